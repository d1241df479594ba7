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
import io.puente.shipping.parcel.Parcel.Pieces;
import io.puente.shipping.parcel.Parcels;
import io.puente.shipping.parcel.ShipmentRequest;
import io.puente.shipping.parcel.ShipmentRequest.Numbering;
import io.puente.shipping.parcel.ShipmentResult;
import io.puente.shipping.sandbox.SandboxPost;
import io.puente.shop.Shop;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Ships paid orders, in one parcel or several. */
public final class Shipments {

  private final Database database;
  private final Orders orders;
  private final Parcels parcels;
  private final Optional<SandboxPost> testPost;
  private final Clock clock;

  public Shipments(
      Database database,
      Orders orders,
      Parcels parcels,
      Optional<SandboxPost> testPost,
      Clock clock) {
    this.database = database;
    this.orders = orders;
    this.parcels = parcels;
    this.testPost = testPost;
    this.clock = clock;
  }

  /**
   * How the owner wants a parcel to be shipped.
   *
   * @param pieces in it; all that are left if this is empty
   * @param cost what the carrier charged; null if it is not known yet
   * @param seen the {@linkplain #seen parcels} that the owner's form was shown with
   */
  public record Decision(
      Carrier carrier,
      Numbering numbering,
      Optional<List<Pieces>> pieces,
      @Nullable Money cost,
      String seen) {}

  /** Names the parcels of an order, so that a form can tell with which ones it was shown. */
  public static String seen(List<Parcel> parcels) {
    return parcels.isEmpty()
        ? ""
        : Integer.toHexString(parcels.stream().map(Parcel::id).toList().hashCode());
  }

  /**
   * Ships a parcel, once: the parcel with its number, the order's new state, the email to the buyer
   * and the note of who did it are one transaction.
   */
  public ShippingResult ship(Shop shop, String number, Decision decision, Actor actor) {
    if (decision.carrier().equals(Carriers.SANDBOX) && testPost.isEmpty()) {
      return new ShippingResult.NotCollected(decision.carrier());
    }
    if (decision.numbering() instanceof Numbering.Allotted(var indicator, var label)) {
      PostalService service = PostalService.withIndicator(indicator).orElseThrow();
      if (label.grams() > service.mostGrams()) {
        return new ShippingResult.TooHeavy(service);
      }
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
    List<Parcel> sent = parcels.ofOrder(tx, order.id());
    if (!decision.seen().equals(seen(sent))) {
      return isRepeated(decision, sent)
          ? new ShippingResult.ShippedBefore()
          : new ShippingResult.ChangedMeanwhile();
    }
    if (!order.state().isToShip()) {
      return order.state().fulfilment() instanceof FulfilmentState.None
          ? new ShippingResult.NotPaid(order.state())
          : new ShippingResult.ChangedMeanwhile();
    }
    UnsentPieces left = UnsentPieces.of(order, sent);
    List<Pieces> pieces = decision.pieces().orElse(left.left());
    for (Pieces each : pieces) {
      if (each.quantity() > left.of(each.line())) {
        return new ShippingResult.TooManyPieces(
            order.lines().get(each.line()), left.of(each.line()));
      }
    }
    return pieces.isEmpty()
        ? new ShippingResult.NoPieces()
        : register(tx, shop, order, decision, pieces, left.without(pieces), actor);
  }

  /** Whether the last parcel is the one that is asked for. */
  private static boolean isRepeated(Decision decision, List<Parcel> sent) {
    if (sent.isEmpty()) {
      return false;
    }
    Parcel last = sent.getLast();
    boolean sameNumbering =
        switch (decision.numbering()) {
          case Numbering.Given(var number) -> number.equals(last.number());
          case Numbering.Allotted(var _, var label) -> label.equals(last.label());
        };
    return sameNumbering
        && last.carrier().equals(decision.carrier())
        && decision.pieces().map(last.pieces()::equals).orElse(true);
  }

  private ShippingResult register(
      Transaction tx,
      Shop shop,
      Order order,
      Decision decision,
      List<Pieces> pieces,
      UnsentPieces left,
      Actor actor) {
    ShipmentRequest request =
        new ShipmentRequest(
            order.id(),
            order.number(),
            decision.carrier(),
            decision.numbering(),
            new Route(shop.country(), order.recipient().country()),
            pieces,
            decision.cost());
    return switch (parcels.ship(tx, request)) {
      case ShipmentResult.Shipped(var parcel) ->
          shipped(tx, order, parcel, left.left().isEmpty(), actor);
      case ShipmentResult.OutOfNumbers none -> new ShippingResult.OutOfNumbers(none.carrier());
      case ShipmentResult.OriginNotServed abroad ->
          new ShippingResult.NotCollected(abroad.carrier());
      case ShipmentResult.NumberTaken(var other) -> new ShippingResult.NumberTaken(other);
    };
  }

  private ShippingResult shipped(
      Transaction tx, Order order, Parcel parcel, boolean all, Actor actor) {
    orders.ship(tx, order, SentParcels.of(order, parcel), all);
    if (parcel.carrier().equals(Carriers.SANDBOX)) {
      testPost.orElseThrow().collect(tx, parcel);
    }
    Audit.note(tx, actor, "shipment", order.number(), clock.instant());
    return new ShippingResult.Shipped(parcel);
  }
}
