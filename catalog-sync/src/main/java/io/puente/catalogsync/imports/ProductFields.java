package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Corrections;
import io.puente.catalogsync.catalog.Price;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.ProductOption;
import io.puente.catalogsync.catalog.Product.ProductText;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.catalog.ProductPicture.Failed;
import io.puente.catalogsync.catalog.ProductPicture.Pending;
import io.puente.catalogsync.catalog.ProductPicture.Ready;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.ImportContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The fields of a product by the names of their columns, so that two products can be compared. */
final class ProductFields {

  /** A field of the product, or of one of its variants. */
  record Field(String variant, String name) {}

  private final SequencedMap<Field, String> values = new LinkedHashMap<>();
  private final CategoryMerge categories;
  private final ImportContext context;

  private ProductFields(CategoryMerge categories, ImportContext context) {
    this.categories = categories;
    this.context = context;
  }

  static SequencedMap<Field, String> of(
      Product product, CategoryMerge categories, ImportContext context) {
    ProductFields fields = new ProductFields(categories, context);
    fields.put(product);
    product.variants().forEach(fields::put);
    return fields.values;
  }

  private void put(Product product) {
    product.texts().forEach(this::put);
    put("Status", product.status().name().toLowerCase(Locale.ROOT));
    put("Published on online store", yesOrNo(product.published()));
    put("Vendor", product.vendor());
    put("Type", product.category().map(handle -> categories.name(handle, context.language())));
    put("Tags", String.join(", ", product.tags()));
    put("HS code", product.customs().hsCode());
    product.customs().hsByCountry().forEach((country, line) -> put("HS code / " + country, line));
    put("Country of origin", product.customs().origin());
    put("Customs description", product.customs().description());
    put("Corrected in the dashboard", corrected(product));
    for (int i = 0; i < product.options().size(); i++) {
      ProductOption option = product.options().get(i);
      String field = "Option%d name".formatted(i + 1);
      put(field, option.name());
      option.names().forEach((language, name) -> put(field + " / " + language, name));
    }
    product.pictures().forEach(this::put);
  }

  private static String corrected(Product product) {
    return product.customs().corrections().fileValues().keySet().stream()
        .map(Corrections::column)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private void put(String language, ProductText text) {
    String suffix = suffix(language);
    put("Title" + suffix, text.title());
    put("Description" + suffix, text.descriptionHtml());
    put("SEO title" + suffix, text.seoTitle());
    put("SEO description" + suffix, text.seoDescription());
  }

  private String suffix(String language) {
    return language.equals(context.language()) ? "" : " / " + language;
  }

  private void put(ProductPicture picture) {
    String name = "Product image %d".formatted(picture.position());
    put(name, picture.source());
    put(
        name + " content",
        switch (picture.state()) {
          case Ready ready -> ready.hash().hex().substring(0, 8);
          case Pending pending -> "…";
          case Failed failed -> failed.reason();
        });
    picture.alt().forEach((language, text) -> put(name + " alt text" + suffix(language), text));
  }

  private void put(Variant variant) {
    String name = variant.name();
    put(name, "Sold", yesOrNo(variant.active()));
    put(name, "SKU", variant.sku());
    put(name, "Barcode", variant.barcode());
    variant
        .translations()
        .forEach(
            (language, values) ->
                put(name, "Option values / " + language, String.join(" / ", values)));
    put(name, "", variant.price());
    variant.marketPrices().forEach((market, price) -> put(name, " / " + market, price));
    put(name, "Cost per item", variant.cost().map(Money::toString));
    put(name, "Weight value (grams)", variant.weightGrams().map(String::valueOf));
    put(name, "Content (ml)", variant.millilitres().map(String::valueOf));
    put(name, "Requires shipping", yesOrNo(variant.requiresShipping()));
    put(name, "Inventory tracker", yesOrNo(variant.stock().tracked()));
    put(name, "Inventory quantity", Integer.toString(variant.stock().onHand()));
    put(name, "Continue selling when out of stock", yesOrNo(variant.stock().continueSelling()));
    put(name, "Option values", String.join(" / ", variant.optionValues()));
    put(name, "Position", Integer.toString(variant.position()));
    put(name, "Own picture", yesOrNo(variant.picture().isPresent()));
  }

  private void put(String variant, String suffix, Price price) {
    put(variant, "Price" + suffix, price.amount().toString());
    put(variant, "Compare-at price" + suffix, price.compareAt().map(Money::toString));
  }

  private void put(String field, Optional<String> value) {
    put("", field, value);
  }

  private void put(String field, String value) {
    put("", field, value);
  }

  private void put(String variant, String field, Optional<String> value) {
    put(variant, field, value.orElse(""));
  }

  private void put(String variant, String field, String value) {
    values.put(new Field(variant, field), value);
  }

  private static String yesOrNo(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  /** The value of a field; empty if it has none. */
  static String at(Map<Field, String> fields, Field field) {
    return fields.getOrDefault(field, "");
  }
}
