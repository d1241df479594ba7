package io.puente.bench.growth;

import io.puente.bench.imports.CatalogFile;
import io.puente.bench.imports.ImportTarget;
import io.puente.catalogsync.feed.Feeds;
import io.puente.catalogsync.imports.Imports;
import io.puente.catalogsync.imports.Progress;
import io.puente.catalogsync.picture.Pictures;
import io.puente.dashboard.account.Accounts;
import io.puente.payments.rate.ExchangeRates;
import io.puente.payments.rate.RatesFeed;
import io.puente.server.ServerDatabase;
import io.puente.server.ServerSettings;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.storefront.product.ImportContexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The process that fills a data folder. Arguments: a scratch folder, and {@code sized PRODUCTS
 * ORDERS} for a shop of this size, {@code small SHOPS} for so many shops with ten products, {@code
 * import SLUG PRODUCTS} for more products in a shop, or {@code changes SLUG COUNT} for products
 * that are imported one after the other.
 */
final class GrowthData {

  static final String PASSWORD = "barro negro y agua clara";

  /** Printed when an import begins; with the word of the product and the time for changes. */
  static final String IMPORTING = "importing";

  private static final Duration BETWEEN_CHANGES = Duration.ofSeconds(1);

  /** A file is read as a whole, so a large catalogue comes in several. */
  private static final int PRODUCTS_A_FILE = 5_000;

  private static final int PRODUCTS_OF_A_SMALL_SHOP = 10;

  private final ServerDatabase open;
  private final Path folder;

  private GrowthData(ServerDatabase open, Path folder) {
    this.open = open;
    this.folder = folder;
  }

  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    try (ServerDatabase open = ServerDatabase.open(ServerSettings.read())) {
      GrowthData data = new GrowthData(open, Path.of(arguments[0]));
      switch (arguments[1]) {
        case "sized" -> data.sized(number(arguments[2]), number(arguments[3]));
        case "small" -> data.small(number(arguments[2]));
        case "import" -> {
          System.out.println(IMPORTING);
          data.fill(data.shop(arguments[2]), "more", number(arguments[3]));
        }
        case "changes" -> data.changes(data.shop(arguments[2]), number(arguments[3]));
        default -> throw new IllegalArgumentException(arguments[1]);
      }
      data.analyze();
    }
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  private void sized(int products, int orders) throws IOException, SQLException {
    ExchangeRates rates = new ExchangeRates(open.database(), Clock.systemUTC());
    new RatesFeed(open.database(), rates, RatesFeed.USUAL_LIMIT).readDemo();
    Shop shop = opened(GrowthPlan.slug(products));
    new Accounts(open.database())
        .create(shop.tenant(), owner(shop.slug()), "Eusebia", "es", PASSWORD);
    fill(shop, "p", products);
    addOrders(shop, orders);
  }

  static String owner(String slug) {
    return "owner@" + slug + ".example";
  }

