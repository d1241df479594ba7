package io.puente.orders.parcel;

import io.puente.orders.Order;
import io.puente.orders.Orders;
import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.milestone.Place;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import io.puente.shipping.parcel.UpdateResult;
import io.puente.shipping.trackingnumber.TrackingNumber;
import io.puente.shop.Shop;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the owner changes about a parcel after it was shipped. Each change locks the order, then the
 * parcel.
 */
public final class ParcelChanges {

  private final Database database;
  private final Orders orders;
  private final Parcels parcels;
  private final OrderDelivery delivery;
  private final Clock clock;

  public ParcelChanges(Database database, Orders orders, Parcels parcels, Clock clock) {
    this.database = database;
    this.orders = orders;
    this.parcels = parcels;
    this.delivery = new OrderDelivery(orders, parcels);
    this.clock = clock;
  }

  /** Which parcel of which order of a shop, and who changes it. */
  public record Target(Shop shop, String orderNumber, UUID parcel, Actor actor) {}

  /** The outcome of a change. */
  public sealed interface Result {

    /** It is so now, or was before. */
    record Done() implements Result {}

    /** The order has no such parcel; perhaps it was withdrawn. */
    record NoSuchParcel() implements Result {}

    /** It was changed since the form was shown. */
    record ChangedMeanwhile() implements Result {}

    /** The carrier has reported the parcel, so that it has left. */
    record Reported() implements Result {}

    /** The parcel of this order has the number. */
    record NumberTaken(String orderNumber) implements Result {}
  }

  private interface Change {
    Result apply(Transaction tx, Order order, Parcel parcel);
  }

  private Result change(Target target, Change change) {
    return database.inTenant(
        target.shop().tenant(),
        tx ->
            orders
                .lock(tx, target.orderNumber())
                .flatMap(
                    order ->
                        parcels
                            .lock(tx, target.parcel())
                            .filter(parcel -> parcel.orderId().equals(order.id()))
                            .map(parcel -> change.apply(tx, order, parcel)))
                .orElseGet(Result.NoSuchParcel::new));
  }

  /**
   * Names the number and the carrier of a parcel, so that a form can tell what it was shown with.
   */
  public static String seen(Parcel parcel) {
    Carrier carrier = parcel.carrier();
    String name = carrier.isOwn() ? carrier.name() : carrier.slug();
    return (parcel.number() + " " + name).strip();
  }

  /**
   * Corrects a number that was typed wrong or was not known yet, or the carrier, and tells the
   * buyer.
   *
   * @param seen the number and the carrier that the owner's form was {@linkplain #seen(Parcel)
   *     shown with}
   */
  public Result correctNumber(Target target, String seen, Carrier carrier, TrackingNumber number) {
    return change(
        target,
        (tx, order, parcel) -> {
          if (parcel.number().equals(number) && parcel.carrier().equals(carrier)) {
            return new Result.Done();
          }
          if (!seen(parcel).equals(seen)) {
            return new Result.ChangedMeanwhile();
          }
          if (parcel.label() != null || parcels.isReported(tx, parcel)) {
            return new Result.Reported();
          }
          return parcels
              .correct(tx, parcel, carrier, number)
              .<Result>map(Result.NumberTaken::new)
              .orElseGet(() -> corrected(tx, target, order, parcel));
        });
  }

  private Result corrected(Transaction tx, Target target, Order order, Parcel before) {
    Parcel corrected = parcels.lock(tx, before.id()).orElseThrow();
    orders.correctNumber(tx, order, SentParcels.of(order, corrected), !before.number().isNone());
    Audit.note(tx, target.actor(), "parcel-number", order.number(), clock.instant());
    return new Result.Done();
  }

  /** Takes a parcel back that was entered by mistake; its pieces are left to send again. */
  public Result withdraw(Target target) {
    return change(
        target,
        (tx, order, parcel) -> {
          boolean others = parcels.ofOrder(tx, order.id()).size() > 1;
          if (parcels.isReported(tx, parcel) || !orders.withdraw(tx, order, others)) {
            return new Result.Reported();
          }
          parcels.withdraw(tx, parcel);
          Audit.note(tx, target.actor(), "parcel-withdrawn", order.number(), clock.instant());
          return new Result.Done();
        });
  }

  /**
   * Stores what the carrier charged.
   *
   * @param seen the cost that the owner's form was shown with; null for none
   * @param cost null if it is not known
   */
  public Result saveCost(Target target, @Nullable Money seen, @Nullable Money cost) {
    return change(
        target,
        (tx, order, parcel) -> {
          if (!Objects.equals(parcel.cost(), cost)) {
            if (!Objects.equals(parcel.cost(), seen)) {
              return new Result.ChangedMeanwhile();
            }
            parcels.saveCost(tx, parcel, cost);
          }
          return new Result.Done();
        });
  }

  /** Stores an event that the owner enters. The same event twice is one event. */
  public Result enter(Target target, EnteredEvent event) {
    return change(
        target,
        (tx, order, parcel) -> {
          if (parcel.carrier().equals(Carriers.SANDBOX)
              || !event.appliesTo(parcel.carrier(), parcel.route())) {
            return new Result.NoSuchParcel();
          }
          return followed(tx, order, parcels.enter(tx, parcel, reported(target, event, parcel)));
        });
  }

  private ParcelEvent reported(Target target, EnteredEvent event, Parcel parcel) {
    OffsetDateTime now =
        clock
            .instant()
            .truncatedTo(ChronoUnit.MICROS)
            .atZone(target.shop().timeZone())
            .toOffsetDateTime();
    return new ParcelEvent(
        UUID.randomUUID().toString(),
        event.code(),
        now.toLocalDateTime(),
        now.getOffset(),
        new Place(event.country(parcel.route()), ""),
        null,
        now.toInstant(),
        null,
        target.actor().name());
  }

  /** Takes an event back that a person of the shop entered; twice is once. */
  public Result takeBack(Target target, String eventId) {
    return change(
        target,
        (tx, order, parcel) ->
            followed(tx, order, parcels.takeBack(tx, parcel, eventId, target.actor().name())));
  }

  private Result followed(Transaction tx, Order order, UpdateResult update) {
    Optional<Parcel> concerned = OrderDelivery.concerned(update);
    if (concerned.isPresent()) {
      delivery.follow(tx, order);
    }
    return new Result.Done();
  }
}
