package io.puente.shipping.parcel;

import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.EventKind;
import io.puente.platform.events.Events;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Scan;
import io.puente.shipping.milestone.Journey;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.parcel.Parcel.Progress;
import io.puente.shipping.parcel.ShipmentRequest.Numbering;
import io.puente.shipping.parcel.ShipmentResult.NumberTaken;
import io.puente.shipping.parcel.ShipmentResult.OriginNotServed;
import io.puente.shipping.parcel.ShipmentResult.OutOfNumbers;
import io.puente.shipping.parcel.ShipmentResult.Shipped;
import io.puente.shipping.trackingnumber.TrackingNumber;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The parcels of a shop. Every call reads and changes the parcels of one shop only. */
public final class Parcels {
  /**
   * The kind of the event that announces another milestone. Its subject is the tracking number,
   * empty for none; its data are {@code order}, the order's number, and {@code milestone}, which is
   * left out if all events were taken back.
   */
  public static final EventKind MOVED = new EventKind("ParcelMoved");

  /** The number of a parcel was corrected, or the parcel withdrawn. Its subject is its id. */
  public static final EventKind CHANGED = new EventKind("ParcelChanged");

  private static final int REMEMBERED_PARCELS = 40;

  private final Database database;
  private final Clock clock;
  private final TrackingUpdates updates;
  private final NumberRanges ranges;

  public Parcels(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.updates = new TrackingUpdates(database);
    this.ranges = new NumberRanges(database);
  }

  /** Creates a parcel, in the transaction that ships the order. */
  public ShipmentResult ship(Transaction tx, ShipmentRequest request) {
    Carrier carrier = request.carrier();
    String origin = request.route().origin();
    if (!carrier.collectsIn(origin)) {
      return new OriginNotServed(carrier, origin);
    }
    return switch (request.numbering()) {
      case Numbering.Given(var number) -> insert(tx, request, number, null);
      case Numbering.Allotted(var indicator, var label) ->
          NumberRanges.next(tx, carrier, indicator, origin)
              .map(number -> insert(tx, request, number, label))
              .orElseGet(() -> new OutOfNumbers(carrier, indicator));
    };
  }

