package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.FeedVariant;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.feed.ShopTerms;
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
 * Products of a file beside those that are stored. They are compared whole and by value, not by a
 * remembered fingerprint, so that a change made on the desk meanwhile is seen too.
 *
 * @param handles of all products in the file: they may pass an SKU on to each other
 */
record ProductComparison(
    ShopTerms terms, CategoryNames categories, PictureFolder folder, Set<String> handles) {

  Compared of(List<FeedProduct> products, Transaction tx) {
    Map<String, Product> stored =
        Products.byHandle(tx, products.stream().map(FeedProduct::handle).toList());
    Map<String, String> elsewhere = skusElsewhere(products, tx);
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
          sellsWhatIsElsewhere(product, elsewhere, problems)
              ? Optional.empty()
              : new ProductMerge(product, before, terms, categories, problems)
                  .merge(pictures, slugs, position + 1);
      if (after.isEmpty()) {
        refused++;
        problems.add(leftOut(product));
      } else if (after.equals(before)) {
        unchanged++;
      } else {
        changes.add(new Change(before, after.get()));
        position += before.isEmpty() ? 1 : 0;
      }
    }
    return new Compared(changes, unchanged, refused, problems);
  }

  /** SKUs that a product outside the file sells, with its handle. */
  private Map<String, String> skusElsewhere(List<FeedProduct> products, Transaction tx) {
    List<String> skus =
        products.stream()
            .flatMap(product -> product.variants().stream())
            .flatMap(variant -> variant.sku().given().stream())
            .toList();
    Map<String, String> elsewhere = new HashMap<>();
    if (!skus.isEmpty()) {
      Products.handlesBySku(tx, skus)
          .forEach(
              (sku, holders) ->
                  holders.stream()
                      .filter(holder -> !handles.contains(holder))
                      .findFirst()
                      .ifPresent(holder -> elsewhere.put(sku, holder)));
    }
    return elsewhere;
  }

  private static boolean sellsWhatIsElsewhere(
      FeedProduct product, Map<String, String> elsewhere, List<RowProblem> problems) {
    boolean found = false;
    for (FeedVariant variant : product.variants()) {
      Optional<String> sku = variant.sku().given().filter(elsewhere::containsKey);
      if (sku.isPresent()) {
        found = true;
        problems.add(
            new RowProblem(
                variant.line(),
                "SKU",
                sku.get(),
                ProblemKind.SKU_ELSEWHERE,
                Map.of("handle", elsewhere.getOrDefault(sku.get(), ""))));
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

  /** Slugs for titles that are new in their language, knowing which are taken. */
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
                      .given()
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
            Products.takenSlugs(tx, language, wanted).forEach(slug -> slugs.take(language, slug)));
    return slugs;
  }
}
