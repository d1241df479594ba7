package io.puente.payments.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.net.RequestOptions;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One client an account; bounded in time and tries, so that a checkout never hangs on Stripe. */
final class StripeClients {
  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 20_000;
  private static final int RETRIES = 3;

  static {
    // The library would otherwise write a file into the home folder of whoever runs the server.
    Stripe.enableTelemetry = false;
  }

  private final Map<StripeAccount, StripeClient> clients = new ConcurrentHashMap<>();

  StripeClient of(StripeAccount account) {
    return clients.computeIfAbsent(account, StripeClients::connect);
  }

  /** Stripe does what it is asked under this id once, however often it is asked. */
  static RequestOptions once(UUID id) {
    return RequestOptions.builder().setIdempotencyKey(id.toString()).build();
  }

  private static StripeClient connect(StripeAccount account) {
    String base = account.apiBase().toString();
    var builder =
        StripeClient.builder()
            .setApiKey(account.apiKey())
            .setApiBase(base)
            .setConnectTimeout(CONNECT_MILLIS)
            .setReadTimeout(READ_MILLIS)
            .setMaxNetworkRetries(RETRIES);
    account.connectedAccount().ifPresent(builder::setStripeAccount);
    return builder.build();
  }
}
