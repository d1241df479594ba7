package io.puente.orders.parcel;

import io.puente.orders.Orders;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.CarrierHook;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.carrier.HookResult;
import io.puente.shipping.carrier.HookSecrets;
import io.puente.shipping.carrier.HookSignature;
import io.puente.shipping.carrier.Scan;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import io.puente.shipping.parcel.UpdateResult;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.web.Web;
import io.puente.web.request.WebhookRequest;
import io.puente.web.response.WebhookResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Receives webhooks of carriers. Each carrier has one address for each shop. */
public final class CarrierRoutes {

  private final Shops shops;
  private final CarrierSecrets secrets;
  private final CarrierHook hook;
  private final Parcels parcels;
  private final Orders orders;
  private final OrderDelivery delivery;
  private final Database database;
  private final boolean tests;

  /**
   * The routes.
   *
   * @param tests whether the shops' payments are tests; else the test post is heard by nobody
   */
  public CarrierRoutes(
      Shops shops,
      CarrierSecrets secrets,
      CarrierHook hook,
      Parcels parcels,
      Orders orders,
      Database database,
      boolean tests) {
    this.shops = shops;
    this.secrets = secrets;
    this.hook = hook;
    this.parcels = parcels;
    this.orders = orders;
    this.delivery = new OrderDelivery(orders, parcels);
    this.database = database;
    this.tests = tests;
  }

  public void mount(Web web) {
    web.webhook("/hooks/carriers/:carrier/:shop", this::receive);
  }

  private WebhookResponse receive(WebhookRequest message) {
    Optional<Shop> shop = shops.named(message.pathParameter("shop"));
    Optional<Carrier> carrier =
        Carriers.of(message.pathParameter("carrier"))
            .filter(known -> tests || !known.equals(Carriers.SANDBOX));
    if (shop.isEmpty() || carrier.isEmpty()) {
      return new WebhookResponse(404, "no such shop or carrier");
    }
    Tenant tenant = shop.get().tenant();
    return secrets
        .of(tenant, carrier.get())
        .map(agreed -> receive(tenant, carrier.get(), agreed, message))
        .orElseGet(() -> new WebhookResponse(404, "the shop has no agreement with this carrier"));
  }

  private WebhookResponse receive(
      Tenant shop, Carrier carrier, HookSecrets agreed, WebhookRequest message) {
    Optional<String> signature = message.header(HookSignature.HEADER);
    return switch (hook.receive(signature, message.body().getBytes(), agreed)) {
      case HookResult.Refused(var cause, var detail) ->
          new WebhookResponse(
              cause == HookResult.Cause.BODY_TOO_LARGE ? 413 : 400,
              cause.name().toLowerCase(Locale.ROOT) + ": " + detail);
      case HookResult.Accepted(var scans) -> accepted(shop, carrier, scans);
    };
  }

  /**
   * Marks orders as delivered whose parcels have all arrived, also for events that are known
   * already: if the node stopped between the two transactions, the carrier's next delivery
   * completes the order.
   */
  private WebhookResponse accepted(Tenant shop, Carrier carrier, List<Scan> scans) {
    List<UpdateResult> recorded = parcels.record(shop, carrier, scans);
    recorded.stream()
        .flatMap(each -> OrderDelivery.concerned(each).stream())
        .map(Parcel::orderNumber)
        .distinct()
        .forEach(order -> follow(shop, order));
    return new WebhookResponse(
        200, "%d events of %d items".formatted(scans.size(), recorded.size()));
  }

  private void follow(Tenant shop, String order) {
    database.inTenant(
        shop,
        tx -> {
          delivery.follow(tx, orders.lock(tx, order).orElseThrow());
          return null;
        });
  }
}
