package io.puente.storefront.desk;

import io.puente.storefront.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;

/** The parcels of a shop, on a page that moves by itself. */
public final class ParcelRoutes {

  private final Desk desk;
  private final Board.Sources sources;
  private final LiveBoards live;

  public ParcelRoutes(Desk desk, Board.Sources sources, LiveBoards live) {
    this.desk = desk;
    this.sources = sources;
    this.live = live;
  }

  public void mount(ShopWeb web) {
    desk.page(web, "/desk/parcels", this::show);
    desk.stream(web, "/desk/parcels/stream", live::show);
  }

  private Answer show(DeskVisit visit) {
    return Answer.page(
        "desk/parcels",
        new ParcelsPage(
            visit.texts().get("desk.parcels.title"), visit.frame("parcels"), sources.board(visit)));
  }

  /** The board with its frame. */
  public record ParcelsPage(String title, DeskFrame desk, Board board) implements PageModel {}
}
