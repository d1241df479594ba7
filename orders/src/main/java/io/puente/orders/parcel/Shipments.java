package io.puente.orders.parcel;

import io.puente.orders.FulfilmentState;
import io.puente.orders.Order;
import io.puente.orders.Orders;
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
import io.puente.shop.Shop;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Clock;

/** Ships paid orders by post. */
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
   * How the owner wants an order to be shipped.
   *
   * @param name of the service in the shop's language, for the label
   * @param grams with packing
   */
  public record Decision(Carrier carrier, PostalService service, String name, int grams) {}

  /**
   * Ships an order, once: its parcel with a number, its new state, the email to the buyer and the
   * note of who did it are one transaction.
   */
  public ShippingResult ship(Shop shop, String number, Decision decision, Actor actor) {
    if (decision.grams() > decision.service().mostGrams()) {
      return new ShippingResult.TooHeavy(decision.service());
    }
    return database.inTenant(
        shop.tenant(),
        tx ->
            orders
                .lock(tx, number)
                .map(order -> ship(tx, shop, order, decision, actor))
                .orElseGet(ShippingResult.NoSuchOrder::new));
  }

  private ShippingResult ship(
      Transaction tx, Shop shop, Order order, Decision decision, Actor actor) {
    if (order.state().isToShip()) {
      return register(tx, shop, order, decision, actor);
    }
    return order.state().fulfilment() instanceof FulfilmentState.None
        ? new ShippingResult.NotPaid(order.state())
        : new ShippingResult.ShippedBefore();
  }

  private ShippingResult register(
      Transaction tx, Shop shop, Order order, Decision decision, Actor actor) {
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
      case ShipmentResult.Shipped(var parcel) -> shipped(tx, order, parcel, actor);
      case ShipmentResult.OutOfNumbers none -> new ShippingResult.OutOfNumbers(none.carrier());
      case ShipmentResult.OriginNotServed abroad ->
          new ShippingResult.NotCollected(abroad.carrier());
    };
  }

  private ShippingResult shipped(Transaction tx, Order order, Parcel parcel, Actor actor) {
    orders.ship(tx, order, parcel.number().spaced());
    if (parcel.carrier().equals(Carriers.SANDBOX)) {
      sandboxPost.collect(tx, parcel);
    }
    Audit.note(tx, actor, "shipment", order.number(), clock.instant());
    return new ShippingResult.Shipped(parcel);
  }
}
