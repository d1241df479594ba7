package io.puente.storefront.order;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;

/** An order as buyer and shop have agreed on it, before it has a number. */
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
