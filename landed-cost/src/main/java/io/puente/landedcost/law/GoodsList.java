package io.puente.landedcost.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/** A list of goods by the first digits of their codes, merged into sorted spans for fast lookup. */
public final class GoodsList {

  public static final GoodsList EMPTY = new GoodsList(List.of());

  /** How much of the goods of a code the list contains. */
  public enum Cover {
    ALL,
    NONE,
    /** The list distinguishes more digits than the code has. */
    PART
  }

  private final long[] first;
  private final long[] end;

  private GoodsList(List<HsSpan> spans) {
    first = spans.stream().mapToLong(HsSpan::first).toArray();
    end = spans.stream().mapToLong(HsSpan::end).toArray();
  }

  /** The goods of all codes that begin with one of these digits; dots are ignored. */
  public static GoodsList of(Collection<String> beginnings) {
    List<HsSpan> spans =
        beginnings.stream()
            .map(digits -> HsSpan.of(digits.replace(".", "")))
            .sorted((one, other) -> Long.compare(one.first(), other.first()))
            .toList();
    var merged = new ArrayList<HsSpan>();
    for (var span : spans) {
      if (!merged.isEmpty() && merged.getLast().end() >= span.first()) {
        HsSpan last = merged.removeLast();
        merged.add(new HsSpan(last.first(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return new GoodsList(merged);
  }

  /** The numbers at which the spans of the list begin and end. */
  LongStream borders() {
    return LongStream.concat(Arrays.stream(first), Arrays.stream(end));
  }

  public boolean isEmpty() {
    return first.length == 0;
  }

  public Cover cover(HsSpan goods) {
    int at = Arrays.binarySearch(first, goods.first());
    int before = at >= 0 ? at : -at - 2;
    if (before >= 0 && goods.first() < end[before]) {
      return goods.end() <= end[before] ? Cover.ALL : Cover.PART;
    }
    int next = before + 1;
    return next < first.length && first[next] < goods.end() ? Cover.PART : Cover.NONE;
  }
}
