package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Corrections;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.FeedProduct.FeedVariant;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reports the variants that a file no longer has. Where new variants may stand for such a variant
 * and the file does not say their pieces or their cost, those of the variant would be lost.
 */
record VariantLosses(FeedProduct feed, Corrections corrections, List<RowProblem> problems) {

  private static final String COLUMN = "Option1 value";

  /** Returns whether anything would be lost. */
  boolean report(VariantMatcher matcher, LossPolicy policy) {
    int before = problems.size();
    boolean lost = false;
    for (Variant variant : matcher.retired()) {
      List<FeedVariant> replacements = matcher.replacements(variant);
      if (replacements.isEmpty()) {
        reportRetired(variant);
      } else if (policy == LossPolicy.KEEP) {
        lost |= reportLosses(variant, replacements);
      }
    }
    if (lost) {
      // The product stays as it is: nothing is retired.
      problems.subList(before, problems.size()).removeIf(found -> !found.kind().asks());
    }
    return lost;
  }

  private void reportRetired(Variant variant) {
    if (variant.stock().tracked() && variant.stock().onHand() > 0) {
      add(
          variant,
          ProblemKind.VARIANT_RETIRED,
          Map.of("pieces", Integer.toString(variant.stock().onHand())));
    }
  }

  private boolean reportLosses(Variant variant, List<FeedVariant> replacements) {
    int before = problems.size();
    boolean counted = replacements.stream().allMatch(row -> row.onHand().value().isPresent());
    if (variant.stock().tracked() && !counted) {
      add(
          variant,
          ProblemKind.STOCK_WOULD_BE_LOST,
          Map.of("pieces", Integer.toString(variant.stock().onHand())));
    }
    boolean costed = replacements.stream().allMatch(row -> row.cost().value().isPresent());
    variant
        .cost()
        .filter(cost -> !costed)
        .ifPresent(
            cost -> add(variant, ProblemKind.COST_WOULD_BE_LOST, Map.of("cost", cost.toString())));
    String corrected =
        corrections.columnsOf(variant.id()).stream().sorted().collect(Collectors.joining(", "));
    if (!corrected.isEmpty()) {
      add(variant, ProblemKind.CORRECTION_WOULD_BE_LOST, Map.of("corrected", corrected));
    }
    return problems.size() > before;
  }

  private void add(Variant variant, ProblemKind kind, Map<String, String> parameters) {
    problems.add(new RowProblem(feed.line(), COLUMN, variant.name(), kind, parameters));
  }
}
