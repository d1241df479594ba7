package io.puente.payments.sandbox;

import java.net.URI;
import org.joda.money.CurrencyUnit;

/**
 * An account at the sandbox.
 *
 * @param name what the buyer reads on the payment page
 * @param settlement what the account is paid out in; its least charge follows from it
 * @param webhook where events are sent
 */
public record SandboxAccount(
    String id,
    String name,
    CurrencyUnit settlement,
    String apiKey,
    String webhookSecret,
    URI webhook) {

  /** Says nothing secret, wherever it is logged. */
  @Override
  public String toString() {
    return "SandboxAccount[%s, %s]".formatted(id, name);
  }
}
