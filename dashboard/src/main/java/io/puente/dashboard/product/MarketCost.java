package io.puente.dashboard.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one piece costs at a door and what of it stays with the shop, in words.
 *
 * @param warning why nothing can be sold there now; empty if something can
 * @param price empty while there is no exchange rate
 * @param shipping empty where nothing is sent
 * @param rules where the trade guide tells the country's rules; empty at home
 * @param stays reckoned with the most that the charges may be; {@code null} where nobody can say
 */
public record MarketCost(
    String country,
    String currency,
    String warning,
    String price,
    String shipping,
    @Nullable Landed landed,
    @Nullable Open open,
    @Nullable Stays stays,
    String rules) {

  /** A label and an amount. */
  public record Row(String label, String amount) {}

  /** All is known. */
  public record Landed(List<Row> charges, String total, List<Saving> savings, List<String> notes) {}

  /** What an origin declaration would change; {@code path} is empty if it would change nothing. */
  public record Saving(String path, String reason) {}

  /**
   * What stays with the shop, and in per cent of its price at home.
   *
   * @param gain {@code null} while nobody has said what the piece costs
   */
  public record Stays(List<Row> rows, String amount, String share, @Nullable Gain gain) {}

  /**
   * What is gained once the piece is paid for, and in per cent of its price in the market.
   *
   * @param amount without a sign
   * @param loss whether it is lost
   */
  public record Gain(Row cost, String amount, String share, boolean loss) {}

  /**
   * There is no total before more is known.
   *
   * @param range what the charges could be; empty if nobody can say
   * @param choices the tariff lines of which the owner must choose one; none if that is not it
   * @param byAddress whether the buyer's address settles it, and the owner need do nothing
   */
  public record Open(String range, List<String> missing, List<Choice> choices, boolean byAddress) {}

  /** A line of the country's tariff that the product may fall under; its path proposes it. */
  public record Choice(String path, String hs, String name, String rate) {}
}
