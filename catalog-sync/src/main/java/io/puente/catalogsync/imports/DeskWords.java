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
import java.util.function.Function;

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
   * @param column and place of the field, which are the same but for those of variants
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

  /** The word on a variant that is stored already; read again from what its text is. */
  <T> Optional<T> settle(
      long line,
      String column,
      Variant variant,
      Optional<T> said,
      Optional<T> stored,
      Function<String, T> read) {
    return settle(
            line,
            column,
            Corrections.place(column, variant.id()),
            said.map(String::valueOf),
            stored.map(String::valueOf))
        .map(read);
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
