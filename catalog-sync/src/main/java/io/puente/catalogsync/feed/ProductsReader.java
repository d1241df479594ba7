package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.FeedProduct.FeedVariant;
import io.puente.catalogsync.feed.Row.Cell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the products of a table; a product with an error in any row is left out. */
final class ProductsReader {

  private final CatalogTable.Usable table;
  private final ImportContext context;
  private final WeightParser weights;
  private final Problems problems;

  /** The line where each SKU is first used; a SKU must be unique in a shop. */
  private final Map<String, Long> skus = new HashMap<>();

  ProductsReader(CatalogTable.Usable table, ImportContext context) {
    this.table = table;
    this.context = context;
    problems = table.problems();
    weights =
        WeightParser.of(
            table.mark(),
            table.rows().values().stream()
                .flatMap(List::stream)
                .map(row -> row.text(Column.WEIGHT)));
  }

  Feed.OfProducts read(String name, Optional<Path> folder) {
    List<FeedProduct> products = new ArrayList<>();
    int leftOut = table.withoutRows();
    for (Map.Entry<String, List<Row>> entry : table.rows().entrySet()) {
      String handle = entry.getKey();
      Problems ofProduct = new Problems();
      FeedProduct product =
          new ProductReader(handle, entry.getValue(), context, weights, ofProduct).read();
      refuseDuplicateSkus(product, ofProduct);
      problems.addAll(ofProduct);
      if (ofProduct.refuse() || table.incomplete().contains(handle)) {
        leftOut++;
        Cell first = new Cell(product.line(), Column.HANDLE.title(), handle);
        problems.add(first, ProblemKind.PRODUCT_LEFT_OUT, Map.of("handle", handle));
      } else {
        products.add(product);
      }
    }
    return new Feed.OfProducts(
        name,
        folder,
        products,
        leftOut,
        problems.found(),
        table.header().ignored(),
        !table.header().has(Column.HANDLE));
  }

  private void refuseDuplicateSkus(FeedProduct product, Problems ofProduct) {
    for (FeedVariant variant : product.variants()) {
      variant
          .sku()
          .value()
          .ifPresent(
              sku -> {
                Long first = skus.putIfAbsent(sku, variant.line());
                if (first != null) {
                  ofProduct.add(
                      new Cell(variant.line(), Column.SKU.title(), sku),
                      ProblemKind.SKU_TWICE,
                      Map.of("firstLine", first.toString()));
                }
              });
    }
  }
}
