package io.puente.server.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Shop;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The cost of a page does not grow with the shop: whatever its number of products and orders, and
 * of other shops, the database reads as many rows for the page.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShopSizeTest {

  private static final int CONNECTIONS = 4;
  private static final int REPETITIONS = 4;
  private static final double AT_MOST = 1.2;

  /** A row more or less says nothing about growth. */
  private static final long SOME_ROWS = 8;

  private static final int FEW_PRODUCTS = 120;
  private static final int MANY_PRODUCTS = 3_000;
  private static final int FEW_ORDERS = 60;
  private static final int MANY_ORDERS = 2_000;

  private static final int SMALL_SHOPS = 1_000;
  private static final int PRODUCTS_OF_A_SMALL_SHOP = 5;

  private RunningShop running;
  private Connection database;
  private Buyer buyer;
  private Buyer owner;
  private String paid;

  @BeforeAll
  void open() throws SQLException {
    running =
        RunningShop.start(
            Map.of(
                "PUENTE_SANDBOX_POST_SPEED", "1",
                "PUENTE_PAGE_CACHE_MB", "0",
                "PUENTE_DATABASE_CONNECTIONS", Integer.toString(CONNECTIONS)));
    database = running.ownersConnection();
    // PostgreSQL takes these plans for statements that a connection has run some times.
    execute(
        "ALTER DATABASE %s SET plan_cache_mode = force_generic_plan"
            .formatted(string("SELECT quote_ident(current_database())")));
    paid = RunningShop.numberIn(running.paidOrder(running.shop()));
    running.ship(running.shop(), paid);
    owner = running.owner();
    buyer = running.browser(running.shop());
    buyer.addToCart("es-us", buyer.variantOf("/es-us/products/taza-azul"), 1);
  }

  @AfterAll
  void close() throws SQLException {
    database.close();
    running.close();
  }

  @Test
  void noPageReadsMoreRowsInALargerShopOrAmongMoreShops() throws SQLException {
    addProducts(1, FEW_PRODUCTS);
    addOrders(1, FEW_ORDERS);
    Map<String, Long> small = rowsOfPages(FEW_PRODUCTS, FEW_ORDERS);

    addProducts(FEW_PRODUCTS + 1, MANY_PRODUCTS);
    addOrders(FEW_ORDERS + 1, MANY_ORDERS);
    Map<String, Long> large = rowsOfPages(MANY_PRODUCTS, MANY_ORDERS);

    assertNoMore(large, small);

    addSmallShops();
    Map<String, Long> amongSmallShops = rowsOfPages(MANY_PRODUCTS, MANY_ORDERS);
    assertNoMore(amongSmallShops, large);
  }

  private static void assertNoMore(Map<String, Long> later, Map<String, Long> before) {
    assertThat(later)
        .allSatisfy(
            (page, rows) ->
                assertThat(rows)
                    .as("%s read %d rows before", page, before.get(page))
                    .isLessThanOrEqualTo(
                        Math.round(before.getOrDefault(page, 0L) * AT_MOST) + SOME_ROWS));
  }

  private Map<String, Long> rowsOfPages(int products, int orders) throws SQLException {
    int lastPage = Math.ceilDiv(products, 24);
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put("home", rows(buyer, "/es-us"));
    rows.put("product", rows(buyer, "/es-us/products/taza-azul"));
    rows.put("product of many", rows(buyer, "/es-us/products/loza-" + products));
    rows.put("first page of a category", rows(buyer, "/es-us/categories/tazas"));
    rows.put("middle of a category", rows(buyer, page(lastPage / 2)));
    rows.put("end of a category", rows(buyer, page(lastPage)));
    rows.put("cart", rows(buyer, "/es-us/cart"));
    rows.put("checkout", rows(buyer, "/es-us/checkout"));
    rows.put("sitemaps", rows(buyer, "/sitemap.xml"));
    rows.put("dashboard", rows(owner, "/dashboard"));
    rows.put("orders", rows(owner, "/dashboard/orders"));
    rows.put("old orders", rows(owner, "/dashboard/orders?older-than=" + number(orders - 30)));
    rows.put("order", rows(owner, "/dashboard/orders/" + paid));
    rows.put("products", rows(owner, "/dashboard/products"));
    rows.put("products found", rows(owner, "/dashboard/products?q=taza"));
    rows.put("last products", rows(owner, "/dashboard/products?after=" + product(products - 30)));
    rows.put("parcels", rows(owner, "/dashboard/parcels"));
    rows.put("emails", rows(owner, "/dashboard/emails"));
    return rows;
  }

  private static String page(int number) {
    return "/es-us/categories/tazas?page=" + number;
  }

  private static String number(int order) {
    return "PT-2020-%06d".formatted(order);
  }

  private String product(int number) throws SQLException {
    return string(
        "SELECT id FROM product WHERE shop_id = '%s' AND handle = 'loza-%d'"
            .formatted(running.shop().tenant().id(), number));
  }

  /** How many rows the database reads for a page, once it is asked for again and again. */
  private long rows(Buyer browser, String path) throws SQLException {
    ask(browser, path);
    long before = rowsReadSoFar();
    ask(browser, path);
    return (rowsReadSoFar() - before) / REPETITIONS;
  }

  /** Asks for a page until it was answered {@link #REPETITIONS} times. */
  private static void ask(Buyer browser, String path) {
    int answered = 0;
    int failed = 0;
    while (answered < REPETITIONS) {
      int status = browser.get(path).status();
      // Each of the connections that were just ended may be given to a request.
      if (status == 503 && failed < CONNECTIONS) {
        failed++;
      } else {
        assertThat(status).as(path).isEqualTo(200);
        answered++;
      }
    }
  }

  /** The rows of catalogue and orders that were ever read. A connection reports them at its end. */
  private long rowsReadSoFar() throws SQLException {
    String open =
        string(
            """
            SELECT coalesce(array_agg(pid), '{}')
            FROM pg_stat_activity
            WHERE datname = current_database()
              AND application_name = 'vertx-pg-client'
              AND query NOT LIKE 'LISTEN%'
            """);
    string("SELECT count(pg_terminate_backend(pid)) FROM unnest('%s'::int[]) pid".formatted(open));
    String left = "SELECT count(*) FROM pg_stat_activity WHERE pid = ANY ('%s')".formatted(open);
    while (!string(left).equals("0")) {
      string("SELECT pg_sleep(0.01)");
    }
    // This connection has read the rows of what it inserted, and would report it at any time later.
    string("SELECT pg_stat_force_next_flush()");
    string("SELECT pg_stat_clear_snapshot()");
    return Long.parseLong(
        string(
            """
            SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint
            FROM pg_stat_user_tables
            WHERE relname NOT LIKE 'scheduled%'
            """));
  }

  private String string(String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  /**
   * Products with a declaration of origin. The neighbour's come first, so that its rows lie before
   * those of the shop wherever a table is read from its beginning.
   */
  private void addProducts(int first, int last) throws SQLException {
    addProducts(running.neighbour(), first, last);
    addProducts(running.shop(), first, last);
    analyze();
  }

  /** Shops without hosts, with a few products. */
  private void addSmallShops() throws SQLException {
    insert(
        """
        INSERT INTO shop
        SELECT (jsonb_populate_record(s, jsonb_build_object(
            'shop_id', '00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'),
            'slug', 'small-' || n))).*
        FROM shop s, generate_series(?, ?) n
        WHERE s.shop_id = '%s'
        """
            .formatted(running.neighbour().tenant().id()),
        1,
        SMALL_SHOPS);
    insert(
        """
        INSERT INTO category (shop_id, handle)
        SELECT s.shop_id, 'tazas' FROM generate_series(?, ?) n, shop s WHERE s.slug = 'small-' || n
        """,
        1,
        SMALL_SHOPS);
    addProducts("s.slug LIKE 'small-%'", 1, PRODUCTS_OF_A_SMALL_SHOP);
    analyze();
  }

  private void addProducts(Shop shop, int first, int last) throws SQLException {
    addProducts("s.shop_id = '%s'".formatted(shop.tenant().id()), first, last);
  }

  /**
   * Adds products to some shops.
   *
   * @param shops a condition for shops {@code s}
   */
  private void addProducts(String shops, int first, int last) throws SQLException {
    String each = "FROM generate_series(?, ?) n, shop s WHERE " + shops;
    insert(
        """
        INSERT INTO product (shop_id, id, handle, category_handle, position, hs_code, origin,
                             customs_description)
        SELECT s.shop_id, gen_random_uuid(), 'loza-' || n, 'tazas', 100 + n, '691200', 'MX', 'Mug'
        """
            + each,
        first,
        last);
    String added =
        """
        FROM generate_series(?, ?) n, shop s, product p
        WHERE p.shop_id = s.shop_id AND p.handle = 'loza-' || n AND
        """
            + shops;
    insert(
        """
        INSERT INTO product_text (shop_id, product_id, language, title, slug)
        SELECT p.shop_id, p.id, 'es', 'Loza ' || n, p.handle
        """
            + added,
        first,
        last);
    insert(
        """
        INSERT INTO origin_declaration
          (shop_id, product_id, agreement, origin, rule, certifier_role, certifier, evidence,
           signed_on, expires_on)
        SELECT p.shop_id, p.id, 'USMCA', 'MX', 'WHOLLY_OBTAINED', 'PRODUCER', 'Eusebia', 'Taller',
               current_date, current_date + 300
        """
            + added,
        first,
        last);
    insert(
        """
        INSERT INTO variant (shop_id, id, product_id, price_minor, currency, weight_grams, position)
        SELECT p.shop_id, gen_random_uuid(), p.id, 35000, 'MXN', 300, 1
        """
            + added,
        first,
        last);
    insert(
        """
        INSERT INTO stock (shop_id, variant_id, on_hand)
        SELECT v.shop_id, v.id, 100
        FROM generate_series(?, ?) n, shop s, product p, variant v
        WHERE p.shop_id = s.shop_id AND p.handle = 'loza-' || n
          AND v.shop_id = p.shop_id AND v.product_id = p.id AND
        """
            + shops,
        first,
        last);
  }

  /** Old orders with their lines, emails and parcels, as copies of the one that was paid. */
  private void addOrders(int first, int last) throws SQLException {
    insert(
        """
        INSERT INTO customer_order
        SELECT (jsonb_populate_record(o, jsonb_build_object(
            'id', '00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'),
            'number', 'PT-2020-' || lpad(n::text, 6, '0'),
            'cart_id', NULL,
            'fulfilment', 'delivered',
            'placed_at', o.placed_at - interval '40 days' - n * interval '1 hour',
            'paid_at', o.paid_at - interval '40 days' - n * interval '1 hour',
            'shipped_at', o.paid_at,
            'delivered_at', o.paid_at))).*
        FROM customer_order o, generate_series(?, ?) n
        WHERE o.number = '%s'
        """
            .formatted(paid),
        first,
        last);
    insert(
        """
        INSERT INTO order_line
        SELECT (jsonb_populate_record(l, jsonb_build_object(
            'order_id', '00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0')))).*
        FROM order_line l
        JOIN customer_order o ON o.id = l.order_id, generate_series(?, ?) n
        WHERE o.number = '%s'
        """
            .formatted(paid),
        first,
        last);
    insert(
        """
        INSERT INTO order_adjustment
        SELECT (jsonb_populate_record(a, jsonb_build_object(
            'order_id', '00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0')))).*
        FROM order_adjustment a
        JOIN customer_order o ON o.id = a.order_id, generate_series(?, ?) n
        WHERE o.number = '%s'
        """
            .formatted(paid),
        first,
        last);
    insert(
        """
        INSERT INTO email
        SELECT (jsonb_populate_record(e, jsonb_build_object(
            'id', gen_random_uuid(),
            'order_id', '00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'),
            'written_at', e.written_at - interval '40 days' - n * interval '1 hour'))).*
        FROM email e
        JOIN customer_order o ON o.id = e.order_id, generate_series(?, ?) n
        WHERE o.number = '%s'
        """
            .formatted(paid),
        first,
        last);
    insert(
        """
        INSERT INTO parcel
          (shop_id, id, order_id, order_number, carrier, carrier_name, tracking_number, service,
           origin, destination, grams, shipped_at, milestone, milestone_since, delivered_at)
        SELECT o.shop_id, o.id, o.id, o.number, 'sandbox-post', '',
               'RR' || lpad(n::text, 8, '0') || CASE 11 - sum % 11
                 WHEN 10 THEN 0 WHEN 11 THEN 5 ELSE 11 - sum % 11 END || 'MX',
               'RR', 'MX', 'US', 900, o.shipped_at, 'DELIVERED', o.shipped_at, o.shipped_at
        FROM generate_series(?, ?) n
        JOIN customer_order o ON o.number = 'PT-2020-' || lpad(n::text, 6, '0'),
             LATERAL (SELECT sum(substr(lpad(n::text, 8, '0'), i, 1)::int
                                 * (ARRAY[8, 6, 4, 2, 3, 5, 9, 7])[i])
                      FROM generate_series(1, 8) i) weighted
        """,
        first, last);
    analyze();
  }

  private void insert(String sql, int first, int last) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setInt(1, first);
      statement.setInt(2, last);
      assertThat(statement.executeUpdate()).isGreaterThanOrEqualTo(last - first + 1);
    }
  }

  private void analyze() throws SQLException {
    execute("ANALYZE");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
