package io.puente.catalogsync.catalog;

import io.puente.catalogsync.catalog.Product.Customs;
import io.puente.catalogsync.catalog.Product.ProductOption;
import io.puente.catalogsync.catalog.Product.ProductText;
import io.puente.catalogsync.catalog.ProductPicture.Failed;
import io.puente.catalogsync.catalog.ProductPicture.Pending;
import io.puente.catalogsync.catalog.ProductPicture.Ready;
import io.puente.catalogsync.catalog.ProductPicture.State;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A whole product as JSON, from which the same product can be read again. */
public final class ProductJson {

  private ProductJson() {}

  public static JsonObject of(Product product) {
    JsonObject texts = new JsonObject();
    product.texts().forEach((language, text) -> texts.put(language, of(text)));
    return new JsonObject()
        .put("id", product.id().toString())
        .put("handle", product.handle())
        .put("status", product.status().key())
        .put("published", product.published())
        .put("vendor", orNull(product.vendor()))
        .put("category", orNull(product.category()))
        .put("tags", new JsonArray(product.tags()))
        .put("customs", of(product.customs()))
        .put("position", product.position())
        .put("texts", texts)
        .put("options", array(product.options(), ProductJson::of))
        .put("variants", array(product.variants(), ProductJson::of))
        .put("pictures", array(product.pictures(), ProductJson::of));
  }

  public static Product read(JsonObject json) {
    SortedMap<String, ProductText> texts = new TreeMap<>();
    JsonObject byLanguage = json.getJsonObject("texts");
    byLanguage
        .fieldNames()
        .forEach(language -> texts.put(language, text(byLanguage.getJsonObject(language))));
    return new Product(
        UUID.fromString(json.getString("id")),
        json.getString("handle"),
        ProductStatus.of(json.getString("status")),
        json.getBoolean("published"),
        optional(json, "vendor"),
        optional(json, "category"),
        strings(json.getJsonArray("tags")),
        customs(json.getJsonObject("customs")),
        json.getInteger("position"),
        texts,
        list(json.getJsonArray("options"), ProductJson::option),
        list(json.getJsonArray("variants"), ProductJson::variant),
        list(json.getJsonArray("pictures"), ProductJson::picture));
  }

  private static JsonObject of(ProductText text) {
    return new JsonObject()
        .put("title", text.title())
        .put("slug", text.slug())
        .put("description", text.descriptionHtml())
        .put("seoTitle", orNull(text.seoTitle()))
        .put("seoDescription", orNull(text.seoDescription()))
        .put("keywords", text.keywords());
  }

  private static ProductText text(JsonObject json) {
    return new ProductText(
        json.getString("title"),
        json.getString("slug"),
        json.getString("description"),
        optional(json, "seoTitle"),
        optional(json, "seoDescription"),
        json.getString("keywords"));
  }

  private static JsonObject of(Customs customs) {
    return new JsonObject()
        .put("hs", orNull(customs.hsCode()))
        .put("hsByCountry", JsonMaps.ofStrings(customs.hsByCountry()))
        .put("dutyByCountry", JsonMaps.ofStrings(customs.dutyByCountry()))
        .put("alcohol", orNull(customs.alcohol().map(BigDecimal::toString)))
        .put("origin", orNull(customs.origin()))
        .put("description", orNull(customs.description()))
        .put("corrections", JsonMaps.ofStrings(customs.corrections().fileValues()));
  }

  private static Customs customs(JsonObject json) {
    return new Customs(
        optional(json, "hs"),
        JsonMaps.strings(json.getJsonObject("hsByCountry")),
        JsonMaps.strings(json.getJsonObject("dutyByCountry")),
        optional(json, "alcohol").map(BigDecimal::new),
        optional(json, "origin"),
        optional(json, "description"),
        new Corrections(JsonMaps.strings(json.getJsonObject("corrections"))));
  }

  private static JsonObject of(ProductOption option) {
    return new JsonObject()
        .put("name", option.name())
        .put("names", JsonMaps.ofStrings(option.names()));
  }

  private static ProductOption option(JsonObject json) {
    return new ProductOption(json.getString("name"), JsonMaps.strings(json.getJsonObject("names")));
  }