  private ShipmentResult insert(
      Transaction tx,
      ShipmentRequest request,
      TrackingNumber number,
      Parcel.@Nullable Label label) {
    Optional<String> other = ParcelSql.claim(tx, request.carrier(), number);
    if (other.isPresent()) {
      return new NumberTaken(other.get());
    }
    var parcel =
        new Parcel(
            Ids.next(),
            request.orderId(),
            request.orderNumber(),
            request.carrier(),
            number,
            label,
            request.route(),
            request.pieces(),
            request.cost(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            new Progress.AwaitingFirstEvent());
    ParcelSql.insert(tx, parcel);
    return new Shipped(parcel);
  }

  /** The parcel, locked until the transaction ends; empty if it was withdrawn. */
  public Optional<Parcel> lock(Transaction tx, UUID id) {
    return ParcelSql.lock(tx, id);
  }

  /** The parcels of an order that were not withdrawn, the first first. */
  public List<Parcel> ofOrder(Transaction tx, UUID order) {
    return ParcelReadSql.ofOrder(tx, order);
  }

  /**
   * Corrects the number of a locked parcel. Empty if it is corrected, else the order whose parcel
   * has this number.
   */
  public Optional<String> correct(
      Transaction tx, Parcel parcel, Carrier carrier, TrackingNumber number) {
    Optional<String> other = ParcelSql.claim(tx, carrier, number);
    if (other.isEmpty()) {
      ParcelSql.saveNumber(tx, parcel.id(), carrier, number);
      announce(tx, parcel);
    }
    return other;
  }

  /** Stores what the shop paid to the carrier; null if it does not know. */
  public void saveCost(Transaction tx, Parcel parcel, @Nullable Money cost) {
    ParcelSql.saveCost(tx, parcel.id(), cost);
  }

  /** Takes a locked parcel back that was entered by mistake; its number may be used again. */
  public void withdraw(Transaction tx, Parcel parcel) {
    ParcelSql.withdraw(tx, parcel.id(), clock.instant());
    announce(tx, parcel);
  }

  private static void announce(Transaction tx, Parcel parcel) {
    Events.announce(
        tx, CHANGED, parcel.id().toString(), new JsonObject().put("order", parcel.orderNumber()));
  }

  /** Whether the carrier has reported an event of the parcel. */
  public boolean isReported(Transaction tx, Parcel parcel) {
    return ParcelEventSql.isReported(tx, parcel.id());
  }

  /**
   * Stores an event that a person of the shop enters, of a locked parcel. If the shop has entered
   * an event of this code before and has not taken it back, nothing changes.
   */
  public UpdateResult enter(Transaction tx, Parcel parcel, ParcelEvent event) {
    boolean known =
        Journey.of(ParcelEventSql.of(tx, parcel.id())).events().stream()
            .anyMatch(each -> each.enteredBy() != null && each.code().equals(event.code()));
    return known
        ? new UpdateResult.Duplicate(parcel)
        : TrackingUpdates.record(tx, parcel, List.of(event));
  }

  /**
   * Takes back an event that the shop entered, of a locked parcel. A second call changes nothing.
   */
  public UpdateResult takeBack(Transaction tx, Parcel parcel, String eventId, String name) {
    return Journey.of(ParcelEventSql.of(tx, parcel.id())).events().stream()
        .filter(each -> each.enteredBy() != null && each.id().equals(eventId))
        .findFirst()
        .map(event -> TrackingUpdates.record(tx, parcel, List.of(voiding(event, name))))
        .orElseGet(() -> new UpdateResult.Duplicate(parcel));
  }

  private ParcelEvent voiding(ParcelEvent event, String name) {
    return new ParcelEvent(
        "void-" + event.id(),
        event.code(),
        event.localTime(),
        event.offset(),
        event.place(),
        event.reason(),
        clock.instant(),
        event.id(),
        name);
  }

  /** The carriers that the shop used for its newest parcels, the last used first. */
  public List<Carrier> lastCarriers(Tenant shop) {
    return database.reading(shop, tx -> ParcelReadSql.lastCarriers(tx, REMEMBERED_PARCELS));
  }

  /** The tracking numbers that posts allocated to shops. */
  public NumberRanges ranges() {
    return ranges;
  }

  /**
   * Stores the events that a carrier reports. Repeated events change nothing. Every parcel whose
   * milestone changes is announced as {@link #MOVED}.
   *
   * @return one result for each item
   */
  public List<UpdateResult> record(Tenant shop, Carrier carrier, Collection<Scan> scans) {
    return updates.record(shop, carrier, scans);
  }

  public Optional<Parcel> byNumber(Tenant shop, TrackingNumber number) {
    return database.inTenant(shop, tx -> ParcelReadSql.byNumber(tx, number));
  }

  public List<Parcel> ofOrder(Tenant shop, UUID order) {
    return database.inTenant(shop, tx -> ParcelReadSql.ofOrder(tx, order));
  }

  /**
   * The shop's parcels, the newest first.
   *
   * @param before the last parcel of the previous page; empty for the first page
   */
  public List<Parcel> list(Tenant shop, Optional<Parcel> before, int limit) {
    return database.inTenant(
        shop, tx -> ParcelReadSql.newestBefore(tx, before.map(Parcel::id), limit));
  }

  /**
   * How many parcels of a shop are under way.
   *
   * @param onTheWay parcels that have not reached the end of their journey
   * @param heldAtCustoms parcels among them that export or import customs holds
   */
  public record Counts(int onTheWay, int heldAtCustoms) {}

  public Counts counts(Tenant shop) {
    return database.reading(shop, ParcelReadSql::counts);
  }

  public Journey journey(Tenant shop, Parcel parcel) {
    return Journey.of(database.inTenant(shop, tx -> ParcelEventSql.of(tx, parcel.id())));
  }
}
