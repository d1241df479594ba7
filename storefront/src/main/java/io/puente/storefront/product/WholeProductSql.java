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

/**
 * A product whole: the query that gathers it into one row with its lists as JSON, and its reading.
 */
final class WholeProductSql {

  /**
   * Everything that a page shows of a product, in the language of $2 or else the shop's own ($3);
   * $4 is the market's country.
   */
  static final String QUERY =
      """
      SELECT p.id, p.handle, p.hs_code, p.hs_by_country, p.origin, p.customs_description,
             x.language, x.title, x.slug, x.description_html, x.seo_description,
             c.handle AS category_handle, c.name AS category_name, c.slug AS category_slug,
             (SELECT jsonb_object_agg(each.language, each.slug)
              FROM product_text each
              WHERE each.shop_id = p.shop_id AND each.product_id = p.id) AS slugs,
             (SELECT jsonb_agg(coalesce(o.names ->> $2, o.name) ORDER BY o.position)
              FROM product_option o
              WHERE o.shop_id = p.shop_id AND o.product_id = p.id) AS options,
             (SELECT jsonb_agg(
                       jsonb_build_object(
                         'id', v.id, 'sku', v.sku,
                         'options', coalesce(v.option_translations -> $2, to_jsonb(v.option_values)),
                         'price', v.price_minor, 'compareAt', v.compare_at_minor,
                         'currency', v.currency, 'grams', v.weight_grams, 'picture', v.picture_id,
                         'fixed', f.price_minor, 'fixedCurrency', f.currency,
                         'left', CASE WHEN s.tracked AND NOT s.continue_selling
                                      THEN s.on_hand - s.reserved END)
                       ORDER BY v.position)
              FROM variant v
              LEFT JOIN stock s ON s.shop_id = v.shop_id AND s.variant_id = v.id
              LEFT JOIN variant_market_price f
                ON f.shop_id = v.shop_id AND f.variant_id = v.id AND f.market = $4
              WHERE v.shop_id = p.shop_id AND v.product_id = p.id AND v.active) AS variants,
             (SELECT jsonb_agg(
                       jsonb_build_object(
                         'id', i.id, 'hash', encode(i.hash, 'hex'),
                         'width', b.width, 'height', b.height,
                         'alt', coalesce(i.alt ->> $2, i.alt ->> $3, ''),
                         'widths', (SELECT jsonb_agg(r.width ORDER BY r.width)
                                    FROM picture_rendition r
                                    WHERE r.shop_id = i.shop_id AND r.hash = i.hash))
                       ORDER BY i.position)
              FROM product_picture i
              JOIN picture b ON b.shop_id = i.shop_id AND b.hash = i.hash
              WHERE i.shop_id = p.shop_id AND i.product_id = p.id AND i.state = 'ready') AS pictures
      FROM product p
      JOIN LATERAL (
        SELECT t.*
        FROM product_text t
        WHERE t.shop_id = p.shop_id AND t.product_id = p.id
        ORDER BY t.language = $2 DESC, t.language = $3 DESC
        LIMIT 1) x ON true
      LEFT JOIN LATERAL (
        SELECT t.*
        FROM category_text t
        WHERE t.shop_id = p.shop_id AND t.handle = p.category_handle
        ORDER BY t.language = $2 DESC, t.language = $3 DESC
        LIMIT 1) c ON true
      WHERE p.shop_id = $1
        AND p.visible
      """;

  private WholeProductSql() {}

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

  static Money money(String currency, long minor) {
    return Money.ofMinor(CurrencyUnit.of(currency), minor);
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

  static Picture picture(JsonObject row) {
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
