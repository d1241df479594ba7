package io.puente.payments.stripe;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * A shop's account at Stripe.
 *
 * @param apiBase {@link #STRIPE}, or the address of the sandbox
 * @param apiKey a secret or restricted key
 * @param connectedAccount the shop's own account if the key is a platform's, for direct charges
 * @param live whether real money is charged; events of the other mode are ignored
 * @param settlement the currency in which Stripe pays the shop
 * @param webhookSecrets of the endpoint; two during a rotation
 */
public record StripeAccount(
    URI apiBase,
    String apiKey,
    Optional<String> connectedAccount,
    boolean live,
    CurrencyUnit settlement,
    List<String> webhookSecrets) {
  public static final URI STRIPE = URI.create("https://api.stripe.com");

  public StripeAccount {
    webhookSecrets = List.copyOf(webhookSecrets);
  }

  /** Contains no secret, so that it may be logged. */
  @Override
  public String toString() {
    return "StripeAccount[%s, %s, live=%s]"
        .formatted(apiBase, connectedAccount.orElse("own key"), live);
  }
}
