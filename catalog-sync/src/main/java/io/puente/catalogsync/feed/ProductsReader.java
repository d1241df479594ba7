package io.puente.catalogsync.feed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes products of the rows of a table; one with any bad row is left out whole. */
final class ProductsReader {

  private final Table.Usable table;
  private final ShopTerms terms;
  private final Problems problems;

  /** Where each SKU was first used; no two things of a shop may share one. */
  private final Map<String, Long> skus = new HashMap<>();

  ProductsReader(Table.Usable table, ShopTerms terms) {
    this.table = table;
    this.terms = terms;
    problems = table.problems();
  }

  Feed.OfProducts read(String name, Optional<Path> folder) {
    List<FeedProduct> products = new ArrayList<>();
    int leftOut = 0;
    for (Map.Entry<String, List<Row>> entry : table.rows().entrySet()) {
      String handle = entry.getKey();
      Problems ofProduct = new Problems();
      FeedProduct product = new ProductReader(handle, entry.getValue(), terms, ofProduct).read();
      refuseSkusUsedTwice(product, ofProduct);
      problems.addAll(ofProduct);
      if (ofProduct.refuse() || table.spoilt().contains(handle)) {
        leftOut++;
        Cell first = new Cell(product.line(), Column.HANDLE.title(), handle);
        problems.add(first, ProblemKind.PRODUCT_LEFT_OUT, Map.of("handle", handle));
      } else {
        products.add(product);
      }
    }
    return new Feed.OfProducts(
        name, folder, products, leftOut, problems.found(), table.header().ignored());
  }

  private void refuseSkusUsedTwice(FeedProduct product, Problems ofProduct) {
    for (FeedVariant variant : product.variants()) {
      variant
          .sku()
          .given()
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
