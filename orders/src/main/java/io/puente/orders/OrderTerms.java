package io.puente.orders;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What buyer and shop have agreed on: prices, names, rate and quote do not change when the shop
 * changes them later.
 *
 * @param market the code of the market that the order was placed in
 * @param total the sum of lines and adjustments
 * @param service the shipping service that the buyer has chosen
 * @param rate of the shop's currency to the buyer's on that day
 * @param quote the import quote as it was shown
 */
public record OrderTerms(
    String market,
    String language,
    Money total,
    String email,
    String payerName,
    Recipient recipient,
    OrderedService service,
    BigDecimal rate,
    String rateSource,
    Instant rateAsOf,
    JsonObject quote,
    List<Line> lines,
    List<Adjustment> adjustments) {

  /** Refuses a total that is not the sum of its rows. */
  public OrderTerms {
    Money sum = Money.zero(total.getCurrencyUnit());
    for (Line line : lines) {
      sum = sum.plus(line.amount());
    }
    for (Adjustment adjustment : adjustments) {
      sum = sum.plus(adjustment.amount());
    }
    if (!sum.isEqual(total)) {
      throw new IllegalArgumentException("total %s, but rows add up to %s".formatted(total, sum));
    }
  }

  public CurrencyUnit currency() {
    return total.getCurrencyUnit();
  }

  public Money goods() {
    return Money.total(currency(), lines.stream().map(Line::amount).toList());
  }

  public Optional<Adjustment> shipping() {
    return adjustments.stream()
        .filter(adjustment -> adjustment.kind() == Adjustment.Kind.SHIPPING)
        .findFirst();
  }

  /** Whether the buyer would be charged the very same, row by row. */
  boolean chargesTheSameAs(OrderTerms other) {
    return total.equals(other.total)
        && lines.equals(other.lines)
        && adjustments.equals(other.adjustments);
  }

  /**
   * So many pieces of one variant.
   *
   * @param language the language of title and variant name
   * @param unit the price of one
   * @param grams net weight of one, if known
   */
  public record Line(
      UUID variant,
      @Nullable String sku,
      String title,
      String variantName,
      String language,
      @Nullable String pictureSrc,
      int quantity,
      Money unit,
      Money amount,
      @Nullable String hs,
      @Nullable String origin,
      @Nullable String customsDescription,
      @Nullable Integer grams) {}

  /** Something that is paid beside the goods, with its name and where it comes from. */
  public record Adjustment(Kind kind, String label, String source, Money amount) {

    /** What is paid for. */
    public enum Kind {
      SHIPPING,
      DUTY,
      TAX,
      FEE
    }
  }
}
