package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.ProductOption;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.FeedProduct.FeedOption;
import io.puente.catalogsync.feed.FeedProduct.FeedVariant;
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
 * Finds the stored variant for each row of a file; a variant is matched once at most. Variants
 * match by SKU, then by option values, then by the values of those options that both the file and
 * the stored product have: a size S stays the same variant when the file adds a colour.
 */
final class VariantMatcher {

  private final FeedProduct feed;
  private final List<FeedVariant> rows;
  private final List<Variant> unmatched;
  private final List<Optional<Variant>> matches;
  private final List<String> namesInFile;
  private final List<String> storedNames;

  /** The names of the options that both have, in the order of the file. */
  private final List<String> commonNames;

  private VariantMatcher(FeedProduct feed, List<ProductOption> options, List<Variant> stored) {
    this.feed = feed;
    rows = feed.variants();
    unmatched = new ArrayList<>(stored);
    matches = new ArrayList<>(Collections.nCopies(rows.size(), Optional.empty()));
    namesInFile = feed.options().stream().map(FeedOption::name).map(VariantMatcher::plain).toList();
    storedNames = options.stream().map(ProductOption::name).map(VariantMatcher::plain).toList();
    commonNames = namesInFile.stream().filter(storedNames::contains).toList();
  }

  static VariantMatcher of(FeedProduct feed, Optional<Product> stored) {
    VariantMatcher matcher =
        new VariantMatcher(
            feed,
            stored.map(Product::options).orElse(List.of()),
            stored.map(Product::variants).orElse(List.of()));
    matcher.matchBySku();
    if (feed.hasOptionColumns()) {
      matcher.matchByOptionValues(values -> values);
      matcher.matchByOptionValues(values -> values.stream().map(VariantMatcher::plain).toList());
      matcher.matchByCommonOptions();
    } else {
      matcher.matchSingleVariant();
    }
    return matcher;
  }

  private static String plain(String text) {
    return PastedText.code(text).toLowerCase(Locale.ROOT);
  }

  private void matchBySku() {
    for (int i = 0; i < rows.size(); i++) {
      Optional<String> sku = rows.get(i).sku().value();
      if (sku.isPresent()) {
        match(i, variant -> variant.sku().equals(sku));
      }
    }
  }

  private void matchByOptionValues(Function<List<String>, List<String>> form) {
    Map<List<String>, List<Variant>> byValues = new HashMap<>();
    for (Variant variant : unmatched) {
      byValues
          .computeIfAbsent(form.apply(variant.optionValues()), first -> new ArrayList<>())
          .add(variant);
    }
    for (int i = 0; i < rows.size(); i++) {
      List<Variant> found = byValues.get(form.apply(rows.get(i).optionValues()));
      if (matches.get(i).isEmpty() && found != null && !found.isEmpty()) {
        take(i, found.removeFirst());
      }
    }
  }

  /** Only where one row and one active variant are left for the same values. */
  private void matchByCommonOptions() {
    Map<List<String>, List<Variant>> variants = new HashMap<>();
    for (Variant variant : retired()) {
      commonValues(variant)
          .ifPresent(
              values -> variants.computeIfAbsent(values, first -> new ArrayList<>()).add(variant));
    }
    Map<List<String>, List<Integer>> left = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      int row = i;
      if (matches.get(i).isEmpty()) {
        commonValues(rows.get(i))
            .ifPresent(values -> left.computeIfAbsent(values, first -> new ArrayList<>()).add(row));
      }
    }
    left.forEach(
        (values, indexes) -> {
          List<Variant> found = variants.getOrDefault(values, List.of());
          if (indexes.size() == 1 && found.size() == 1) {
            take(indexes.getFirst(), found.getFirst());
          }
        });
  }

  private Optional<List<String>> commonValues(Variant variant) {
    return commonValues(storedNames, variant.optionValues());
  }

  private Optional<List<String>> commonValues(FeedVariant row) {
    return commonValues(namesInFile, row.optionValues());
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

  /** A single row without options can only mean the product's single variant. */
  private void matchSingleVariant() {
    boolean single = rows.size() == 1 && unmatched.stream().filter(Variant::active).count() == 1;
    if (single && matches.getFirst().isEmpty()) {
      match(0, Variant::active);
    }
  }

  private void match(int row, Predicate<Variant> condition) {
    unmatched.stream().filter(condition).findFirst().ifPresent(found -> take(row, found));
  }

  private void take(int row, Variant variant) {
    unmatched.remove(variant);
    matches.set(row, Optional.of(variant));
  }

  /** The stored variant of a row, counted from 0. */
  Optional<Variant> match(int row) {
    return matches.get(row);
  }

  /** The active variants that the file no longer has. */
  List<Variant> retired() {
    return feed.hasOptionColumns()
        ? unmatched.stream().filter(Variant::active).toList()
        : List.of();
  }

  /**
   * The new rows that may stand for a retired variant: those that agree with it in the common
   * options, and those that could be the same variant under another name, because not both have a
   * SKU.
   */
  List<FeedVariant> replacements(Variant variant) {
    Optional<List<String>> values = commonValues(variant);
    List<FeedVariant> found = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      FeedVariant row = rows.get(i);
      boolean agrees = values.isPresent() && values.equals(commonValues(row));
      boolean bothNamed = variant.sku().isPresent() && row.sku().value().isPresent();
      if (matches.get(i).isEmpty() && (agrees || !bothNamed)) {
        found.add(row);
      }
    }
    return found;
  }
}
