package io.puente.landedcost.law;

import static java.util.Objects.requireNonNull;

import io.puente.landedcost.Channel;
import io.puente.landedcost.Country;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * An index of the measures of a day by the channel and the goods that they can concern. A quote
 * looks up each line once and skips all other measures. A set bit is the position of a measure that
 * can concern the goods.
 */
public final class MeasureIndex {

  private final List<ActiveMeasure> measures;

  /** Filled on first use: most laws are quoted for few days only. */
  private final Map<Country, BitSet> byOrigin = new ConcurrentHashMap<>();

  private final Map<Channel, BitSet> byChannel = new EnumMap<>(Channel.class);

  /** The starts of the spans of codes within which the same measures apply. */
  private final long[] starts;

  private final BitSet[] byCode;

  private final BitSet claiming;

  MeasureIndex(List<ActiveMeasure> measures) {
    this.measures = measures;
    starts =
        LongStream.concat(LongStream.of(0), measures.stream().flatMapToLong(MeasureIndex::borders))
            .sorted()
            .distinct()
            .toArray();
    byCode = new BitSet[starts.length];
    for (int i = 0; i < starts.length; i++) {
      var goods = new HsSpan(starts[i], starts[i] + 1);
      byCode[i] = those(scope -> scope.admits(goods));
    }
    for (var channel : Channel.values()) {
      byChannel.put(channel, those(scope -> scope.admits(channel)));
    }
    claiming = those(scope -> !scope.claims().isEmpty());
  }

  /**
   * The measures that can concern goods of a code made in a country, if they enter through a
   * channel.
   *
   * @param declared whether the goods claim an agreement. If not, measures that require a claim are
   *     left out, except for a short code whose missing digits must be asked for first.
   */
  public BitSet of(Country origin, Channel channel, HsSpan goods, boolean declared) {
    var found = new BitSet(measures.size());
    found.or(from(origin));
    found.and(requireNonNull(byChannel.get(channel)));
    int at = Arrays.binarySearch(starts, goods.first());
    int start = at >= 0 ? at : -at - 2;
    if (start + 1 < starts.length && goods.end() > starts[start + 1]) {
      found.and(those(scope -> scope.admits(goods)));
      return found;
    }
    found.and(byCode[start]);
    if (!declared) {
      found.andNot(claiming);
    }
    return found;
  }

  private BitSet from(Country origin) {
    BitSet known = byOrigin.get(origin);
    if (known == null) {
      known = those(scope -> scope.admits(origin));
      byOrigin.put(origin, known);
    }
    return known;
  }

  private BitSet those(Predicate<Scope> wanted) {
    var found = new BitSet(measures.size());
    for (var one : measures) {
      found.set(one.index(), wanted.test(one.measure().scope()));
    }
    return found;
  }

  private static LongStream borders(ActiveMeasure active) {
    Scope scope = active.measure().scope();
    return LongStream.concat(scope.goods().borders(), scope.otherGoods().borders());
  }
}
