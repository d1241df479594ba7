package io.puente.server;

import io.puente.payments.stripe.StripeAccount;
import io.puente.payments.stripe.StripeAccounts;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.stripesandbox.SandboxAccount;
import io.puente.stripesandbox.StripeSandbox;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The environment of payments: Stripe if a key is set, otherwise the sandbox. */
record StripeEnvironment(
    StripeAccounts accounts, List<URI> payPages, @Nullable StripeSandbox sandbox)
    implements AutoCloseable {

  private static final URI STRIPE_PAY_PAGE = URI.create("https://checkout.stripe.com");

  static StripeEnvironment of(
      Vertx vertx, Database database, Shops shops, ServerSettings settings, int port, Clock clock) {
    return settings
        .stripe()
        .map(keys -> stripe(shops, keys))
        .orElseGet(() -> sandbox(vertx, database, shops, settings, port, clock));
  }

  private static StripeEnvironment stripe(Shops shops, ServerSettings.StripeKeys keys) {
    StripeAccounts accounts =
        tenant ->
            shops
                .of(tenant)
                .map(
                    shop ->
                        new StripeAccount(
                            StripeAccount.STRIPE,
                            keys.apiKey(),
                            Optional.empty(),
                            keys.areLive(),
                            shop.currency(),
                            List.of(keys.webhookSecret())));
    return new StripeEnvironment(accounts, List.of(STRIPE_PAY_PAGE), null);
  }

  private static StripeEnvironment sandbox(
      Vertx vertx, Database database, Shops shops, ServerSettings settings, int port, Clock clock) {
    StripeSandbox sandbox = StripeSandbox.start(vertx, database, settings.sandboxPort(), clock);
    Map<Tenant, StripeAccount> opened = new ConcurrentHashMap<>();
    StripeAccounts accounts =
        tenant ->
            shops
                .of(tenant)
                .map(shop -> opened.computeIfAbsent(tenant, none -> account(sandbox, shop, port)));
    return new StripeEnvironment(accounts, List.of(sandbox.address()), sandbox);
  }

  private static StripeAccount account(StripeSandbox sandbox, Shop shop, int port) {
    URI webhook = URI.create("http://127.0.0.1:%d/hooks/stripe/%s".formatted(port, shop.slug()));
    SandboxAccount account =
        sandbox.account(shop.tenant().toString(), shop.name(), shop.currency().getCode(), webhook);
    return new StripeAccount(
        sandbox.address(),
        account.apiKey(),
        Optional.empty(),
        false,
        shop.currency(),
        List.of(account.webhookSecret()));
  }

  @Override
  public void close() {
    if (sandbox != null) {
      sandbox.close();
    }
  }
}
