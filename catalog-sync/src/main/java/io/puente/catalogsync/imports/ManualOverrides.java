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
 * Decides between a file's value and the value that the owner entered in the dashboard. A blank
 * cell removes nothing. A corrected value is kept, and reported, while the file has another value;
 * a value that the file did not have before replaces it if the owner accepts losses.
 */
final class ManualOverrides {

  private final SortedMap<String, String> fileValues;
  private final LossPolicy policy;
  private final List<RowProblem> problems;

  ManualOverrides(Optional<Product> stored, LossPolicy policy, List<RowProblem> problems) {
    this.fileValues =
        new TreeMap<>(
            stored
                .map(product -> product.customs().corrections())
                .orElse(Corrections.NONE)
                .fileValues());
    this.policy = policy;
    this.problems = problems;
  }

  /**
   * The value to store.
   *
   * @param column the field's name in the file
   * @param key of the correction, which differs from the column for fields of variants
   */
  Optional<String> resolve(
      long line, String column, String key, Optional<String> inFile, Optional<String> stored) {
    if (inFile.isEmpty()) {
      return stored;
    }
    String before = fileValues.get(key);
    if (before != null && !inFile.equals(stored)) {
      if (inFile.get().equals(before)) {
        problems.add(kept(line, column, inFile.get(), stored));
        return stored;
      }
      if (policy == LossPolicy.KEEP) {
        problems.add(
            new RowProblem(
                line,
                column,
                inFile.get(),
                ProblemKind.CORRECTION_WOULD_BE_REPLACED,
                Map.of("kept", stored.orElse("–"))));
        return stored;
      }
    }
    fileValues.remove(key);
    return inFile;
  }

  Optional<String> resolve(
      long line, String key, Optional<String> inFile, Optional<String> stored) {
    return resolve(line, key, key, inFile, stored);
  }

  /** The value to store for a stored variant, parsed from its text. */
  <T> Optional<T> resolve(
      long line,
      String column,
      Variant variant,
      Optional<T> inFile,
      Optional<T> stored,
      Function<String, T> parser) {
    return resolve(
            line,
            column,
            Corrections.key(column, variant.id()),
            inFile.map(String::valueOf),
            stored.map(String::valueOf))
        .map(parser);
  }

  private static RowProblem kept(long line, String column, String inFile, Optional<String> stored) {
    return new RowProblem(
        line,
        column,
        inFile,
        stored.isPresent() ? ProblemKind.MANUAL_VALUE_KEPT : ProblemKind.MANUAL_BLANK_KEPT,
        stored.map(value -> Map.of("kept", value)).orElse(Map.of()));
  }

  /** The corrections that are still in force. */
  Corrections remaining() {
    return new Corrections(fileValues);
  }
}
