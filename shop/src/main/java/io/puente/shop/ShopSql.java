package io.puente.shop;

import io.puente.payments.money.PriceEnding;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.shop.postage.ShippingServiceSql;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** The rows of shops, hosts and markets. */
final class ShopSql {

  private ShopSql() {}

  private static final String SHOPS =
      """
      SELECT s.*,
             (SELECT array_agg(h.host ORDER BY h.host)
              FROM shop_host h
              WHERE h.shop_id = s.shop_id) AS hosts,
             (SELECT h.host
              FROM shop_host h
              WHERE h.shop_id = s.shop_id
                AND h.main) AS main_host,
             (SELECT jsonb_agg(to_jsonb(m) ORDER BY m.position, m.code)
              FROM market m
              WHERE m.shop_id = s.shop_id) AS markets,
             %s AS shipping_services
      FROM shop s
      """
          .formatted(ShippingServiceSql.OF_SHOP);

  /** All shops that have an open market, on a server of this name. */
  static List<ShopDirectory.Listing> all(Transaction tx, String site) {
    return listings(tx.rows(SHOPS), site);
  }

  /** One shop; empty without a market. */
  static Optional<ShopDirectory.Listing> one(Transaction tx, Tenant tenant, String site) {
    return listings(tx.rows(SHOPS + "WHERE s.shop_id = $1", tenant.id()), site).stream()
        .findFirst();
  }

  private static List<ShopDirectory.Listing> listings(List<Row> rows, String site) {
    return rows.stream()
        .filter(row -> row.getValue("markets") != null)
        .map(row -> new ShopDirectory.Listing(shop(row, site), hosts(row)))
        .filter(listing -> !listing.shop().markets().isEmpty())
        .toList();
  }

  private static List<String> hosts(Row row) {
    String[] hosts = row.getArrayOfStrings("hosts");
    return hosts == null ? List.of() : List.of(hosts);
  }

  /** Inserts a shop; false if another shop has its slug. */
  static boolean insert(Transaction tx, Shop shop) {
    return tx.update(
            """
        INSERT INTO shop
          (shop_id, slug, name, language, country, time_zone, currency, city, theme, contact_email,
           tagline, about, sender, packaging_grams, featured, state, published_at, suspended_for,
           listed, accent, contact, seller)
        VALUES
          ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
           $20, $21, $22)
        ON CONFLICT (slug) DO NOTHING
        """,
            tx.tenant().id(),
            shop.slug(),
            shop.name(),
            shop.language(),
            shop.country(),
            shop.timeZone().getId(),
            shop.currency().getCode(),
            shop.place().city(),
            shop.look().theme().code(),
            shop.contactEmail(),
            ShopLookSql.json(shop.look().tagline()),
            ShopLookSql.json(shop.look().about()),
            JsonObject.mapFrom(shop.shipping().sender()),
            shop.shipping().packagingGrams(),
            shop.look().featured().toArray(String[]::new),
            ShopStateSql.name(shop.state()),
            ShopStateSql.publishedAt(shop.state()),
            ShopStateSql.suspendedFor(shop.state()),
            shop.listed(),
            ShopLookSql.hex(shop.look().accent()),
            ShopLookSql.json(shop.contact()),
            ShopLookSql.json(shop.seller()))
        == 1;
  }

  static void lock(Transaction tx) {
    tx.oneRow("SELECT 1 FROM shop WHERE shop_id = $1 FOR UPDATE", tx.tenant().id());
  }

  static void setListed(Transaction tx, boolean listed) {
    tx.updateOne("UPDATE shop SET listed = $2 WHERE shop_id = $1", tx.tenant().id(), listed);
  }

  static void setTimeZone(Transaction tx, ZoneId timeZone) {
    tx.updateOne(
        "UPDATE shop SET time_zone = $2 WHERE shop_id = $1", tx.tenant().id(), timeZone.getId());
  }

  static void setPackaging(Transaction tx, int packagingGrams) {
    tx.updateOne(
        "UPDATE shop SET packaging_grams = $2 WHERE shop_id = $1",
        tx.tenant().id(),
        packagingGrams);
  }

  static void setProgrammes(Transaction tx, Set<String> programmes) {
    tx.updateOne(
        "UPDATE shop SET programmes = $2 WHERE shop_id = $1",
        tx.tenant().id(),
        programmes.toArray(String[]::new));
  }

  static void setSender(Transaction tx, Sender sender) {
    tx.updateOne(
        "UPDATE shop SET sender = $2, city = $3 WHERE shop_id = $1",
        tx.tenant().id(),
        JsonObject.mapFrom(sender),
        sender.city());
  }

