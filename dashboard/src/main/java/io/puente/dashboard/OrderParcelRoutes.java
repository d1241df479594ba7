package io.puente.dashboard;

import io.puente.dashboard.ShipmentInput.WrongField;
import io.puente.orders.Order;
import io.puente.orders.Orders;
import io.puente.orders.parcel.CarrierNames;
import io.puente.orders.parcel.EnteredEvent;
import io.puente.orders.parcel.ParcelChanges;
import io.puente.orders.parcel.ParcelChanges.Result;
import io.puente.orders.parcel.Shipments;
import io.puente.orders.parcel.ShippingResult;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.trackingnumber.TrackingNumber;
import io.puente.shop.web.ShopWeb;
import io.puente.web.response.Answer;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The forms of an order's parcels: shipping, corrections and events by hand. */
public final class OrderParcelRoutes {

  private static final String ORDER = "/dashboard/orders/:number";
  private static final String PARCEL = ORDER + "/parcels/:parcel";

  private final Dashboard dashboard;
  private final Orders orders;
  private final Shipments shipments;
  private final ParcelChanges changes;
  private final OrderDetails details;

  public OrderParcelRoutes(
      Dashboard dashboard,
      Orders orders,
      Shipments shipments,
      ParcelChanges changes,
      OrderDetails details) {
    this.dashboard = dashboard;
    this.orders = orders;
    this.shipments = shipments;
    this.changes = changes;
    this.details = details;
  }

  public void mount(ShopWeb web) {
    dashboard.post(web, ORDER + "/shipment", this::ship);
    dashboard.post(web, PARCEL + "/number", this::correct);
    dashboard.post(web, PARCEL + "/withdrawal", this::withdraw);
    dashboard.post(web, PARCEL + "/cost", this::saveCost);
    dashboard.post(web, PARCEL + "/events", this::enter);
    dashboard.post(web, PARCEL + "/events/removal", this::takeBack);
  }

  private static String number(DashboardVisit visit) {
    return visit.visit().pathParameter("number");
  }

  private Optional<Order> order(DashboardVisit visit) {
    return orders.byNumber(visit.tenant(), number(visit));
  }

  private Answer refused(DashboardVisit visit, int status, String key, Object... arguments) {
    return details.refused(visit, status, visit.texts().get(key, arguments));
  }

  private static Answer done(DashboardVisit visit, String what) {
    return new Answer.Redirect(OrderItem.pathOf(number(visit)) + "?done=" + what);
  }

  private Answer ship(DashboardVisit visit) {
    Optional<Order> order = order(visit);
    if (order.isEmpty()) {
      return Answer.notFound();
    }
    return switch (ShipmentInput.read(visit, order.get())) {
      case ShipmentInput.Wrong(String text) -> details.refused(visit, 422, text);
      case ShipmentInput.Valid(var decision) ->
          shipped(visit, shipments.ship(visit.shop(), number(visit), decision, visit.actor()));
    };
  }

  private Answer shipped(DashboardVisit visit, ShippingResult result) {
    return switch (result) {
      case ShippingResult.Shipped shipped -> done(visit, "shipped");
      case ShippingResult.ShippedBefore before -> done(visit, "shipped");
      case ShippingResult.NoSuchOrder none -> Answer.notFound();
      case ShippingResult.ChangedMeanwhile changed -> refused(visit, 409, "dashboard.ship.changed");
      case ShippingResult.NotPaid(var state) -> refused(visit, 409, "dashboard.ship.not-paid");
      case ShippingResult.NoPieces none -> refused(visit, 422, "dashboard.ship.wrong.pieces");
      case ShippingResult.TooManyPieces(var line, int left) ->
          refused(visit, 422, "dashboard.ship.too-many", line.title(), left);
      case ShippingResult.TooHeavy(var service) ->
          refused(visit, 422, "dashboard.ship.too-heavy", service.mostGrams());
      case ShippingResult.OutOfNumbers(var carrier) ->
          refused(visit, 409, "dashboard.ship.no-numbers", CarrierNames.of(carrier, visit.texts()));
      case ShippingResult.NotCollected(var carrier) ->
          refused(
              visit, 409, "dashboard.ship.not-collected", CarrierNames.of(carrier, visit.texts()));
      case ShippingResult.NumberTaken(var other) ->
          refused(visit, 409, "dashboard.ship.number-taken", other);
    };
  }

  private Answer correct(DashboardVisit visit) {
    return changed(
        visit,
        "number",
        target -> {
          Carrier carrier = ShipmentInput.carrier(visit);
          TrackingNumber number = ShipmentInput.number(visit, carrier);
          String seen = visit.visit().form().text(ShipmentInput.SEEN);
          return changes.correctNumber(target, seen, carrier, number);
        });
  }

  private Answer withdraw(DashboardVisit visit) {
    return changed(visit, "withdrawn", changes::withdraw);
  }

  private Answer saveCost(DashboardVisit visit) {
    return changed(
        visit,
        "cost",
        target -> changes.saveCost(target, seenCost(visit), ShipmentInput.cost(visit)));
  }

  private static @Nullable Money seenCost(DashboardVisit visit) {
    try {
      return Money.parse(visit.visit().form().text(ShipmentInput.SEEN));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return null;
    }
  }

  private Answer enter(DashboardVisit visit) {
    Optional<EnteredEvent> event = EnteredEvent.withKey(visit.visit().form().text("event"));
    return event.isEmpty()
        ? refused(visit, 422, "dashboard.event.wrong")
        : changed(visit, "event", target -> changes.enter(target, event.get()));
  }

  private Answer takeBack(DashboardVisit visit) {
    return changed(
        visit,
        "taken-back",
        target -> changes.takeBack(target, visit.visit().form().text("event")));
  }

  private interface Change {
    Result apply(ParcelChanges.Target target) throws WrongField;
  }

  private Answer changed(DashboardVisit visit, String done, Change change) {
    Optional<UUID> parcel = parcelId(visit);
    if (parcel.isEmpty()) {
      return Answer.notFound();
    }
    try {
      return changed(
          visit,
          done,
          change.apply(
              new ParcelChanges.Target(visit.shop(), number(visit), parcel.get(), visit.actor())));
    } catch (WrongField wrong) {
      return details.refused(visit, 422, wrong.text());
    }
  }

  private Answer changed(DashboardVisit visit, String done, Result result) {
    return switch (result) {
      case Result.Done changed -> done(visit, done);
      case Result.NoSuchParcel none -> refused(visit, 404, "dashboard.parcel.gone");
      case Result.ChangedMeanwhile changed -> refused(visit, 409, "dashboard.parcel.changed");
      case Result.Reported reported -> refused(visit, 409, "dashboard.parcel.reported");
      case Result.NumberTaken(var other) ->
          refused(visit, 409, "dashboard.ship.number-taken", other);
    };
  }

  static Optional<UUID> parcelId(DashboardVisit visit) {
    try {
      return Optional.of(UUID.fromString(visit.visit().pathParameter("parcel")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
