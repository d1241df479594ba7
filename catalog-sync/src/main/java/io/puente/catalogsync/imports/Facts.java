package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Corrections;
import io.puente.catalogsync.catalog.Price;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.ProductOption;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.catalog.ProductPicture.Failed;
import io.puente.catalogsync.catalog.ProductPicture.Pending;
import io.puente.catalogsync.catalog.ProductPicture.Ready;
import io.puente.catalogsync.catalog.ProductText;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.ShopTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * A product told field by field, each called like its column, so that two of them can be compared.
 */
final class Facts {

  /** A field of the product, or of one of its variants. */
  record Place(String variant, String field) {}

  private final SequencedMap<Place, String> facts = new LinkedHashMap<>();
  private final CategoryNames categories;
  private final ShopTerms terms;

  private Facts(CategoryNames categories, ShopTerms terms) {
    this.categories = categories;
    this.terms = terms;
  }

  static SequencedMap<Place, String> of(
      Product product, CategoryNames categories, ShopTerms terms) {
    Facts facts = new Facts(categories, terms);
    facts.tell(product);
    product.variants().forEach(facts::tell);
    return facts.facts;
  }

  private void tell(Product product) {
    product.texts().forEach(this::tell);
    tell("Status", product.status().name().toLowerCase(Locale.ROOT));
    tell("Published on online store", yesOrNo(product.published()));
    tell("Vendor", product.vendor());
    tell("Type", product.category().map(handle -> categories.name(handle, terms.language())));
    tell("Tags", String.join(", ", product.tags()));
    tell("HS code", product.customs().hsCode());
    product.customs().hsByCountry().forEach((country, line) -> tell("HS code / " + country, line));
    tell("Country of origin", product.customs().origin());
    tell("Customs description", product.customs().description());
    tell("Corrected at the desk", corrected(product));
    for (int i = 0; i < product.options().size(); i++) {
      ProductOption option = product.options().get(i);
      String field = "Option%d name".formatted(i + 1);
      tell(field, option.name());
      option.names().forEach((language, name) -> tell(field + " / " + language, name));
    }
    product.pictures().forEach(this::tell);
  }

  private static String corrected(Product product) {
    return product.customs().corrections().fileSaid().keySet().stream()
        .map(Facts::column)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The column of a place, which is its own but for what each variant has. */
  private static String column(String place) {
    return Stream.of(Corrections.WEIGHT, Corrections.COST)
        .filter(place::startsWith)
        .findFirst()
        .orElse(place);
  }

  private void tell(String language, ProductText text) {
    String suffix = suffix(language);
    tell("Title" + suffix, text.title());
    tell("Description" + suffix, text.descriptionHtml());
    tell("SEO title" + suffix, text.seoTitle());
    tell("SEO description" + suffix, text.seoDescription());
  }

  private String suffix(String language) {
    return language.equals(terms.language()) ? "" : " / " + language;
  }

  private void tell(ProductPicture picture) {
    String place = "Product image %d".formatted(picture.position());
    tell(place, picture.source());
    tell(
        place + " content",
        switch (picture.state()) {
          case Ready ready -> ready.hash().hex().substring(0, 8);
          case Pending pending -> "…";
          case Failed failed -> failed.reason();
        });
    picture.alt().forEach((language, words) -> tell(place + " alt text" + suffix(language), words));
  }

  private void tell(Variant variant) {
    String name = name(variant);
    tell(name, "Sold", yesOrNo(variant.active()));
    tell(name, "SKU", variant.sku());
    tell(name, "Barcode", variant.barcode());
    variant
        .translations()
        .forEach(
            (language, values) ->
                tell(name, "Option values / " + language, String.join(" / ", values)));
    tell(name, "", variant.price());
    variant.marketPrices().forEach((market, price) -> tell(name, " / " + market, price));
    tell(name, "Cost per item", variant.cost().map(Money::toString));
    tell(name, "Weight value (grams)", variant.weightGrams().map(String::valueOf));
    tell(name, "Content (ml)", variant.millilitres().map(String::valueOf));
    tell(name, "Requires shipping", yesOrNo(variant.requiresShipping()));
    tell(name, "Inventory tracker", yesOrNo(variant.stock().tracked()));
    tell(name, "Inventory quantity", Integer.toString(variant.stock().onHand()));
    tell(name, "Continue selling when out of stock", yesOrNo(variant.stock().continueSelling()));
    tell(name, "Option values", String.join(" / ", variant.optionValues()));
    tell(name, "Position", Integer.toString(variant.position()));
    tell(name, "Own picture", yesOrNo(variant.picture().isPresent()));
  }

  private static String name(Variant variant) {
    List<String> values = variant.optionValues();
    return variant.sku().orElse(values.isEmpty() ? "·" : String.join(" / ", values));
  }

  private void tell(String variant, String suffix, Price price) {
    tell(variant, "Price" + suffix, price.amount().toString());
    tell(variant, "Compare-at price" + suffix, price.compareAt().map(Money::toString));
  }

  private void tell(String field, Optional<String> value) {
    tell("", field, value);
  }

  private void tell(String field, String value) {
    tell("", field, value);
  }

  private void tell(String variant, String field, Optional<String> value) {
    tell(variant, field, value.orElse(""));
  }

  private void tell(String variant, String field, String value) {
    facts.put(new Place(variant, field), value);
  }

  private static String yesOrNo(boolean is) {
    return is ? "TRUE" : "FALSE";
  }

  /** What one says of a place, empty if nothing. */
  static String at(Map<Place, String> facts, Place place) {
    return facts.getOrDefault(place, "");
  }
}
