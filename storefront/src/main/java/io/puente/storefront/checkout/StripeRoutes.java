package io.puente.storefront.checkout;

import io.puente.payments.stripe.StripeWebhooks;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.web.Web;
import io.puente.web.request.WebhookRequest;
import io.puente.web.response.WebhookResponse;
import java.util.Locale;
import java.util.Optional;

/** Receives Stripe's webhooks. Each shop has its own address. */
public final class StripeRoutes {

  private final Shops shops;
  private final StripeWebhooks webhooks;

  public StripeRoutes(Shops shops, StripeWebhooks webhooks) {
    this.shops = shops;
    this.webhooks = webhooks;
  }

  public void mount(Web web) {
    web.webhook("/hooks/stripe/:shop", this::receive);
  }

  private WebhookResponse receive(WebhookRequest hook) {
    Optional<Shop> shop = shops.named(hook.pathParameter("shop"));
    if (shop.isEmpty()) {
      return new WebhookResponse(404, "no such shop");
    }
    return switch (webhooks.receive(
        shop.get().tenant(),
        hook.body().getBytes(),
        hook.header("Stripe-Signature").orElse(null))) {
      case StripeWebhooks.Answer.Accepted(var event) -> new WebhookResponse(200, event);
      case StripeWebhooks.Answer.Refused(var because) ->
          new WebhookResponse(
              because == StripeWebhooks.Refusal.TOO_LARGE ? 413 : 400,
              because.name().toLowerCase(Locale.ROOT));
    };
  }
}
