package io.puente.payments.stripe;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * How a shop stands at Stripe.
 *
 * @param apiBase {@link #STRIPE}, or where the sandbox listens
 * @param apiKey a secret or restricted key
 * @param connectedAccount the shop's account where the key is a platform's, for direct charges
 * @param live whether real money moves; events of the other kind are not for this shop
 * @param settlement the currency that Stripe pays the shop out in
 * @param webhookSecrets of the endpoint; two while one replaces the other
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

  /** Says nothing secret, wherever it is logged. */
  @Override
  public String toString() {
    return "StripeAccount[%s, %s, live=%s]"
        .formatted(apiBase, connectedAccount.orElse("own key"), live);
  }
}
