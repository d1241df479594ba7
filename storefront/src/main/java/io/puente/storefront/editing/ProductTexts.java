package io.puente.storefront.editing;

import io.puente.catalogsync.catalog.Categories;
import io.puente.catalogsync.catalog.Category;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.ProductText;
import io.puente.catalogsync.catalog.Products;
import io.puente.platform.database.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the texts of a product have that nobody types: addresses and words for search. */
final class ProductTexts {

  private ProductTexts() {}

  /** The wanted product, with an address for each new language and with the words for search. */
  static Product complete(Transaction tx, Product stored, Product wanted) {
    boolean organized =
        !stored.category().equals(wanted.category())
            || !stored.tags().equals(wanted.tags())
            || !stored.vendor().equals(wanted.vendor());
    if (!organized && wanted.texts().equals(stored.texts())) {
      return wanted;
    }
    List<Category> categories = Categories.all(tx);
    SortedMap<String, ProductText> texts = new TreeMap<>();
    wanted
        .texts()
        .forEach(
            (language, text) ->
                texts.put(
                    language,
                    new ProductText(
                        text.title(),
                        text.slug().isEmpty()
                            ? Addresses.free(tx, language, text.title())
                            : text.slug(),
                        text.descriptionHtml(),
                        text.seoTitle(),
                        text.seoDescription(),
                        organized || text.slug().isEmpty()
                            ? keywords(wanted, categories, language)
                            : text.keywords())));
    return wanted.withTexts(texts);
  }

  /** The wanted product, with other addresses where another product has its own now. */
  static Product withFreeAddresses(Transaction tx, Product stored, Product wanted) {
    SortedMap<String, ProductText> texts = new TreeMap<>(wanted.texts());
    texts.replaceAll(
        (language, text) -> {
          ProductText before = stored.texts().get(language);
          boolean kept = before != null && before.slug().equals(text.slug());
          return kept || Products.takenSlugs(tx, language, List.of(text.slug())).isEmpty()
              ? text
              : text.withSlug(Addresses.free(tx, language, text.title()));
        });
    return wanted.withTexts(texts);
  }

  private static String keywords(Product product, List<Category> categories, String language) {
    List<String> keywords = new ArrayList<>();
    product
        .category()
        .flatMap(handle -> categories.stream().filter(c -> c.handle().equals(handle)).findFirst())
        .flatMap(
            category ->
                Optional.ofNullable(category.names().get(language))
                    .or(() -> category.names().values().stream().findFirst()))
        .ifPresent(name -> keywords.add(name.name()));
    product.vendor().ifPresent(keywords::add);
    keywords.addAll(product.tags());
    return String.join(" ", keywords);
  }
}
