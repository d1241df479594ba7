package io.puente.dashboard.market;

import io.puente.dashboard.DashboardLayout;
import io.puente.web.page.PageModel;
import java.util.List;

/**
 * The countries of a shop.
 *
 * @param notice what was done; empty at first
 * @param piece the name of the piece whose prices are shown; empty if nothing is on sale
 * @param others those that can be opened
 */
public record MarketsPage(
    String title,
    DashboardLayout dashboard,
    String notice,
    String piece,
    List<Country> open,
    List<Country> others)
    implements PageModel {

  /**
   * A country.
   *
   * @param terms languages and currency
   * @param total what a typical piece costs at the door; empty if that is not known
   * @param note why it is not known; empty if it is, or without postage
   * @param days until it is there; empty without postage
   * @param warning why nobody can buy there now, or not by every way; empty if all can
   */
  public record Country(
      String path,
      String name,
      String terms,
      String total,
      String note,
      String days,
      String warning) {}
}