  /** Closes all markets; the caller opens some in the same transaction. */
  static void closeMarkets(Transaction tx) {
    tx.update("UPDATE market SET selling = false WHERE shop_id = $1", tx.tenant().id());
  }

  static void closeMarket(Transaction tx, String code) {
    tx.update(
        "UPDATE market SET selling = false WHERE shop_id = $1 AND code = $2",
        tx.tenant().id(),
        code);
  }

  /** Inserts a domain of the shop's own, which its addresses have from now on. */
  static void insertMainHost(Transaction tx, String host) {
    tx.updateOne(
        "INSERT INTO shop_host (shop_id, host, main) VALUES ($1, $2, true)",
        tx.tenant().id(),
        host.toLowerCase(Locale.ROOT));
  }

  /** Adds a domain; false if another shop has it. One that the shop has may become the main one. */
  static boolean addHost(Transaction tx, String host, boolean main) {
    tx.update(
        "INSERT INTO shop_host (shop_id, host) VALUES ($1, $2) ON CONFLICT (host) DO NOTHING",
        tx.tenant().id(),
        host);
    boolean own =
        tx.row("SELECT 1 FROM shop_host WHERE shop_id = $1 AND host = $2", tx.tenant().id(), host)
            .isPresent();
    if (own && main) {
      tx.update("UPDATE shop_host SET main = false WHERE shop_id = $1", tx.tenant().id());
      tx.updateOne(
          "UPDATE shop_host SET main = true WHERE shop_id = $1 AND host = $2",
          tx.tenant().id(),
          host);
    }
    return own;
  }

  /** Opens a market, again if it was closed. */
  static void openMarket(Transaction tx, MarketSetting market, int position) {
    tx.updateOne(
        """
        INSERT INTO market (shop_id, code, currency, margin, ending, position)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (shop_id, code) DO UPDATE
        SET currency = excluded.currency,
            margin = excluded.margin,
            ending = excluded.ending,
            position = excluded.position,
            selling = true
        """,
        tx.tenant().id(),
        market.code(),
        market.currency(),
        market.margin(),
        market.ending(),
        position);
  }

  /** Opens a market behind those that the shop has, or again where it was. */
  static void openMarket(Transaction tx, MarketSetting market) {
    tx.updateOne(
        """
        INSERT INTO market (shop_id, code, currency, margin, ending, position)
        SELECT $1, $2, $3, $4, $5, coalesce(max(m.position) + 1, 0)
        FROM market m
        WHERE m.shop_id = $1
        ON CONFLICT (shop_id, code) DO UPDATE
        SET currency = excluded.currency,
            margin = excluded.margin,
            ending = excluded.ending,
            selling = true
        """,
        tx.tenant().id(),
        market.code(),
        market.currency(),
        market.margin(),
        market.ending());
  }

  private static Shop shop(Row row, String site) {
    String slug = row.getString("slug");
    String main = row.getString("main_host");
    String language = row.getString("language");
    CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
    return new Shop(
        new Tenant(row.getUUID("shop_id")),
        slug,
        main == null ? slug + "." + site : main,
        ShopStateSql.read(row),
        row.getBoolean("listed"),
        row.getString("name"),
        ShopLookSql.contact(row),
        ShopLookSql.seller(row),
        new Place(
            language,
            row.getString("country"),
            ZoneId.of(row.getString("time_zone")),
            currency,
            row.getString("city")),
        ShopLookSql.look(row, language),
        markets(row.getJsonArray("markets"), true),
        markets(row.getJsonArray("markets"), false),
        new Shipping(
            row.getJsonObject("sender").mapTo(Sender.class),
            ShippingServiceSql.read(row.getJsonArray("shipping_services"), currency),
            row.getInteger("packaging_grams")),
        Set.of(row.getArrayOfStrings("programmes")));
  }

  private static List<Market> markets(JsonArray rows, boolean selling) {
    return rows.stream()
        .map(JsonObject.class::cast)
        .filter(row -> row.getBoolean("selling") == selling)
        .map(ShopSql::market)
        .toList();
  }

  private static Market market(JsonObject row) {
    String code = row.getString("code");
    return new Market(
        code,
        code.substring(0, 2),
        code.substring(3).toUpperCase(Locale.ROOT),
        CurrencyUnit.of(row.getString("currency")),
        new BigDecimal(row.getValue("margin").toString()),
        PriceEnding.parse(row.getString("ending")));
  }
}
