package io.puente.orders;

import io.puente.payments.AmountDue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An order: what was agreed, and the state of the order.
 *
 * @param number for people, {@code PT-2026-000123}
 * @param key the secret in the order's link; derived from the server's key, and stored nowhere
 * @param state the state of the order
 */
public record Order(
    UUID id, String number, String key, OrderState state, Instant placedAt, OrderTerms terms) {

  /** The buyer's page of this order, under its market. */
  public String path() {
    return "/%s/orders/%s/%s".formatted(market(), number, key);
  }

  /** What the buyer still has to pay. */
  public AmountDue due() {
    return state.due(total());
  }

  public String market() {
    return terms.market();
  }

  /** The language in which it was placed. */
  public String language() {
    return terms.language();
  }

  public Money total() {
    return terms.total();
  }

  public CurrencyUnit currency() {
    return terms.currency();
  }

  public Recipient recipient() {
    return terms.recipient();
  }

  public List<OrderTerms.Line> lines() {
    return terms.lines();
  }

  public List<OrderTerms.Adjustment> adjustments() {
    return terms.adjustments();
  }
}
