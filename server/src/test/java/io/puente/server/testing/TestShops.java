package io.puente.server.testing;

import io.puente.catalogsync.feed.Feed;
import io.puente.catalogsync.feed.Feeds;
import io.puente.catalogsync.imports.ImportRun;
import io.puente.catalogsync.imports.Imports;
import io.puente.catalogsync.imports.Progress;
import io.puente.catalogsync.picture.Pictures;
import io.puente.landedcost.Incoterm;
import io.puente.payments.rate.ExchangeRates;
import io.puente.payments.rate.RatesFeed;
import io.puente.platform.database.Database;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.database.EmbeddedPostgres;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Migrations;
import io.puente.platform.database.Tenant;
import io.puente.shop.Contact;
import io.puente.shop.Localized;
import io.puente.shop.Look;
import io.puente.shop.MarketSetting;
import io.puente.shop.Place;
import io.puente.shop.Seller;
import io.puente.shop.Selling;
import io.puente.shop.Sender;
import io.puente.shop.Shipping;
import io.puente.shop.Shop;
import io.puente.shop.ShopState;
import io.puente.shop.Shops;
import io.puente.shop.look.Theme;
import io.puente.shop.postage.PriceList;
import io.puente.shop.postage.ShippingChannel;
import io.puente.shop.postage.ShippingService;
import io.puente.storefront.product.ImportContexts;
import io.puente.trade.time.CountryTimeZones;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Creates small pottery shops in Puebla, with the products of {@code potter.csv}. */
public final class TestShops {

  private static final CurrencyUnit PESO = CurrencyUnit.of("MXN");
  private static final int PACKAGING_GRAMS = 250;

  private TestShops() {}

  /** A shop with products, prices and shipping rates, at {@code <slug>.localhost}. */
  public static Shop create(Vertx vertx, Database database, String slug) {
    Shops shops = new Shops(database);
    shops.open(
        new PotteryShop(slug).sending(acrossTheAmericas(), PACKAGING_GRAMS).build(), markets());
    new RatesFeed(database, new ExchangeRates(database, Clock.systemUTC()), RatesFeed.USUAL_LIMIT)
        .readDemo();
    Shop shop = shops.named(slug).orElseThrow();
    importCatalog(vertx, database, shop);
    return shop;
  }

  /** Imports the products of the spreadsheet, again if they exist. */
  static void importCatalog(Vertx vertx, Database database, Shop shop) {
    importFile(vertx, database, shop, Path.of("src/test/resources/potter.csv"));
  }

  static void importFile(Vertx vertx, Database database, Shop shop, Path file) {
    try {
      Feed feed = Feeds.read(file, ImportContexts.of(shop));
      new Imports(database, new Pictures(database, vertx))
          .run(shop.tenant(), ImportContexts.of(shop), feed, Progress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports a file with the given text. */
  static ImportRun importText(Vertx vertx, Database database, Shop shop, String text) {
    Feed feed =
        Feeds.read("file.csv", text.getBytes(StandardCharsets.UTF_8), ImportContexts.of(shop));
    return new Imports(database, new Pictures(database, vertx))
        .run(shop.tenant(), ImportContexts.of(shop), feed, Progress.NONE);
  }

  /** Creates a shop in the embedded database of a node that does not run yet. */
  public static Shop create(Path data, String slug) {
    Vertx vertx = Vertx.vertx();
    try (EmbeddedPostgres server = EmbeddedPostgres.open(data.resolve("postgres"))) {
      Migrations.run(server.address());
      try (Database database = Database.open(vertx, server.address(), 4)) {
        return create(vertx, database, slug);
      }
    } finally {
      vertx.close().await();
    }
  }

  /** Opens a shop without products, in a country and currency, at {@code <slug>.localhost}. */
  static Shop open(
      Database database, String slug, String country, CurrencyUnit currency, Selling selling) {
    Shops shops = new Shops(database);
    // With its postage and packaging at once: a node may see the shop before it sells.
    shops.open(
        new PotteryShop(slug)
            .in(country, currency)
            .sending(selling.services(country, currency), selling.packagingGrams())
            .build(),
        selling.markets());
    shops.sell(shops.named(slug).orElseThrow(), selling);
    return shops.named(slug).orElseThrow();
  }

  /** A potter's shop without products; in Puebla, until the test says something else. */
  private static final class PotteryShop {

    private final String slug;
    private String country = "MX";
    private CurrencyUnit currency = PESO;
    private List<ShippingService> rates = List.of();
    private int packagingGrams;

    PotteryShop(String slug) {
      this.slug = slug;
    }

    PotteryShop in(String other, CurrencyUnit its) {
      country = other;
      currency = its;
      return this;
    }

    PotteryShop sending(List<ShippingService> prices, int packaging) {
      rates = prices;
      packagingGrams = packaging;
      return this;
    }

    Shop build() {
      return new Shop(
          new Tenant(Ids.next()),
          slug,
          slug + ".localhost",
          new ShopState.Published(Instant.now()),
          false,
          "Taller " + slug,
          Contact.byEmail("hola@" + slug + ".example"),
          Seller.UNKNOWN,
          new Place("es", country, CountryTimeZones.of(country), currency, "Puebla"),
          new Look(
              Theme.PLAIN, null, spanish("Barro"), spanish("Somos dos."), List.of(), null, null),
          List.of(),
          List.of(),
          new Shipping(
              new Sender("Taller", "Calle 1", "Puebla", "Puebla", "72000", "MX", "+522225550100"),
              rates,
              packagingGrams),
          Set.of());
    }

    private static Localized spanish(String text) {
      return new Localized(Map.of("es", text), "es");
    }
  }

  private static List<ShippingService> acrossTheAmericas() {
    return List.of(postage(420, "US"), postage(690, "BR", "CL"), postage(149, "MX"));
  }

  private static ShippingService postage(int pesos, String... countries) {
    PriceList prices =
        new PriceList(List.of(countries), new TreeMap<>(Map.of(30_000, Money.of(PESO, pesos))));
    return ShippingService.unnamed(Ids.next(), ShippingChannel.COURIER, 3, 8, Incoterm.DDP, prices);
  }

  private static List<MarketSetting> markets() {
    return List.of(
        new MarketSetting("es-mx", "MXN", BigDecimal.ONE, ""),
        new MarketSetting("es-us", "USD", BigDecimal.ONE, ".99"),
        new MarketSetting("en-us", "USD", BigDecimal.ONE, ".99"),
        new MarketSetting("es-cl", "CLP", BigDecimal.ONE, ".990"),
        new MarketSetting("pt-br", "BRL", BigDecimal.ONE, ",90"));
  }

  /** An address in the form of a setting. */
  public static String databaseUrl(DatabaseAddress address) {
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(
            address.user(), address.password(), address.host(), address.port(), address.name());
  }
}
