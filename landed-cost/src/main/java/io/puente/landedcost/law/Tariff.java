package io.puente.landedcost.law;

import io.puente.landedcost.EffectiveTariff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One edition of a destination's tariff. The lines are sorted by number for fast lookup. */
public final class Tariff {

  private final EffectiveTariff inForce;
  private final @Nullable LocalDate to;
  private final TariffLine[] lines;
  private final long[] first;

  public Tariff(EffectiveTariff inForce, @Nullable LocalDate to, List<TariffLine> lines) {
    this.inForce = inForce;
    this.to = to;
    this.lines =
        lines.stream()
            .sorted(Comparator.comparingLong(line -> line.span().first()))
            .toArray(TariffLine[]::new);
    this.first = Arrays.stream(this.lines).mapToLong(line -> line.span().first()).toArray();
  }

  public EffectiveTariff inForce() {
    return inForce;
  }

  public LocalDate from() {
    return inForce.from();
  }

  @Nullable LocalDate to() {
    return to;
  }

  boolean isInForceOn(LocalDate date) {
    return !date.isBefore(from()) && (to == null || !date.isAfter(to));
  }

  public int size() {
    return lines.length;
  }

  /** The lines to which goods of the span can belong, in the order of their numbers. */
  public List<TariffLine> linesFor(HsSpan goods) {
    int at = Arrays.binarySearch(first, goods.first());
    int index = at >= 0 ? at : -at - 1;
    if (index > 0 && lines[index - 1].span().overlaps(goods)) {
      return List.of(lines[index - 1]);
    }
    if (index == lines.length || !lines[index].span().overlaps(goods)) {
      return List.of();
    }
    if (index + 1 == lines.length || !lines[index + 1].span().overlaps(goods)) {
      return List.of(lines[index]);
    }
    var found = new ArrayList<TariffLine>();
    for (; index < lines.length && lines[index].span().overlaps(goods); index++) {
      found.add(lines[index]);
    }
    return found;
  }
}
