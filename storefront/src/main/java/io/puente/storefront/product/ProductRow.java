package io.puente.storefront.product;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Turns the one row of a product, with its lists as JSON, into a product. */
final class ProductRow {

  private ProductRow() {}

  static Product read(Row row) {
    return new Product(
        row.getUUID("id"),
        row.getString("handle"),
        row.getString("slug"),
        row.getString("language"),
        row.getString("title"),
        row.getString("description_html"),
        row.getString("seo_description"),
        category(row),
        row.getString("hs_code"),
        texts(row.getJsonObject("hs_by_country")),
        row.getString("origin"),
        row.getString("customs_description"),
        texts(row.getJsonObject("slugs")),
        stream(row.getJsonArray("options")).map(Object::toString).toList(),
        stream(row.getJsonArray("variants")).map(each -> variant((JsonObject) each)).toList(),
        stream(row.getJsonArray("pictures")).map(each -> picture((JsonObject) each)).toList());
  }

  private static Product.@Nullable Category category(Row row) {
    String name = row.getString("category_name");
    return name == null
        ? null
        : new Product.Category(
            row.getString("category_handle"), name, row.getString("category_slug"));
  }

  private static Variant variant(JsonObject row) {
    CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
    String picture = row.getString("picture");
    return new Variant(
        UUID.fromString(row.getString("id")),
        row.getString("sku"),
        stream(row.getJsonArray("options")).map(Object::toString).toList(),
        Money.ofMinor(currency, row.getLong("price")),
        money(currency, row.getLong("compareAt")),
        row.getLong("fixed") == null
            ? null
            : money(CurrencyUnit.of(row.getString("fixedCurrency")), row.getLong("fixed")),
        row.getInteger("grams"),
        row.getInteger("left", Variant.PLENTY),
        picture == null ? null : UUID.fromString(picture));
  }

  private static @Nullable Money money(CurrencyUnit currency, @Nullable Long minor) {
    return minor == null ? null : Money.ofMinor(currency, minor);
  }

  private static Picture picture(JsonObject row) {
    return new Picture(
        UUID.fromString(row.getString("id")),
        row.getString("hash"),
        row.getInteger("width"),
        row.getInteger("height"),
        row.getString("alt"),
        stream(row.getJsonArray("widths")).map(each -> ((Number) each).intValue()).toList());
  }

  static Map<String, String> texts(@Nullable JsonObject texts) {
    Map<String, String> byName = new TreeMap<>();
    if (texts != null) {
      texts.forEach(entry -> byName.put(entry.getKey(), String.valueOf(entry.getValue())));
    }
    return byName;
  }

  private static Stream<Object> stream(@Nullable JsonArray array) {
    return array == null ? Stream.of() : array.stream();
  }
}
