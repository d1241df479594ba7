package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Product.ProductOption;
import io.puente.catalogsync.catalog.Variant;
import io.puente.platform.text.PastedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The stored variants that the rows of a file stand for; a variant stands for one row at most. Each
 * method matches rows and variants that are left.
 *
 * <p>Option values are compared by the names of their options, because a file may list the options
 * in another order: waist 30 and length 32 are not waist 32 and length 30.
 */
final class VariantMatches {

  /** What a row says of its variant. */
  record Wanted(Optional<String> sku, List<String> optionValues) {}

  /**
   * Option values in a form that does not depend on the order of the options.
   *
   * @param named by the names that the file and the stored product have in common
   * @param others of all other options, sorted
   */
  private record NamedValues(Map<String, String> named, List<String> others) {}

  private final List<Wanted> rows;
  private final List<Variant> unmatched;
  private final List<Optional<Variant>> found;
  private final List<String> namesInFile;
  private final List<String> storedNames;

  /** The names of the options that both have, in the order of the file. */
  private final List<String> commonNames;

  VariantMatches(
      List<Wanted> rows,
      List<String> namesInFile,
      List<ProductOption> options,
      List<Variant> stored) {
    this.rows = List.copyOf(rows);
    unmatched = new ArrayList<>(stored);
    found = new ArrayList<>(Collections.nCopies(rows.size(), Optional.empty()));
    this.namesInFile = namesInFile.stream().map(VariantMatches::plain).toList();
    storedNames = options.stream().map(ProductOption::name).map(VariantMatches::plain).toList();
    commonNames = this.namesInFile.stream().filter(this::isCommon).toList();
  }

  /** A name or a value without the differences that people do not mean. */
  static String plain(String text) {
    return PastedText.code(text).toLowerCase(Locale.ROOT);
  }

  private boolean isCommon(String name) {
    return Collections.frequency(namesInFile, name) == 1
        && Collections.frequency(storedNames, name) == 1;
  }

  void bySku() {
    for (int i = 0; i < rows.size(); i++) {
      Optional<String> sku = rows.get(i).sku();
      if (sku.isPresent()) {
        match(i, variant -> variant.sku().equals(sku));
      }
    }
  }

  /** By the values of all options, where the file and the product have the same options. */
  void byOptions(Predicate<Variant> among) {
    if (commonNames.size() == namesInFile.size() && commonNames.size() == storedNames.size()) {
      byOptions(among, value -> value);
      byOptions(among, VariantMatches::plain);
    }
  }

  private void byOptions(Predicate<Variant> among, Function<String, String> form) {
    Map<NamedValues, List<Variant>> variants = new HashMap<>();
    for (Variant variant : unmatched) {
      if (among.test(variant)) {
        named(variant, form)
            .ifPresent(
                values ->
                    variants.computeIfAbsent(values, first -> new ArrayList<>()).add(variant));
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      List<Variant> same = variants.getOrDefault(named(rows.get(i), form), List.of());
      if (found.get(i).isEmpty() && !same.isEmpty()) {
        take(i, same.removeFirst());
      }
    }
  }

  /** By the values alone where options have other names, if they can mean one variant only. */
  void byValues(Predicate<Variant> among) {
    for (Function<String, String> form :
        List.<Function<String, String>>of(value -> value, VariantMatches::plain)) {
      oneToOne(among, variant -> named(variant, form), row -> Optional.of(named(row, form)));
    }
  }

  private Optional<NamedValues> named(Variant variant, Function<String, String> form) {
    return hasPresentOptions(variant)
        ? Optional.of(named(storedNames, variant.optionValues(), form))
        : Optional.empty();
  }

  private NamedValues named(Wanted row, Function<String, String> form) {
    return named(namesInFile, row.optionValues(), form);
  }

  private NamedValues named(
      List<String> names, List<String> values, Function<String, String> form) {
    Map<String, String> named = new HashMap<>();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String value = form.apply(values.get(i));
      if (commonNames.contains(names.get(i))) {
        named.put(names.get(i), value);
      } else {
        others.add(value);
      }
    }
    Collections.sort(others);
    return new NamedValues(named, others);
  }

  /** Whether a variant was sold with as many options as the product has now. */
  private boolean hasPresentOptions(Variant variant) {
    return variant.optionValues().size() == storedNames.size();
  }

  /** Active variants by the options that both have: a size S that gets a colour stays the same. */
  void byCommonOptions() {
    oneToOne(
        Variant::active,
        variant -> commonValues(storedNames, variant.optionValues()),
        row -> commonValues(namesInFile, row.optionValues()));
  }

  /** Inactive variants of the options that the product had before. */
  void byFormerOptions() {
    oneToOne(
        variant -> !hasPresentOptions(variant),
        variant -> Optional.of(sorted(variant.optionValues())),
        row -> Optional.of(sorted(row.optionValues())));
  }

  private static List<String> sorted(List<String> values) {
    return values.stream().map(VariantMatches::plain).sorted().toList();
  }

  /** Only where one row and one variant are left for the same key. */
  private <K> void oneToOne(
      Predicate<Variant> among,
      Function<Variant, Optional<K>> keyOfVariant,
      Function<Wanted, Optional<K>> keyOfRow) {
    Map<K, List<Variant>> variants = new HashMap<>();
    for (Variant variant : unmatched) {
      if (among.test(variant)) {
        keyOfVariant
            .apply(variant)
            .ifPresent(
                key -> variants.computeIfAbsent(key, first -> new ArrayList<>()).add(variant));
      }
    }
    Map<K, List<Integer>> left = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      int row = i;
      if (found.get(i).isEmpty()) {
        keyOfRow
            .apply(rows.get(i))
            .ifPresent(key -> left.computeIfAbsent(key, first -> new ArrayList<>()).add(row));
      }
    }
    left.forEach(
        (key, indexes) -> {
          List<Variant> same = variants.getOrDefault(key, List.of());
          if (indexes.size() == 1 && same.size() == 1) {
            take(indexes.getFirst(), same.getFirst());
          }
        });
  }

  /** Whether a variant and a row may be the same by the options that both have. */
  boolean agree(Variant variant, int row) {
    Optional<List<String>> values = commonValues(storedNames, variant.optionValues());
    return values.isPresent()
        && values.equals(commonValues(namesInFile, rows.get(row).optionValues()));
  }

  /**
   * The values of the options that both have. A product without options agrees with any row;
   * options that have all other names agree with none.
   */
  private Optional<List<String>> commonValues(List<String> names, List<String> values) {
    if (namesInFile.isEmpty() || storedNames.isEmpty()) {
      return Optional.of(List.of());
    }
    if (commonNames.isEmpty() || names.size() != values.size()) {
      return Optional.empty();
    }
    return Optional.of(
        commonNames.stream().map(name -> plain(values.get(names.indexOf(name)))).toList());
  }

  void match(int row, Predicate<Variant> condition) {
    unmatched.stream().filter(condition).findFirst().ifPresent(variant -> take(row, variant));
  }

  private void take(int row, Variant variant) {
    unmatched.remove(variant);
    found.set(row, Optional.of(variant));
  }

  /** The stored variant of a row, counted from 0. */
  Optional<Variant> match(int row) {
    return found.get(row);
  }

  /** The stored variants that are not matched. */
  List<Variant> unmatched() {
    return List.copyOf(unmatched);
  }
}
