package io.puente.storefront.order;

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
 * What a buyer has ordered, as it was agreed: prices, names, rate and quote do not change when the
 * shop changes them later.
 *
 * @param number for people, {@code PT-2026-000123}
 * @param key the secret in the order's link
 * @param market the code of the market it was placed in
 * @param total the sum of lines and adjustments
 * @param rate of the shop's currency to the buyer's on that day
 * @param quote the import quote as it was shown
 */
public record Order(
    UUID id,
    String number,
    String key,
    OrderState state,
    @Nullable UUID cart,
    String market,
    String language,
    Money total,
    String email,
    String payerName,
    Recipient recipient,
    String service,
    BigDecimal rate,
    String rateSource,
    Instant rateAsOf,
    JsonObject quote,
    Instant placedAt,
    List<Line> lines,
    List<Adjustment> adjustments) {

  public CurrencyUnit currency() {
    return total.getCurrencyUnit();
  }

  public Money goods() {
    return Money.total(currency(), lines.stream().map(Line::amount).toList());
  }

  /** The buyer's page of this order, under its market. */
  public String path() {
    return "/%s/orders/%s/%s".formatted(market, number, key);
  }

  public Optional<Adjustment> shipping() {
    return adjustments.stream()
        .filter(adjustment -> adjustment.kind() == Adjustment.Kind.SHIPPING)
        .findFirst();
  }

  /**
   * So many of one thing.
   *
   * @param unit the price of one
   * @param grams net weight of one, if known
   */
  public record Line(
      UUID variant,
      @Nullable String sku,
      String title,
      String variantName,
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

    /** What it is. */
    public enum Kind {
      SHIPPING,
      DUTY,
      TAX,
      FEE
    }
  }
}
