package io.puente.shipping.parcel;

import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.carrier.Scan;
import io.puente.shipping.milestone.Journey;
import io.puente.shipping.parcel.Parcel.Progress;
import io.puente.shipping.parcel.Posting.NotCollected;
import io.puente.shipping.parcel.Posting.OutOfNumbers;
import io.puente.shipping.parcel.Posting.Posted;
import io.puente.shipping.trackingnumber.S10;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A shop's parcels. Every call sees and changes those of one shop only. */
public final class Parcels {
  private final Database database;
  private final Clock clock;
  private final News news;

  public Parcels(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.news = new News(database);
  }

  /**
   * Hands a parcel to its post and gives it a number, inside the transaction that ships the order.
   */
  public Posting post(Transaction tx, Tenant shop, Handover handover) {
    var carrier = handover.carrier();
    var origin = handover.route().origin();
    if (!carrier.collectsIn(origin)) {
      return new NotCollected(carrier, origin);
    }
    return serial(tx, shop, handover)
        .map(serial -> S10.of(handover.indicator(), serial, origin))
        .<Posting>map(number -> new Posted(insert(tx, shop, handover, number)))
        .orElseGet(() -> new OutOfNumbers(carrier, handover.indicator()));
  }

  /**
   * Notes the serials that a post allotted to the shop by contract, in place of those it had.
   *
   * @param first and {@code last} belong to the shop, both included
   */
  public void allot(Tenant shop, Carrier carrier, String indicator, int first, int last) {
    database.inTenant(
        shop,
        tx -> {
          TrackingSerialSql.allot(tx, shop, carrier, indicator, first, last);
          return null;
        });
  }

  /**
   * Takes in what a post says; saying it again changes nothing. Each parcel that moved is announced
   * as {@code ParcelMoved} with its number.
   *
   * @return one outcome for each item that the news is about
   */
  public List<Recorded> record(Tenant shop, Carrier carrier, Collection<Scan> scans) {
    return news.record(shop, carrier, scans);
  }

  public Optional<Parcel> byNumber(Tenant shop, S10 number) {
    return database.inTenant(shop, tx -> ParcelSql.withNumber(tx, number));
  }

  public List<Parcel> ofOrder(Tenant shop, String order) {
    return database.inTenant(shop, tx -> ParcelSql.ofOrder(tx, order));
  }

  /**
   * The shop's parcels, the newest first.
   *
   * @param before the last of the page before; empty for the first page
   */
  public List<Parcel> list(Tenant shop, Optional<Parcel> before, int limit) {
    return database.inTenant(shop, tx -> ParcelSql.newestBefore(tx, before.map(Parcel::id), limit));
  }

  public Journey journey(Tenant shop, Parcel parcel) {
    return Journey.of(database.inTenant(shop, tx -> ParcelEventSql.of(tx, parcel.id())));
  }

  private static Optional<Integer> serial(Transaction tx, Tenant shop, Handover handover) {
    var carrier = handover.carrier();
    return carrier.equals(Carriers.SANDBOX)
        ? Optional.of(TrackingSerialSql.nextOfAnyBlock(tx, shop, carrier, handover.indicator()))
        : TrackingSerialSql.next(tx, carrier, handover.indicator());
  }

  private Parcel insert(Transaction tx, Tenant shop, Handover handover, S10 number) {
    var parcel =
        new Parcel(
            Ids.next(),
            handover.order(),
            handover.carrier(),
            number,
            handover.service(),
            handover.route(),
            handover.grams(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            new Progress.Unheard());
    ParcelSql.insert(tx, shop, parcel);
    return parcel;
  }
}
