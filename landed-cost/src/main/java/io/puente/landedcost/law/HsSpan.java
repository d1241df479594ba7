package io.puente.landedcost.law;

import io.puente.landedcost.HsCode;
import java.util.stream.LongStream;

/**
 * All twelve-digit codes that begin with given digits, as a half-open span of numbers. Whether one
 * code covers another is then a comparison of numbers.
 */
public record HsSpan(long first, long end) {

  private static final long[] WIDTHS =
      LongStream.iterate(1, width -> width * 10).limit(HsCode.LONGEST + 1L).toArray();

  /** All goods of a code. */
  public static HsSpan of(HsCode code) {
    return of(code.digits());
  }

  static HsSpan of(String digits) {
    long width = WIDTHS[HsCode.LONGEST - digits.length()];
    long first = Long.parseLong(digits) * width;
    return new HsSpan(first, first + width);
  }

  public boolean contains(HsSpan other) {
    return first <= other.first && other.end <= end;
  }

  boolean overlaps(HsSpan other) {
    return first < other.end && other.first < end;
  }
}
