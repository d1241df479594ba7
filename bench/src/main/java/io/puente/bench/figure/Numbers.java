package io.puente.bench.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Formats numbers, and computes the median. */
public final class Numbers {

  private static final double LARGE = 100;

  private Numbers() {}

  /** The median, which one bad round does not change. */
  public static double median(DoubleStream measured) {
    double[] sorted = measured.sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
  }

  static String text(double number) {
    boolean whole = Math.abs(number) >= LARGE || number == Math.rint(number);
    return String.format(Locale.ROOT, whole ? "%,.0f" : "%.2f", number);
  }
}
