package io.puente.storefront.order;

import io.puente.storefront.quote.json.WholeQuote;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order as buyer and shop have agreed on it, before it has a number.
 *
 * @param quote the import quote as it was shown
 * @param whole the same with all that it rests on; {@code null} for goods that stay in their
 *     country
 */
public record Draft(
    UUID cart,
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
    @Nullable WholeQuote whole,
    List<Order.Line> lines,
    List<Order.Adjustment> adjustments) {

  /** Refuses a total that is not the sum of its rows. */
  public Draft {
    Money sum = Money.zero(total.getCurrencyUnit());
    for (Order.Line line : lines) {
      sum = sum.plus(line.amount());
    }
    for (Order.Adjustment adjustment : adjustments) {
      sum = sum.plus(adjustment.amount());
    }
    if (!sum.isEqual(total)) {
      throw new IllegalArgumentException("total %s, but rows add up to %s".formatted(total, sum));
    }
  }
}
