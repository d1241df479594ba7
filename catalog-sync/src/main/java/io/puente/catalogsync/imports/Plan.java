package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Categories;
import io.puente.catalogsync.feed.Feed;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.FeedStock;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.feed.ShopTerms;
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
 * A file cut into parts that are compared and written one by one, each in a transaction.
 *
 * @param names the categories as they will be
 * @param leftOut products that had a bad row
 * @param problems found while reading
 */
record Plan(
    String kind,
    String name,
    CategoryNames names,
    List<Part> parts,
    int leftOut,
    List<RowProblem> problems,
    PictureFolder folder) {

  private static final int PRODUCTS_AT_ONCE = 200;

  /** Some products of a file; comparing them may be done again in a new transaction. */
  record Part(int size, Comparison comparison) {}

  /** Holds a part beside what the transaction sees. */
  @FunctionalInterface
  interface Comparison {

    Compared with(Transaction tx);
  }

  /** How a file would be imported, by what is stored now. */
  static Plan of(Feed feed, ShopTerms terms, Transaction tx) {
    return switch (feed) {
      case Feed.OfProducts products -> ofProducts(products, terms, tx);
      case Feed.OfStock stock -> ofStock(stock, terms, tx);
      case Feed.Unreadable unreadable ->
          new Plan(
              "products",
              unreadable.name(),
              new CategoryNames(List.of(), List.of(), terms),
              List.of(),
              0,
              List.of(unreadable.problem()),
              new PictureFolder(Optional.empty()));
    };
  }

  private static Plan ofProducts(Feed.OfProducts feed, ShopTerms terms, Transaction tx) {
    CategoryNames categories = new CategoryNames(Categories.all(tx), feed.products(), terms);
    PictureFolder folder = new PictureFolder(feed.folder());
    Set<String> handles =
        feed.products().stream().map(FeedProduct::handle).collect(Collectors.toSet());
    ProductComparison comparison = new ProductComparison(terms, categories, folder, handles);
    List<Part> parts = new ArrayList<>();
    for (List<FeedProduct> products : inParts(feed.products())) {
      parts.add(new Part(products.size(), open -> comparison.of(products, open)));
    }
    return new Plan(
        "products", feed.name(), categories, parts, feed.leftOut(), feed.problems(), folder);
  }

  private static Plan ofStock(Feed.OfStock feed, ShopTerms terms, Transaction tx) {
    Map<String, List<FeedStock>> byHandle = new LinkedHashMap<>();
    for (FeedStock row : feed.rows()) {
      byHandle.computeIfAbsent(row.handle(), first -> new ArrayList<>()).add(row);
    }
    List<Part> parts = new ArrayList<>();
    for (List<List<FeedStock>> rows : inParts(List.copyOf(byHandle.values()))) {
      parts.add(new Part(rows.size(), open -> StockComparison.of(rows, open)));
    }
    return new Plan(
        "inventory",
        feed.name(),
        new CategoryNames(Categories.all(tx), List.of(), terms),
        parts,
        feed.leftOut(),
        feed.problems(),
        new PictureFolder(Optional.empty()));
  }

  private static <T> List<List<T>> inParts(List<T> all) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PRODUCTS_AT_ONCE) {
      parts.add(all.subList(from, Math.min(all.size(), from + PRODUCTS_AT_ONCE)));
    }
    return parts;
  }

  int total() {
    return parts.stream().mapToInt(Part::size).sum();
  }
}
