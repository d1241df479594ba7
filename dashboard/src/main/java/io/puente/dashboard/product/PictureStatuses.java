package io.puente.dashboard.product;

import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.picture.Pictures;
import io.puente.catalogsync.picture.Pictures.Status;
import io.puente.dashboard.DashboardVisit;
import io.puente.platform.database.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How far the pictures of a product are, in the owner's language. */
record PictureStatuses(Database database) {

  /**
   * One picture.
   *
   * @param thumbnail its address; empty if there is nothing to show
   * @param source the path or the address in the spreadsheet
   * @param tone a class of the style sheet
   */
  public record Item(String thumbnail, String source, String status, String tone) {}

  List<Item> of(DashboardVisit visit, UUID product) {
    return database
        .<List<Status>>reading(visit.tenant(), tx -> Pictures.ofProduct(tx, product))
        .stream()
        .map(picture -> item(visit, picture))
        .toList();
  }

  private static Item item(DashboardVisit visit, Status picture) {
    return new Item(
        picture
            .shown()
            .map(hash -> "/pictures/%s-%d.jpg".formatted(hash.hex(), picture.widths().getFirst()))
            .orElse(""),
        picture.source(),
        text(visit, picture),
        picture.ready() ? "good" : picture.problem().isPresent() ? "bad" : "warn");
  }

  private static String text(DashboardVisit visit, Status picture) {
    String text =
        picture
            .problem()
            .map(problem -> reason(visit, picture.source(), problem))
            .orElseGet(
                () ->
                    visit
                        .texts()
                        .get(
                            picture.ready()
                                ? "dashboard.picture.ready"
                                : "dashboard.picture.waiting"));
    return picture.ready() || picture.shown().isEmpty()
        ? text
        : text + " " + visit.texts().get("dashboard.picture.older");
  }

  private static String reason(DashboardVisit visit, String source, ProblemKind problem) {
    return new RowProblem(0, "", source, problem, Map.of()).message(visit.locale());
  }
}
