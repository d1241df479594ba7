package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.FeedProduct.FeedVariant;
import io.puente.catalogsync.feed.ImportContext;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.picture.PictureFolder;
import io.puente.platform.database.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares products of a file with the stored products. All fields are compared by value, not by a
 * stored fingerprint, so that a change made in the dashboard is noticed.
 *
 * @param handles of all products in the file; a SKU may move from one of them to another
 */
record ProductComparison(
    ImportContext context,
    CategoryMerge categories,
    PictureFolder folder,
    Set<String> handles,
    LossPolicy policy) {

  ComparisonResult of(List<FeedProduct> products, Transaction tx) {
    Map<String, Product> stored =
        Products.byHandle(tx, products.stream().map(FeedProduct::handle).toList());
    Map<String, String> otherSkus = skusOfOtherProducts(products, tx);
    Slugs slugs = slugs(products, stored, tx);
    List<RowProblem> problems = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    PictureMerge pictures = new PictureMerge(folder, problems);
    int position = Products.lastPosition(tx);
    int unchanged = 0;
    int refused = 0;
    for (FeedProduct product : products) {
      Optional<Product> before = Optional.ofNullable(stored.get(product.handle()));
      Optional<Product> after =
          usesSkuOfOtherProduct(product, otherSkus, problems)
              ? Optional.empty()
              : new ProductMerge(product, before, context, categories, policy, problems)
                  .merge(pictures, slugs, position + 1);
      if (after.isEmpty()) {
        refused++;
        if (problems.isEmpty() || !problems.getLast().kind().asks()) {
          problems.add(leftOut(product));
        }
      } else if (after.equals(before)) {
        unchanged++;
      } else {
        changes.add(new Change(before, after.get()));
        position += before.isEmpty() ? 1 : 0;
      }
    }
    return new ComparisonResult(changes, unchanged, refused, problems);
  }

  /** SKUs of products that are not in the file, with the product's handle. */
  private Map<String, String> skusOfOtherProducts(List<FeedProduct> products, Transaction tx) {
    List<String> skus =
        products.stream()
            .flatMap(product -> product.variants().stream())
            .flatMap(variant -> variant.sku().value().stream())
            .toList();
    Map<String, String> otherSkus = new HashMap<>();
    if (!skus.isEmpty()) {
      Products.handlesBySku(tx, skus)
          .forEach(
              (sku, holders) ->
                  holders.stream()
                      .filter(holder -> !handles.contains(holder))
                      .findFirst()
                      .ifPresent(holder -> otherSkus.put(sku, holder)));
    }
    return otherSkus;
  }

  private static boolean usesSkuOfOtherProduct(
      FeedProduct product, Map<String, String> otherSkus, List<RowProblem> problems) {
    boolean found = false;
    for (FeedVariant variant : product.variants()) {
      Optional<String> sku = variant.sku().value().filter(otherSkus::containsKey);
      if (sku.isPresent()) {
        found = true;
        problems.add(
            new RowProblem(
                variant.line(),
                "SKU",
                sku.get(),
                ProblemKind.SKU_ELSEWHERE,
                Map.of("handle", otherSkus.getOrDefault(sku.get(), ""))));
      }
    }
    return found;
  }

  private static RowProblem leftOut(FeedProduct product) {
    return new RowProblem(
        product.line(),
        "URL handle",
        product.handle(),
        ProblemKind.PRODUCT_LEFT_OUT,
        Map.of("handle", product.handle()));
  }

  /** Slugs for titles that are new in their language; the taken slugs are reserved. */
  private Slugs slugs(List<FeedProduct> products, Map<String, Product> stored, Transaction tx) {
    Map<String, Set<String>> candidates = new HashMap<>();
    for (FeedProduct product : products) {
      Product before = stored.get(product.handle());
      product
          .texts()
          .forEach(
              (language, text) -> {
                if (before == null || !before.texts().containsKey(language)) {
                  text.title()
                      .value()
                      .ifPresent(
                          title ->
                              candidates
                                  .computeIfAbsent(language, first -> new HashSet<>())
                                  .addAll(Slugs.candidates(title, product.handle())));
                }
              });
    }
    Slugs slugs = new Slugs();
    candidates.forEach(
        (language, wanted) ->
            Products.takenSlugs(tx, language, wanted)
                .forEach(slug -> slugs.reserve(language, slug)));
    return slugs;
  }
}
