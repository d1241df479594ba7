package io.puente.storefront.checkout;

import io.puente.payments.stripe.StripeWebhooks;
import io.puente.storefront.shop.Shop;
import io.puente.storefront.shop.Shops;
import io.puente.storefront.web.Hook;
import io.puente.storefront.web.Web;
import java.util.Locale;
import java.util.Optional;

/** The door that Stripe knocks at, one for each shop. */
public final class StripeRoutes {

  private final Shops shops;
  private final StripeWebhooks webhooks;

  public StripeRoutes(Shops shops, StripeWebhooks webhooks) {
    this.shops = shops;
    this.webhooks = webhooks;
  }

  public void mount(Web web) {
    web.hook("/hooks/stripe/:shop", this::receive);
  }

  private Hook.Answer receive(Hook hook) {
    Optional<Shop> shop = shops.named(hook.name("shop"));
    if (shop.isEmpty()) {
      return new Hook.Answer(404, "no such shop");
    }
    return switch (webhooks.receive(
        shop.get().tenant(),
        hook.body().getBytes(),
        hook.header("Stripe-Signature").orElse(null))) {
      case StripeWebhooks.Answer.Accepted(var event) -> new Hook.Answer(200, event);
      case StripeWebhooks.Answer.Refused(var because) ->
          new Hook.Answer(400, because.name().toLowerCase(Locale.ROOT));
    };
  }
}
