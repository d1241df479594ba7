package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Categories;
import io.puente.catalogsync.feed.Feed;
import io.puente.catalogsync.feed.Feed.StockRow;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.ImportContext;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.picture.PictureFolder;
import io.puente.platform.database.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file in parts; each part is compared and written in its own transaction.
 *
 * @param categories after the import
 * @param leftOut products with an error in a row
 * @param problems found while the file was read
 * @param ignoredColumns columns of the file that Puente does not know
 */
record ImportPlan(
    String kind,
    String name,
    CategoryMerge categories,
    List<Part> parts,
    int leftOut,
    List<RowProblem> problems,
    List<String> ignoredColumns,
    PictureFolder folder) {

  private static final int PRODUCTS_PER_PART = 200;

  /** Some products of a file; they can be compared again in another transaction. */
  record Part(int size, Comparison comparison) {}

  /** Compares a part with the rows that the transaction sees. */
  @FunctionalInterface
  interface Comparison {

    ComparisonResult in(Transaction tx);
  }

  /** The plan for a file, based on the stored categories. */
  static ImportPlan of(Feed feed, ImportContext context, LossPolicy policy, Transaction tx) {
    return switch (feed) {
      case Feed.OfProducts products -> ofProducts(products, context, policy, tx);
      case Feed.OfStock stock -> ofStock(stock, context, policy, tx);
      case Feed.Unreadable unreadable ->
          new ImportPlan(
              "products",
              unreadable.name(),
              new CategoryMerge(List.of(), List.of(), context),
              List.of(),
              0,
              List.of(unreadable.problem()),
              List.of(),
              new PictureFolder(Optional.empty()));
    };
  }

  private static ImportPlan ofProducts(
      Feed.OfProducts feed, ImportContext context, LossPolicy policy, Transaction tx) {
    NamedProducts named =
        feed.byName()
            ? NamedProducts.of(tx, feed.products(), context)
            : new NamedProducts(feed.products(), 0, List.of());
    List<RowProblem> problems = new ArrayList<>(feed.problems());
    problems.addAll(named.problems());
    CategoryMerge categories = new CategoryMerge(Categories.all(tx), named.products(), context);
    PictureFolder folder = new PictureFolder(feed.folder());
    Set<String> handles =
        named.products().stream().map(FeedProduct::handle).collect(Collectors.toSet());
    ProductComparison comparison =
        new ProductComparison(context, categories, folder, handles, policy);
    List<Part> parts = new ArrayList<>();
    for (List<FeedProduct> products : inParts(named.products())) {
      parts.add(new Part(products.size(), open -> comparison.of(products, open)));
    }
    return new ImportPlan(
        "products",
        feed.name(),
        categories,
        parts,
        feed.leftOut() + named.leftOut(),
        problems,
        feed.ignoredColumns(),
        folder);
  }

  private static ImportPlan ofStock(
      Feed.OfStock feed, ImportContext context, LossPolicy policy, Transaction tx) {
    Map<String, List<StockRow>> byHandle = new LinkedHashMap<>();
    for (StockRow row : feed.rows()) {
      byHandle.computeIfAbsent(row.handle(), first -> new ArrayList<>()).add(row);
    }
    List<Part> parts = new ArrayList<>();
    for (List<List<StockRow>> rows : inParts(List.copyOf(byHandle.values()))) {
      parts.add(new Part(rows.size(), open -> StockComparison.of(rows, policy, open)));
    }
    return new ImportPlan(
        "inventory",
        feed.name(),
        new CategoryMerge(Categories.all(tx), List.of(), context),
        parts,
        feed.leftOut(),
        feed.problems(),
        feed.ignoredColumns(),
        new PictureFolder(Optional.empty()));
  }

  private static <T> List<List<T>> inParts(List<T> all) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PRODUCTS_PER_PART) {
      parts.add(all.subList(from, Math.min(all.size(), from + PRODUCTS_PER_PART)));
    }
    return parts;
  }

  int total() {
    return parts.stream().mapToInt(Part::size).sum();
  }
}
