package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.FeedProduct.FeedOption;
import io.puente.catalogsync.feed.FeedProduct.FeedVariant;
import io.puente.catalogsync.imports.VariantMatches.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the stored variant for each row of a file. Variants match by SKU, then by the names and
 * values of their options, then by values alone if these can mean one variant only, then by those
 * options that both the file and the stored product have.
 */
final class VariantMatcher {

  private final FeedProduct feed;
  private final VariantMatches matches;

  private VariantMatcher(FeedProduct feed, VariantMatches matches) {
    this.feed = feed;
    this.matches = matches;
  }

  static VariantMatcher of(FeedProduct feed, Optional<Product> stored) {
    VariantMatcher matcher =
        new VariantMatcher(
            feed,
            new VariantMatches(
                feed.variants().stream()
                    .map(row -> new Wanted(row.sku().value(), row.optionValues()))
                    .toList(),
                feed.options().stream().map(FeedOption::name).toList(),
                stored.map(Product::options).orElse(List.of()),
                stored.map(Product::variants).orElse(List.of())));
    matcher.match();
    return matcher;
  }

  private void match() {
    matches.bySku();
    if (feed.hasOptionColumns()) {
      matches.byOptions(variant -> true);
      matches.byValues(Variant::active);
      matches.byCommonOptions();
      matches.byValues(variant -> !variant.active());
      matches.byFormerOptions();
    } else {
      matchSingleVariant();
    }
  }

  /**
   * A single row without options can only mean the product's single variant, or any of several that
   * cannot be told apart.
   */
  private void matchSingleVariant() {
    List<Variant> active = matches.unmatched().stream().filter(Variant::active).toList();
    if (feed.variants().size() == 1
        && matches.match(0).isEmpty()
        && active.stream().skip(1).allMatch(other -> areAlike(active.getFirst(), other))) {
      matches.match(0, Variant::active);
    }
  }

  private static boolean areAlike(Variant one, Variant other) {
    return one.optionValues().equals(other.optionValues())
        && one.sku().isEmpty()
        && other.sku().isEmpty();
  }

  /** The stored variant of a row, counted from 0. */
  Optional<Variant> match(int row) {
    return matches.match(row);
  }

  /**
   * The active variants that the file no longer has. Without options, these are the ones that
   * cannot be told from a variant of the file.
   */
  List<Variant> retired() {
    return matches.unmatched().stream()
        .filter(Variant::active)
        .filter(variant -> feed.hasOptionColumns() || isAlikeToMatched(variant))
        .toList();
  }

  private boolean isAlikeToMatched(Variant variant) {
    for (int i = 0; i < feed.variants().size(); i++) {
      if (matches.match(i).filter(matched -> areAlike(matched, variant)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The new rows that may stand for a retired variant: those that agree with it in the common
   * options, and those that could be the same variant under another name, because not both have a
   * SKU.
   */
  List<FeedVariant> replacements(Variant variant) {
    List<FeedVariant> found = new ArrayList<>();
    for (int i = 0; i < feed.variants().size(); i++) {
      FeedVariant row = feed.variants().get(i);
      boolean bothNamed = variant.sku().isPresent() && row.sku().value().isPresent();
      if (matches.match(i).isEmpty() && (matches.agree(variant, i) || !bothNamed)) {
        found.add(row);
      }
    }
    return found;
  }
}
