package io.puente.dashboard.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The price of one piece in a market, with all charges, and the shop's margin.
 *
 * @param warning the reason why nothing can be sold there now; empty if something can
 * @param price empty while there is no exchange rate
 * @param shipping empty without a shipping option
 * @param netRevenue calculated with the highest possible charges; {@code null} if they are unknown
 * @param rules the path of the trade guide on the country; empty for the shop's own
 */
public record MarketCost(
    String country,
    String currency,
    String warning,
    String price,
    String shipping,
    @Nullable Landed landed,
    @Nullable Incomplete incomplete,
    @Nullable NetRevenue netRevenue,
    String rules) {

  /** A label and an amount. */
  public record Row(String label, String amount) {}

  /** A complete price. */
  public record Landed(List<Row> charges, String total, List<Saving> savings, List<String> notes) {}

  /** The effect of a declaration of origin; {@code path} is empty if there is none. */
  public record Saving(String path, String reason) {}

  /**
   * The net revenue of the shop, and its share of the home price in per cent.
   *
   * @param profit {@code null} while the cost of the piece is unknown
   */
  public record NetRevenue(List<Row> rows, String amount, String share, @Nullable Profit profit) {}

  /**
   * The profit, and its share of the market price in per cent.
   *
   * @param amount without a sign
   * @param loss whether the profit is negative
   */
  public record Profit(Row cost, String amount, String share, boolean loss) {}

  /**
   * A price without a total, because facts are missing.
   *
   * @param range the possible charges; empty if they are unknown
   * @param choices the tariff lines of which the owner must choose one; may be none
   * @param byAddress whether the buyer's address supplies what is missing
   */
  public record Incomplete(
      String range, List<String> missing, List<Choice> choices, boolean byAddress) {}

  /** A tariff line that the product may belong to; its path proposes the code. */
  public record Choice(String path, String hs, String name, String rate) {}
}
