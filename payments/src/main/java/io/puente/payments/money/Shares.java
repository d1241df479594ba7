package io.puente.payments.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** Divides money into shares whose sum is exactly the total. */
public final class Shares {
  private Shares() {}

  /**
   * Divides {@code total} in proportion to {@code weights}. Each share is rounded down to whole
   * minor units; the remaining units go to the shares with the largest remainders, the earlier one
   * first if they are equal: 10.00 over three is 3.34, 3.33, 3.33.
   *
   * @throws IllegalArgumentException if a weight is negative or all are zero
   */
  public static List<Money> largestRemainder(Money total, List<BigDecimal> weights) {
    BigDecimal sum = sumOf(weights);
    BigDecimal minor = BigDecimal.valueOf(total.getAmountMinorLong());
    var whole = new ArrayList<Long>();
    var remainders = new ArrayList<BigDecimal>();
    for (BigDecimal weight : weights) {
      // Remainders over the same sum can be compared; a quotient would have to be rounded.
      BigDecimal[] parts = minor.abs().multiply(weight).divideAndRemainder(sum);
      whole.add(parts[0].setScale(0, RoundingMode.UNNECESSARY).longValueExact());
      remainders.add(parts[1]);
    }
    long left = minor.abs().longValueExact() - whole.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, weights.size())
        .boxed()
        .sorted(Comparator.comparing(remainders::get).reversed())
        .limit(left)
        .forEach(i -> whole.set(i, whole.get(i) + 1));
    return whole.stream()
        .map(units -> Money.ofMinor(total.getCurrencyUnit(), units * minor.signum()))
        .toList();
  }

  private static BigDecimal sumOf(List<BigDecimal> weights) {
    for (BigDecimal weight : weights) {
      if (weight.signum() < 0) {
        throw new IllegalArgumentException("A weight is negative: " + weights);
      }
    }
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() == 0) {
      throw new IllegalArgumentException("All weights are zero: " + weights);
    }
    return sum;
  }
}
