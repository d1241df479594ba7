package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.FeedProduct.FeedVariant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the stored variant for each row of a file; a variant is matched once at most. */
final class VariantMatcher {

  private final List<FeedVariant> rows;
  private final List<Variant> unmatched;
  private final List<Optional<Variant>> matches;

  private VariantMatcher(FeedProduct feed, List<Variant> stored) {
    rows = feed.variants();
    unmatched = new ArrayList<>(stored);
    matches = new ArrayList<>(Collections.nCopies(rows.size(), Optional.empty()));
  }

  /** The stored variants in the order of the rows. */
  static List<Optional<Variant>> of(FeedProduct feed, List<Variant> stored) {
    VariantMatcher matcher = new VariantMatcher(feed, stored);
    matcher.matchBySku();
    if (feed.hasOptionColumns()) {
      matcher.matchByOptionValues();
    } else {
      matcher.matchSingleVariant();
    }
    return matcher.matches;
  }

  private void matchBySku() {
    for (int i = 0; i < rows.size(); i++) {
      Optional<String> sku = rows.get(i).sku().value();
      if (sku.isPresent()) {
        match(i, variant -> variant.sku().equals(sku));
      }
    }
  }

  private void matchByOptionValues() {
    for (int i = 0; i < rows.size(); i++) {
      List<String> values = rows.get(i).optionValues();
      if (matches.get(i).isEmpty()) {
        match(i, variant -> variant.optionValues().equals(values));
      }
    }
  }

  /** A single row without options can only mean the product's single variant. */
  private void matchSingleVariant() {
    boolean single = rows.size() == 1 && unmatched.stream().filter(Variant::active).count() == 1;
    if (single && matches.getFirst().isEmpty()) {
      match(0, Variant::active);
    }
  }

  private void match(int row, Predicate<Variant> condition) {
    Optional<Variant> found = unmatched.stream().filter(condition).findFirst();
    found.ifPresent(unmatched::remove);
    matches.set(row, found);
  }
}
