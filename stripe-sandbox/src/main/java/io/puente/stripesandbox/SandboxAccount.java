package io.puente.stripesandbox;

import java.net.URI;

/**
 * An account at the sandbox.
 *
 * @param name what the buyer reads on the payment page
 * @param settlementCurrency what the account is paid out in, in lower case as in Stripe's JSON; its
 *     smallest charge follows from it
 * @param webhook where events are sent
 */
public record SandboxAccount(
    String id,
    String name,
    String settlementCurrency,
    String apiKey,
    String webhookSecret,
    URI webhook) {

  /** Without the secrets, so that the account may be logged. */
  @Override
  public String toString() {
    return "SandboxAccount[%s, %s]".formatted(id, name);
  }
}
