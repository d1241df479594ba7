package io.puente.payments.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import io.puente.platform.database.Tenant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls to Stripe with a shop's account. Time and retries are limited, so that a checkout never
 * hangs on Stripe. The exceptions of Stripe's library end here.
 */
final class StripeApi {
  private static final Logger LOG = LoggerFactory.getLogger(StripeApi.class);
  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 20_000;
  private static final int RETRIES = 3;

  static {
    // The library would otherwise write a file into the home folder of the server's user.
    Stripe.enableTelemetry = false;
  }

  private final Map<StripeAccount, StripeClient> clients = new ConcurrentHashMap<>();
  private final StripeAccounts accounts;

  StripeApi(StripeAccounts accounts) {
    this.accounts = accounts;
  }

  /** One or several requests to Stripe. */
  @FunctionalInterface
  interface Call<T> {
    T with(StripeClient stripe) throws StripeException;
  }

  /** The reason why a call failed. */
  sealed interface Failure {
    String reason();

    /** The shop has no account, or its key is revoked or lacks a permission. */
    record NoAccess(String reason) implements Failure {}

    /** Stripe understood the request and declined it; a retry does not help. */
    record Declined(String reason) implements Failure {}

    /** The result is not known: too many requests, a server error or a lost connection. */
    record Unclear(String reason) implements Failure {}
  }

  /** Makes a call with the shop's account; maps a failure with {@code onFailure}. */
  <T> T call(Tenant shop, Call<T> call, Function<Failure, T> onFailure) {
    Optional<StripeAccount> account = accounts.of(shop);
    if (account.isEmpty()) {
      return onFailure.apply(new Failure.NoAccess("The shop has no Stripe account"));
    }
    try {
      return call.with(client(account.get()));
    } catch (StripeException e) {
      Failure failure = failure(e);
      LOG.atWarn()
          .addKeyValue("tenant", shop.id())
          .log("stripe call failed: {} {}", failure.getClass().getSimpleName(), failure.reason());
      return onFailure.apply(failure);
    }
  }

  private static Failure failure(StripeException e) {
    String reason = String.valueOf(e.getMessage());
    return switch (e) {
      case AuthenticationException noAccess -> new Failure.NoAccess(reason);
      case InvalidRequestException invalid -> new Failure.Declined(reason);
      // The key was used with other parameters; a new attempt has a new key.
      case IdempotencyException reused -> new Failure.Declined(reason);
      case StripeException unclear -> new Failure.Unclear(reason);
    };
  }

  /** Requests with the same id have an effect at Stripe only once. */
  static RequestOptions idempotent(UUID id) {
    return RequestOptions.builder().setIdempotencyKey(id.toString()).build();
  }

  private StripeClient client(StripeAccount account) {
    return clients.computeIfAbsent(account, StripeApi::connect);
  }

  static StripeClient connect(StripeAccount account) {
    StripeClient.StripeClientBuilder builder =
        StripeClient.builder()
            .setApiKey(account.apiKey())
            .setApiBase(account.apiBase().toString())
            .setConnectTimeout(CONNECT_MILLIS)
            .setReadTimeout(READ_MILLIS)
            .setMaxNetworkRetries(RETRIES);
    account.connectedAccount().ifPresent(builder::setStripeAccount);
    return builder.build();
  }
}
