package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Corrections;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.FieldUpdate;
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

  private static final int MOST_SHOWN = 60;

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

  /**
   * The value to store of a field that a blank cell empties.
   *
   * @param text what the correction records of a value
   */
  <T> Optional<T> resolve(
      long line,
      String column,
      String key,
      FieldUpdate<T> inFile,
      Optional<T> stored,
      Function<T, String> text) {
    String before = fileValues.get(key);
    if (before == null || !inFile.isPresent()) {
      return inFile.applyTo(stored);
    }
    String value = inFile.value().map(text).orElse("");
    String kept = stored.map(text).orElse("");
    if (value.equals(kept)) {
      fileValues.remove(key);
      return stored;
    }
    if (value.equals(before)) {
      problems.add(kept(line, column, brief(value), stored.map(text).map(ManualOverrides::brief)));
      return stored;
    }
    if (policy == LossPolicy.KEEP) {
      problems.add(
          new RowProblem(
              line,
              column,
              brief(value),
              ProblemKind.CORRECTION_WOULD_BE_REPLACED,
              Map.of("kept", kept.isEmpty() ? "–" : brief(kept))));
      return stored;
    }
    fileValues.remove(key);
    return inFile.value();
  }

  /** The value to store of a field that always has one. */
  <T> T resolve(
      long line,
      String column,
      FieldUpdate<T> inFile,
      T stored,
      T whenBlank,
      Function<T, String> text) {
    FieldUpdate<T> update =
        inFile.isPresent() ? FieldUpdate.of(inFile.value().orElse(whenBlank)) : inFile;
    return resolve(line, column, column, update, Optional.of(stored), text).orElse(whenBlank);
  }

  private static String brief(String value) {
    return value.length() <= MOST_SHOWN ? value : value.substring(0, MOST_SHOWN) + "…";
  }

  private static RowProblem kept(long line, String column, String inFile, Optional<String> stored) {
    return new RowProblem(
        line,
        column,
        inFile,
        stored.isPresent() ? ProblemKind.MANUAL_VALUE_KEPT : ProblemKind.MANUAL_BLANK_KEPT,
        stored.map(value -> Map.of("kept", value)).orElse(Map.of()));
  }

  boolean isCorrected(String key) {
    return fileValues.containsKey(key);
  }

  /** The corrections that are still in force. */
  Corrections remaining() {
    return new Corrections(fileValues);
  }
}
