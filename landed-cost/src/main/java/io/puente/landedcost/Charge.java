package io.puente.landedcost;

import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One charge of a quote: what a measure charges.
 *
 * @param lineId the line it is charged on, or {@code null} if on the consignment as a whole
 * @param base what the rate was applied to, in the currency of the law
 * @param rate the rate as the law writes it, such as {@code 16%} or {@code 1.9¢/kg}
 * @param rateStated whether the caller stated the rate because the tariff in the data has none
 * @param amount in the buyer's currency
 * @param lawAmount the same in the currency of the law
 * @param range the lowest and the highest amount in the buyer's currency, if the amount is an
 *     estimate; else {@code null}
 */
public record Charge(
    ChargeKind kind,
    Provision provision,
    @Nullable String lineId,
    BigMoney base,
    String rate,
    boolean rateStated,
    Money amount,
    Money lawAmount,
    Quote.@Nullable Range range,
    PaymentPoint paymentPoint) {

  /**
   * Whether the rate is ad valorem, that is, a share of the base. Rates by weight or content are
   * not.
   */
  public boolean isAdValorem() {
    return rate.contains("%");
  }

  public String measureId() {
    return provision.id();
  }
}
