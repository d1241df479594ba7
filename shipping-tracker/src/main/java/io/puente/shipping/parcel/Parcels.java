package io.puente.shipping.parcel;

import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.EventKind;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.carrier.Scan;
import io.puente.shipping.milestone.Journey;
import io.puente.shipping.parcel.Parcel.Progress;
import io.puente.shipping.parcel.ShipmentResult.OriginNotServed;
import io.puente.shipping.parcel.ShipmentResult.OutOfNumbers;
import io.puente.shipping.parcel.ShipmentResult.Shipped;
import io.puente.shipping.trackingnumber.S10;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The parcels of a shop. Every call reads and changes the parcels of one shop only. */
public final class Parcels {
  /**
   * The kind of the event that announces a new milestone. Its subject is the tracking number; its
   * data are {@code order}, the order's number, and {@code milestone}.
   */
  public static final EventKind MOVED = new EventKind("ParcelMoved");

  private final Database database;
  private final Clock clock;
  private final TrackingUpdates updates;

  public Parcels(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.updates = new TrackingUpdates(database);
  }

  /** Creates a parcel with a tracking number, in the transaction that ships the order. */
  public ShipmentResult ship(Transaction tx, ShipmentRequest request) {
    Carrier carrier = request.carrier();
    String origin = request.route().origin();
    if (!carrier.collectsIn(origin)) {
      return new OriginNotServed(carrier, origin);
    }
    return nextSerial(tx, request)
        .map(serial -> S10.of(request.indicator(), serial, origin))
        .<ShipmentResult>map(number -> new Shipped(insert(tx, request, number)))
        .orElseGet(() -> new OutOfNumbers(carrier, request.indicator()));
  }

  /**
   * Stores the serials that a carrier allocated to the shop. They replace those stored before.
   *
   * @param first the first serial of the range
   * @param last the last serial of the range, included
   */
  public void allocate(Tenant shop, Carrier carrier, String indicator, int first, int last) {
    database.inTenant(
        shop,
        tx -> {
          TrackingSerialSql.allocate(tx, carrier, indicator, first, last);
          return null;
        });
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

  public Optional<Parcel> byNumber(Tenant shop, S10 number) {
    return database.inTenant(shop, tx -> ParcelSql.byNumber(tx, number));
  }

  public List<Parcel> ofOrder(Tenant shop, UUID order) {
    return database.inTenant(shop, tx -> ParcelSql.ofOrder(tx, order));
  }

  /**
   * The shop's parcels, the newest first.
   *
   * @param before the last parcel of the previous page; empty for the first page
   */
  public List<Parcel> list(Tenant shop, Optional<Parcel> before, int limit) {
    return database.inTenant(shop, tx -> ParcelSql.newestBefore(tx, before.map(Parcel::id), limit));
  }

  /**
   * How many parcels of a shop are under way.
   *
   * @param onTheWay parcels that have not reached the end of their journey
   * @param heldAtCustoms parcels among them that export or import customs holds
   */
  public record Counts(int onTheWay, int heldAtCustoms) {}

  public Counts counts(Tenant shop) {
    return database.reading(shop, ParcelSql::counts);
  }

  public Journey journey(Tenant shop, Parcel parcel) {
    return Journey.of(database.inTenant(shop, tx -> ParcelEventSql.of(tx, parcel.id())));
  }

  private static Optional<Integer> nextSerial(Transaction tx, ShipmentRequest request) {
    Carrier carrier = request.carrier();
    return carrier.equals(Carriers.SANDBOX)
        ? Optional.of(TrackingSerialSql.nextFromBlocks(tx, carrier, request.indicator()))
        : TrackingSerialSql.next(tx, carrier, request.indicator());
  }

  private Parcel insert(Transaction tx, ShipmentRequest request, S10 number) {
    var parcel =
        new Parcel(
            Ids.next(),
            request.orderId(),
            request.orderNumber(),
            request.carrier(),
            number,
            request.service(),
            request.route(),
            request.grams(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            new Progress.AwaitingFirstEvent());
    ParcelSql.insert(tx, parcel);
    return parcel;
  }
}
