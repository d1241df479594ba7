package io.puente.storefront.parcel;

import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import io.puente.shipping.parcel.ShipmentRequest;
import io.puente.shipping.parcel.ShipmentResult;
import io.puente.shipping.sandbox.SandboxPost;
import io.puente.storefront.audit.Actor;
import io.puente.storefront.audit.Audit;
import io.puente.storefront.order.FulfilmentState;
import io.puente.storefront.order.Order;
import io.puente.storefront.order.Orders;
import io.puente.storefront.shop.Shop;
import java.time.Clock;

/** Handing paid orders to posts. */
public final class Shipments {

  private final Database database;
  private final Orders orders;
  private final Parcels parcels;
  private final SandboxPost sandboxPost;
  private final Clock clock;

  public Shipments(
      Database database, Orders orders, Parcels parcels, SandboxPost sandboxPost, Clock clock) {
    this.database = database;
    this.orders = orders;
    this.parcels = parcels;
    this.sandboxPost = sandboxPost;
    this.clock = clock;
  }

  /**
   * What the owner has decided.
   *
   * @param name of the service as the shop's people say it, for the label
   * @param grams with packing
   */
  public record Decision(Carrier carrier, PostalService service, String name, int grams) {}

  /**
   * Ships an order, once: its parcel with a number, its new state, the letter to the buyer and the
   * note of who did it are one transaction.
   */
  public Shipping ship(Shop shop, String number, Decision decision, Actor actor) {
    if (decision.grams() > decision.service().mostGrams()) {
      return new Shipping.TooHeavy(decision.service());
    }
    return database.inTenant(
        shop.tenant(),
        tx ->
            orders
                .lock(tx, number)
                .map(order -> ship(tx, shop, order, decision, actor))
                .orElseGet(Shipping.NoSuchOrder::new));
  }

  private Shipping ship(Transaction tx, Shop shop, Order order, Decision decision, Actor actor) {
    if (order.state().isToShip()) {
      return post(tx, shop, order, decision, actor);
    }
    return order.state().fulfilment() instanceof FulfilmentState.None
        ? new Shipping.NotPaid(order.state())
        : new Shipping.ShippedBefore();
  }

  private Shipping post(Transaction tx, Shop shop, Order order, Decision decision, Actor actor) {
    ShipmentRequest request =
        new ShipmentRequest(
            order.id(),
            order.number(),
            decision.carrier(),
            decision.service().indicator(),
            decision.name(),
            new Route(shop.country(), order.recipient().country()),
            decision.grams());
    return switch (parcels.ship(tx, request)) {
      case ShipmentResult.Shipped(var parcel) -> posted(tx, order, parcel, actor);
      case ShipmentResult.OutOfNumbers none -> new Shipping.OutOfNumbers(none.carrier());
      case ShipmentResult.OriginNotServed abroad -> new Shipping.NotCollected(abroad.carrier());
    };
  }

  private Shipping posted(Transaction tx, Order order, Parcel parcel, Actor actor) {
    orders.ship(tx, order, parcel.number().spaced());
    if (parcel.carrier().equals(Carriers.SANDBOX)) {
      sandboxPost.collect(tx, parcel);
    }
    Audit.note(tx, actor, "shipment", order.number(), clock.instant());
    return new Shipping.Shipped(parcel);
  }
}
