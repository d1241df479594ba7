package io.puente.dashboard.market;

import io.puente.dashboard.DashboardLayout;
import io.puente.dashboard.product.MarketCost;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of one country.
 *
 * @param place the country as the place of something, such as {@code the United States}
 * @param notice what was done; empty at first
 * @param alarm why nothing was changed; empty if no single field is to blame
 * @param path where the form is sent
 * @param margin in per cent, as typed
 * @param seen of the settings that the form is shown with
 * @param open whether the country is open
 * @param lane why parcels do not arrive there by every way; empty if they do
 * @param piece the name of a typical piece; empty if nothing is on sale yet
 * @param cost of that piece at a door there; {@code null} without one
 * @param fixed whether the owner fixed the price of that piece there
 * @param days until it is there; empty without postage
 * @param noPostage whether the shop has no postage to the country
 */
public record MarketPage(
    String title,
    String place,
    DashboardLayout dashboard,
    String notice,
    String alarm,
    String path,
    List<Choice> languages,
    List<Choice> currencies,
    String margin,
    List<Ending> endings,
    String seen,
    boolean open,
    Map<String, String> wrong,
    String lane,
    String piece,
    @Nullable MarketCost cost,
    boolean fixed,
    String days,
    boolean noPostage,
    String postagePath,
    Fee fee)
    implements PageModel {

  @Override
  public boolean isRefused() {
    return !alarm.isEmpty() || !wrong.isEmpty();
  }

  /** A box or a choice of the form. */
  public record Choice(String value, String name, boolean chosen) {}

  /** An ending of prices, with an example. */
  public record Ending(String value, String label, boolean chosen) {}

  /** The payment fee; empty if the owner has not entered it. */
  public record Fee(String percent) {}
}