  private static JsonObject of(Variant variant) {
    JsonObject prices = new JsonObject();
    variant.marketPrices().forEach((market, price) -> prices.put(market, of(price)));
    Stock stock = variant.stock();
    return new JsonObject()
        .put("id", variant.id().toString())
        .put("sku", orNull(variant.sku()))
        .put("barcode", orNull(variant.barcode()))
        .put("values", new JsonArray(variant.optionValues()))
        .put("translations", JsonMaps.ofLists(variant.translations()))
        .put("price", of(variant.price()))
        .put("marketPrices", prices)
        .put("cost", orNull(variant.cost().map(Money::toString)))
        .put("grams", orNull(variant.weightGrams()))
        .put("millilitres", orNull(variant.millilitres()))
        .put("shipped", variant.requiresShipping())
        .put("picture", orNull(variant.picture().map(UUID::toString)))
        .put("position", variant.position())
        .put("active", variant.active())
        .put("onHand", stock.onHand())
        .put("reserved", stock.reserved())
        .put("tracked", stock.tracked())
        .put("continueSelling", stock.continueSelling());
  }

  private static Variant variant(JsonObject json) {
    SortedMap<String, Price> prices = new TreeMap<>();
    JsonObject byMarket = json.getJsonObject("marketPrices");
    byMarket
        .fieldNames()
        .forEach(market -> prices.put(market, price(byMarket.getJsonObject(market))));
    return new Variant(
        UUID.fromString(json.getString("id")),
        optional(json, "sku"),
        optional(json, "barcode"),
        strings(json.getJsonArray("values")),
        JsonMaps.lists(json.getJsonObject("translations")),
        price(json.getJsonObject("price")),
        prices,
        optional(json, "cost").map(Money::parse),
        Optional.ofNullable(json.getInteger("grams")),
        Optional.ofNullable(json.getInteger("millilitres")),
        json.getBoolean("shipped"),
        optional(json, "picture").map(UUID::fromString),
        json.getInteger("position"),
        json.getBoolean("active"),
        new Stock(
            json.getInteger("onHand"),
            json.getInteger("reserved"),
            json.getBoolean("tracked"),
            json.getBoolean("continueSelling")));
  }

  private static JsonObject of(Price price) {
    return new JsonObject()
        .put("amount", price.amount().toString())
        .put("compareAt", orNull(price.compareAt().map(Money::toString)));
  }

  private static Price price(JsonObject json) {
    return new Price(
        Money.parse(json.getString("amount")), optional(json, "compareAt").map(Money::parse));
  }

  private static JsonObject of(ProductPicture picture) {
    return new JsonObject()
        .put("id", picture.id().toString())
        .put("position", picture.position())
        .put("source", picture.source())
        .put("alt", JsonMaps.ofStrings(picture.alt()))
        .put("ready", picture.state() instanceof Ready)
        .put("failure", picture.state() instanceof Failed failed ? failed.reason() : null)
        .put("hash", orNull(picture.state().shown().map(PictureHash::hex)));
  }

  private static ProductPicture picture(JsonObject json) {
    return new ProductPicture(
        UUID.fromString(json.getString("id")),
        json.getInteger("position"),
        json.getString("source"),
        JsonMaps.strings(json.getJsonObject("alt")),
        state(json));
  }

  private static State state(JsonObject json) {
    Optional<PictureHash> shown = optional(json, "hash").map(PictureHash::new);
    if (json.getBoolean("ready")) {
      return new Ready(shown.orElseThrow());
    }
    return optional(json, "failure")
        .<State>map(reason -> new Failed(reason, shown))
        .orElseGet(() -> new Pending(shown));
  }

  private static <T> @Nullable T orNull(Optional<T> value) {
    return value.orElse(null);
  }

  private static Optional<String> optional(JsonObject json, String key) {
    return Optional.ofNullable(json.getString(key));
  }

  private static List<String> strings(JsonArray array) {
    return array.stream().map(String::valueOf).toList();
  }

  private static <T> JsonArray array(List<T> list, Function<T, JsonObject> json) {
    return new JsonArray(list.stream().map(json).toList());
  }

  private static <T> List<T> list(JsonArray array, Function<JsonObject, T> read) {
    return array.stream().map(JsonObject.class::cast).map(read).toList();
  }
}
