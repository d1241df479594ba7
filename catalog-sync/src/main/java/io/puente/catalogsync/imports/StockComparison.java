package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.feed.Feed.StockRow;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.platform.database.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the rows of a stock list, grouped by product, with the stored products. */
final class StockComparison {

  private StockComparison() {}

  static ComparisonResult of(List<List<StockRow>> products, LossPolicy policy, Transaction tx) {
    Map<String, Product> stored =
        Products.byHandle(tx, products.stream().map(rows -> rows.getFirst().handle()).toList());
    List<RowProblem> problems = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    int unchanged = 0;
    int refused = 0;
    for (List<StockRow> rows : products) {
      Product before = stored.get(rows.getFirst().handle());
      Optional<Product> after =
          before == null
              ? unknown(rows.getFirst(), problems)
              : new StockMerge(before, rows, policy, problems).merge();
      if (before == null || after.isEmpty()) {
        refused++;
      } else if (after.get().equals(before)) {
        unchanged++;
      } else {
        changes.add(new Change(Optional.of(before), after.get()));
      }
    }
    return new ComparisonResult(changes, unchanged, refused, problems);
  }

  private static Optional<Product> unknown(StockRow row, List<RowProblem> problems) {
    problems.add(
        new RowProblem(
            row.line(),
            "Handle",
            row.handle(),
            ProblemKind.PRODUCT_UNKNOWN,
            Map.of("handle", row.handle())));
    return Optional.empty();
  }
}
