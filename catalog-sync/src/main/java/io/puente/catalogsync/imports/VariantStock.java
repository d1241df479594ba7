package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Stock;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.FeedProduct.FeedVariant;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Merges the stock of variants. Nothing that was counted becomes available without limit: a blank
 * tracker does not end the counting of a stored variant, and a new variant of a counted product is
 * counted from zero.
 */
record VariantStock(
    FeedProduct feed, List<Variant> stored, LossPolicy policy, List<RowProblem> problems) {

  Stock of(FeedVariant row, Optional<Variant> match) {
    Optional<Stock> before = match.map(Variant::stock);
    boolean tracked = tracked(row, match);
    boolean continueSelling =
        row.continueSelling().applyTo(before.map(Stock::continueSelling).orElse(false), false);
    int pieces = row.onHand().applyTo(before.map(Stock::onHand)).orElse(0);
    Stock counted =
        before
            .map(stock -> stock.counted(pieces, tracked, continueSelling))
            .orElse(Stock.of(pieces, tracked, continueSelling));
    if (counted.onHand() != pieces) {
      problems.add(StockMerge.belowReserved(row.line(), "Inventory quantity", pieces, counted));
    }
    return counted;
  }

  /** Whether the pieces of a variant are counted. */
  private boolean tracked(FeedVariant row, Optional<Variant> match) {
    if (row.tracked().value().isPresent()) {
      return true;
    }
    boolean blank = row.tracked().isPresent();
    boolean counted =
        match
            .map(known -> known.stock().tracked())
            .orElseGet(() -> stored.stream().anyMatch(variant -> variant.stock().tracked()));
    if (!counted) {
      return !blank && isCountedInFile(row, match);
    }
    if (blank && policy == LossPolicy.ACCEPT) {
      return false;
    }
    if (match.isEmpty()) {
      reportCountedFromZero(row);
    } else if (blank) {
      problems.add(
          new RowProblem(
              row.line(),
              "Inventory tracker",
              match.get().name(),
              ProblemKind.TRACKING_WOULD_END,
              Map.of("pieces", Integer.toString(match.get().stock().onHand()))));
    }
    return true;
  }

  /** A new variant is counted if the file counts any variant of the product. */
  private boolean isCountedInFile(FeedVariant row, Optional<Variant> match) {
    if (row.onHand().isPresent()) {
      return true;
    }
    boolean counted =
        match.isEmpty() && feed.variants().stream().anyMatch(other -> other.onHand().isPresent());
    if (counted) {
      reportCountedFromZero(row);
    }
    return counted;
  }

  private void reportCountedFromZero(FeedVariant row) {
    if (row.onHand().value().isEmpty()) {
      problems.add(
          new RowProblem(
              row.line(),
              "Inventory quantity",
              row.sku().value().orElse(String.join(" / ", row.optionValues())),
              ProblemKind.COUNTED_FROM_ZERO,
              Map.of()));
    }
  }
}
