package io.puente.shipping.parcel;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.trackingnumber.S10;
import io.puente.shipping.trackingnumber.TrackingNumber;
import java.util.List;
import java.util.Optional;

/** The tracking numbers that posts allocated to shops. */
public record NumberRanges(Database database) {

  /** The ranges of a shop, also those that are used up. */
  public List<NumberRange> of(Tenant shop) {
    return database.<List<NumberRange>>reading(shop, TrackingSerialSql::ranges);
  }

  /** What became of serials that the owner typed. */
  public enum Allocation {
    /** They are stored now, or were before, perhaps by the first of two taps. */
    STORED,
    /** The ranges are others than those that the form was shown with. Nothing was changed. */
    CHANGED_MEANWHILE,
    /** Some of them belong to the range that is used now. Nothing was changed. */
    OVERLAPPING
  }

  /**
   * Stores the serials that a post allocated to the shop. They are used when those of the range
   * before are used up; of two ranges that would follow, the one that was stored last does.
   *
   * @param seen the ranges that the form was {@linkplain NumberRange#seen shown with}
   * @param first the first serial of the range
   * @param last the last serial of the range, included
   */
  public Allocation allocate(
      Tenant shop, String seen, Carrier carrier, String indicator, int first, int last) {
    return database.inTenant(
        shop,
        tx -> {
          TrackingSerialSql.lockRanges(tx);
          List<NumberRange> ranges = TrackingSerialSql.ranges(tx);
          Optional<NumberRange> before =
              ranges.stream()
                  .filter(range -> range.carrier().equals(carrier))
                  .filter(range -> range.indicator().equals(indicator))
                  .findFirst();
          if (before.filter(range -> range.endsWith(first, last)).isPresent()) {
            return Allocation.STORED;
          }
          if (!NumberRange.seen(ranges).equals(seen)) {
            return Allocation.CHANGED_MEANWHILE;
          }
          if (before.filter(range -> range.overlaps(first, last)).isPresent()) {
            return Allocation.OVERLAPPING;
          }
          TrackingSerialSql.allocate(tx, carrier, indicator, first, last);
          return Allocation.STORED;
        });
  }

  /** The next number that no parcel has; a number of the range may have been typed before. */
  static Optional<TrackingNumber> next(
      Transaction tx, Carrier carrier, String indicator, String origin) {
    Optional<TrackingNumber> next;
    do {
      next =
          nextSerial(tx, carrier, indicator)
              .map(serial -> TrackingNumber.of(S10.of(indicator, serial, origin)));
    } while (next.isPresent() && ParcelSql.claim(tx, carrier, next.get()).isPresent());
    return next;
  }

  private static Optional<Integer> nextSerial(Transaction tx, Carrier carrier, String indicator) {
    return carrier.equals(Carriers.SANDBOX)
        ? Optional.of(TrackingSerialSql.nextFromBlocks(tx, carrier, indicator))
        : TrackingSerialSql.next(tx, carrier, indicator);
  }
}
