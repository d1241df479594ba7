package io.puente.bench.figure;

/**
 * The limit that a measurement should keep.
 *
 * @param ofRatio whether the limit is for the ratio to the control instead of the value
 */
public record Goal(Bound bound, double limit, boolean ofRatio) {

  /** The good side of the limit. */
  public enum Bound {
    AT_LEAST("≥"),
    AT_MOST("≤"),
    UNDER("<");

    private final String sign;

    Bound(String sign) {
      this.sign = sign;
    }
  }

  public static Goal of(Bound bound, double limit) {
    return new Goal(bound, limit, false);
  }

  public static Goal ofRatio(Bound bound, double limit) {
    return new Goal(bound, limit, true);
  }

  boolean isMet(double reached) {
    return switch (bound) {
      case AT_LEAST -> reached >= limit;
      case AT_MOST -> reached <= limit;
      case UNDER -> reached < limit;
    };
  }

  String text() {
    return (ofRatio ? "ratio " : "") + bound.sign + " " + Numbers.text(limit);
  }
}
