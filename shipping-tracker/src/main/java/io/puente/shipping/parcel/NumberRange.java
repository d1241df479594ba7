package io.puente.shipping.parcel;

import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.trackingnumber.S10;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tracking numbers that a post allocated to a shop.
 *
 * @param indicator the two letters at the start of the numbers
 * @param next the serial of the next number to use; one more than the last if all are used
 * @param last the last serial, included
 * @param followingFirst the first serial of the range that is used afterwards; null for none
 * @param followingLast its last serial, included
 */
public record NumberRange(
    Carrier carrier,
    String indicator,
    int next,
    int last,
    @Nullable Integer followingFirst,
    @Nullable Integer followingLast) {

  /** With so few numbers left it is time to ask the post for more. */
  private static final int FEW = 20;

  /** How many numbers are left, those of the following range included. */
  public int left() {
    int following =
        followingFirst == null || followingLast == null ? 0 : followingLast - followingFirst + 1;
    return last - next + 1 + following;
  }

  public boolean isUsedUp() {
    return left() == 0;
  }

  public boolean isRunningOut() {
    return !isUsedUp() && left() <= FEW;
  }

  /** The last number of all, as people read it. */
  public String lastNumber(String country) {
    return S10.of(indicator, followingLast == null ? last : followingLast, country).spaced();
  }

  /** Whether these serials are the last that were allocated, and none of them is used yet. */
  boolean endsWith(int firstSerial, int lastSerial) {
    if (followingFirst == null || followingLast == null) {
      return next == firstSerial && last == lastSerial;
    }
    return followingFirst == firstSerial && followingLast == lastSerial;
  }

  /** Whether one of these serials is left of the range that is used now, or was its last. */
  boolean overlaps(int firstSerial, int lastSerial) {
    return firstSerial <= last && Math.min(next, last) <= lastSerial;
  }

  /** Names ranges, so that a form can tell with which ones it was shown. */
  public static String seen(List<NumberRange> ranges) {
    return ranges.isEmpty()
        ? ""
        : Integer.toHexString(
            ranges.stream()
                .map(
                    range ->
                        range.carrier().slug()
                            + range.indicator()
                            + range.last()
                            + range.followingLast())
                .toList()
                .hashCode());
  }
}
