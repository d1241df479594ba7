package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Corrections;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * A file's word on customs facts beside that of the desk. A blank cell takes nothing away. What the
 * owner has corrected stays while the file says what it said before, and that is told; once it says
 * something new, the file is right.
 */
final class DeskWords {

  private final SortedMap<String, String> fileSaid;
  private final List<RowProblem> problems;

  DeskWords(Optional<Product> stored, List<RowProblem> problems) {
    this.fileSaid =
        new TreeMap<>(
            stored
                .map(product -> product.customs().corrections())
                .orElse(Corrections.NONE)
                .fileSaid());
    this.problems = problems;
  }

  /**
   * The word that is to be stored.
   *
   * @param column and place of the field, which are the same but for weights
   */
  Optional<String> settle(
      long line, String column, String place, Optional<String> said, Optional<String> stored) {
    if (said.isEmpty()) {
      return stored;
    }
    if (!said.equals(stored) && said.get().equals(fileSaid.get(place))) {
      problems.add(kept(line, column, said.get(), stored));
      return stored;
    }
    fileSaid.remove(place);
    return said;
  }

  Optional<String> settle(long line, String place, Optional<String> said, Optional<String> stored) {
    return settle(line, place, place, said, stored);
  }

  /** The weight of a variant that is stored already. */
  Optional<Integer> weight(long line, Optional<Integer> said, Variant stored) {
    return settle(
            line,
            Corrections.WEIGHT,
            Corrections.weightOf(stored.id()),
            said.map(String::valueOf),
            stored.weightGrams().map(String::valueOf))
        .map(Integer::valueOf);
  }

  /** How much is in a variant that is stored already. */
  Optional<Integer> content(long line, Optional<Integer> said, Variant stored) {
    return settle(
            line,
            Corrections.CONTENT,
            Corrections.contentOf(stored.id()),
            said.map(String::valueOf),
            stored.millilitres().map(String::valueOf))
        .map(Integer::valueOf);
  }

  /** What a variant that is stored already costs its owner. */
  Optional<Money> cost(long line, Optional<Money> said, Variant stored) {
    return settle(
            line,
            Corrections.COST,
            Corrections.costOf(stored.id()),
            said.map(Money::toString),
            stored.cost().map(Money::toString))
        .map(Money::parse);
  }

  private static RowProblem kept(long line, String column, String said, Optional<String> stored) {
    return new RowProblem(
        line,
        column,
        said,
        stored.isPresent() ? ProblemKind.DESK_SAYS_OTHERWISE : ProblemKind.DESK_LEFT_BLANK,
        stored.map(words -> Map.of("kept", words)).orElse(Map.of()));
  }

  /** What still stands corrected. */
  Corrections standing() {
    return new Corrections(fileSaid);
  }
}