  private void small(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      fill(opened(smallShop(i)), "p", PRODUCTS_OF_A_SMALL_SHOP);
    }
  }

  static String smallShop(int number) {
    return "small-" + number;
  }

  /** Imports products with a word of their own in their titles. */
  private void changes(Shop shop, int count) throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      String word = "novedad%03d".formatted(i);
      Path file = folder.resolve(word + ".csv");
      Files.writeString(
          file,
          """
          Title,URL handle,Type,Published on online store,Status,SKU,Price
          %s,%s,Tazas,TRUE,Active,%s,250.00
          """
              .formatted(titleOf(word), word, word));
      System.out.println(IMPORTING + " " + word + " " + Instant.now());
      run(shop, file);
      Thread.sleep(BETWEEN_CHANGES);
    }
  }

  static String titleOf(String word) {
    return "La gran " + word;
  }

  private Shop opened(String slug) {
    new Shops(open.database()).open(ImportTarget.named(slug), ImportTarget.MARKETS);
    return shop(slug);
  }

  private Shop shop(String slug) {
    return new Shops(open.database()).named(slug).orElseThrow();
  }

  private void fill(Shop shop, String word, int products) throws IOException {
    for (int done = 0; done < products; done += PRODUCTS_A_FILE) {
      CatalogFile file =
          CatalogFile.write(
              folder.resolve(shop.slug() + ".csv"),
              word + done,
              Math.min(PRODUCTS_A_FILE, products - done));
      run(shop, file.path());
    }
  }

  private void run(Shop shop, Path file) throws IOException {
    new Imports(open.database(), new Pictures(open.database(), open.vertx()))
        .run(
            shop.tenant(),
            ImportContexts.of(shop),
            Feeds.read(file, ImportContexts.of(shop)),
            Progress.NONE);
  }

  /** Paid and delivered orders of three years, each with a line and an email. */
  private void addOrders(Shop shop, int orders) throws SQLException {
    insert(
        """
        INSERT INTO customer_order
          (shop_id, id, number, payment, fulfilment, market, language, country, currency,
           total_minor, received_minor, email, payer_name, recipient, service, rate, rate_source,
           rate_as_of, quote, placed_at, pay_until, paid_at, shipped_at, delivered_at)
        SELECT ?::uuid, uuid, 'PT-2024-' || lpad(n::text, 6, '0'), 'paid', 'delivered', 'es-us',
               'es', 'US', 'USD', 5000, 5000, 'ana@example.com', 'Ana López', recipient, service,
               0.054, 'bench', at, '{}', at, at, at, at, at
        FROM generate_series(1, ?) n,
             LATERAL (SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS uuid,
                             now() - (n * 1095.0 / ?) * interval '1 day' AS at) each,
             (SELECT jsonb_build_object('name', 'Ana López', 'street', '123 Main St', 'number', '',
                'unit', '', 'reference', '', 'neighbourhood', '', 'city', 'Los Angeles',
                'region', 'CA', 'postcode', '90012', 'country', 'US', 'phone', '+12135550100',
                'taxId', '') AS recipient,
                jsonb_build_object('id', '00000000-0000-7000-8000-000000000000', 'carrier', '',
                'carrierName', '', 'name', '', 'channel', 'COURIER', 'collectAt', '') AS service) who
        """,
        shop,
        orders,
        orders);
    insert(
        """
        INSERT INTO order_line
          (shop_id, order_id, position, variant_id, title, variant_name, language, quantity,
           unit_minor, amount_minor)
        SELECT o.shop_id, o.id, 1, v.id, 'Pieza', 'Chica', 'es', 1, 5000, 5000
        FROM (SELECT shop_id, id FROM variant WHERE shop_id = ?::uuid LIMIT 1) v
        JOIN customer_order o ON o.shop_id = v.shop_id
        """,
        shop);
    insert(
        """
        INSERT INTO email
          (shop_id, id, order_id, kind, language, recipient, subject, html, plain, written_at)
        SELECT o.shop_id, o.id, o.id, 'order-paid', 'es', o.email, 'Su pedido', repeat('x', 4000),
               repeat('x', 900), o.placed_at
        FROM customer_order o
        WHERE o.shop_id = ?::uuid
        """,
        shop);
    insert(
        """
        INSERT INTO parcel
          (shop_id, id, order_id, order_number, carrier, carrier_name, tracking_number, service,
           origin, destination, grams, shipped_at, milestone, milestone_since, delivered_at)
        SELECT o.shop_id, o.id, o.id, o.number, 'sandbox-post', '',
               'RR' || serial || CASE 11 - sum % 11
                 WHEN 10 THEN 0 WHEN 11 THEN 5 ELSE 11 - sum % 11 END || 'MX',
               'RR', 'MX', 'US', 900, o.shipped_at, 'DELIVERED', o.shipped_at, o.shipped_at
        FROM customer_order o,
             LATERAL (SELECT lpad(substr(o.number, 9), 8, '0') AS serial) of_order,
             LATERAL (SELECT sum(substr(serial, i, 1)::int * (ARRAY[8, 6, 4, 2, 3, 5, 9, 7])[i])
                      FROM generate_series(1, 8) i) weighted
        WHERE o.shop_id = ?::uuid
        """,
        shop);
  }

  /** The first parameter is the shop; the others are numbers. */
  private void insert(String sql, Shop shop, int... numbers) throws SQLException {
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, shop.tenant().id().toString());
      for (int i = 0; i < numbers.length; i++) {
        statement.setInt(i + 2, numbers[i]);
      }
      statement.executeUpdate();
    }
  }

  private void analyze() throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM ANALYZE");
    }
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(
        open.owner().toJdbcUrl(), open.owner().user(), open.owner().password());
  }
}
