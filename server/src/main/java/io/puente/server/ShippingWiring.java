package io.puente.server;

import io.puente.orders.Orders;
import io.puente.orders.parcel.CarrierRoutes;
import io.puente.orders.parcel.CarrierSecrets;
import io.puente.orders.parcel.ParcelChanges;
import io.puente.orders.parcel.Shipments;
import io.puente.orders.parcel.TrackingRoutes;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.jobs.Jobs;
import io.puente.shipping.carrier.CarrierHook;
import io.puente.shipping.parcel.Parcels;
import io.puente.shipping.sandbox.SandboxPost;
import io.puente.shipping.sandbox.SimulationSpeed;
import io.puente.shop.Shops;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * Creates the features of parcels: the webhooks of carriers, tracking, and the sandbox post, which
 * calls these webhooks. The sandbox post works by jobs and stops with them.
 *
 * @param testPost for shops whose payments are tests; no other shop meets it
 */
record ShippingWiring(
    Database database,
    Clock clock,
    Shops shops,
    Orders orders,
    Parcels parcels,
    CarrierSecrets secrets,
    Optional<SandboxPost> testPost) {

  static ShippingWiring of(
      Database database,
      Shops shops,
      Orders orders,
      Jobs jobs,
      ServerSettings settings,
      int port,
      Clock clock) {
    CarrierSecrets secrets = new CarrierSecrets(database);
    Optional<SandboxPost> testPost =
        settings.isLive()
            ? Optional.empty()
            : Optional.of(
                new SandboxPost(
                    database,
                    shop -> endpoint(shops, secrets, shop, port),
                    new SimulationSpeed(settings.postSpeed()),
                    clock));
    testPost.ifPresent(post -> post.registerJobs(jobs));
    return new ShippingWiring(
        database, clock, shops, orders, new Parcels(database, clock), secrets, testPost);
  }

  private static SandboxPost.Endpoint endpoint(
      Shops shops, CarrierSecrets secrets, Tenant shop, int port) {
    String slug = shops.of(shop).orElseThrow().slug();
    return new SandboxPost.Endpoint(
        URI.create("http://127.0.0.1:%d/hooks/carriers/sandbox-post/%s".formatted(port, slug)),
        secrets.ofSandboxPost(shop).current());
  }

  CarrierRoutes carrierRoutes() {
    return new CarrierRoutes(
        shops, secrets, new CarrierHook(clock), parcels, orders, database, testPost.isPresent());
  }

  TrackingRoutes trackingRoutes() {
    return new TrackingRoutes(orders, parcels);
  }

  ParcelChanges parcelChanges() {
    return new ParcelChanges(database, orders, parcels, clock);
  }

  Shipments shipments() {
    return new Shipments(database, orders, parcels, testPost, clock);
  }
}
