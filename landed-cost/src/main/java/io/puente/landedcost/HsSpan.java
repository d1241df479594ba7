package io.puente.landedcost;

/**
 * All twelve-digit codes that begin with some digits, as a half-open span of numbers: asking
 * whether one code lies within another is then a comparison of numbers.
 */
record HsSpan(long first, long end) {

  static HsSpan of(String digits) {
    long first = 0;
    long width = 1;
    for (int place = 0; place < HsCode.LONGEST; place++) {
      first = first * 10 + (place < digits.length() ? digits.charAt(place) - '0' : 0);
      width *= place < digits.length() ? 1 : 10;
    }
    return new HsSpan(first, first + width);
  }

  boolean contains(HsSpan other) {
    return first <= other.first && other.end <= end;
  }

  boolean overlaps(HsSpan other) {
    return first < other.end && other.first < end;
  }
}
