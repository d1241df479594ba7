package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Price;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.ProductText;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.catalog.Variant;
import io.puente.dashboard.DashboardVisit;
import io.puente.storefront.editing.PlainDescription;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The fields of a product in the owner's words, so that two states of it can be compared. */
final class ProductFieldValues {

  private static final int MOST_SHOWN = 300;

  private final Map<String, String> values = new LinkedHashMap<>();
  private final DashboardVisit visit;

  private ProductFieldValues(DashboardVisit visit) {
    this.visit = visit;
  }

  /** The values that are not empty, by the names of their fields. */
  static Map<String, String> of(DashboardVisit visit, Product product) {
    ProductFieldValues fields = new ProductFieldValues(visit);
    fields.put(product);
    return fields.values;
  }

  private void put(Product product) {
    product.texts().forEach(this::put);
    put(
        "state",
        Optional.of(visit.texts().get("dashboard.state." + ProductState.of(product).key())));
    put("pictures", pictures(product));
    product.pictures().forEach(picture -> putAlt(product, picture));
    boolean several = product.variants().stream().filter(Variant::active).count() > 1;
    for (Variant variant : product.variants()) {
      if (variant.active()) {
        put(variant, several ? " · " + variant.name() : "");
      }
    }
    put("category", product.category());
    put("tags", Optional.of(String.join(", ", product.tags())));
    put("vendor", product.vendor());
    put("hs", product.customs().hsCode());
    product
        .customs()
        .hsByCountry()
        .forEach((country, code) -> put("hs", ", " + visit.country(country), Optional.of(code)));
    product
        .customs()
        .dutyByCountry()
        .forEach((country, duty) -> put("duty", ", " + visit.country(country), Optional.of(duty)));
    put("origin", product.customs().origin().map(visit::country));
    put("customs-words", product.customs().description());
    put("alcohol", product.customs().alcohol().map(visit::number));
  }

  private void put(String language, ProductText text) {
    String suffix =
        language.equals(visit.shop().language())
            ? ""
            : ", " + Locale.of(language).getDisplayLanguage(visit.locale());
    put("name", suffix, Optional.of(text.title()));
    put("description", suffix, Optional.of(PlainDescription.of(text.descriptionHtml())));
    put("seo-title", suffix, text.seoTitle());
    put("seo-description", suffix, text.seoDescription());
  }

  private Optional<String> pictures(Product product) {
    return product.pictures().isEmpty()
        ? Optional.empty()
        : Optional.of(
            product.pictures().stream()
                .map(
                    picture ->
                        picture.state().shown().map(hash -> hash.hex().substring(0, 4)).orElse("…"))
                .collect(Collectors.joining(", ")));
  }

  private void putAlt(Product product, ProductPicture picture) {
    picture
        .alt()
        .forEach(
            (language, text) ->
                put(
                    "alt",
                    " %d, %s"
                        .formatted(
                            product.pictures().indexOf(picture) + 1,
                            Locale.of(language).getDisplayLanguage(visit.locale())),
                    Optional.of(text)));
  }

  private void put(Variant variant, String suffix) {
    put(variant.price(), suffix);
    variant
        .marketPrices()
        .forEach((market, price) -> put(price, suffix + ", " + visit.country(market)));
    put("pieces", suffix, Optional.of(Integer.toString(variant.stock().onHand())));
    put("sku", suffix, variant.sku());
    put("grams", suffix, variant.weightGrams().map(String::valueOf));
    put("millilitres", suffix, variant.millilitres().map(String::valueOf));
    put("cost", suffix, variant.cost().map(visit::money));
  }

  private void put(Price price, String suffix) {
    put("price", suffix, Optional.of(visit.moneyWithCode(price.amount())));
    put("compare-at", suffix, price.compareAt().map((Money money) -> visit.moneyWithCode(money)));
  }

  private void put(String field, Optional<String> value) {
    put(field, "", value);
  }

  private void put(String field, String suffix, Optional<String> value) {
    value
        .filter(text -> !text.isEmpty())
        .ifPresent(
            text ->
                values.put(
                    visit.texts().get("dashboard.changes.field." + field) + suffix, brief(text)));
  }

  private static String brief(String text) {
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }
}
