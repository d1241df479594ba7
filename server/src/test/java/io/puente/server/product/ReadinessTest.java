package io.puente.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.landedcost.Country;
import io.puente.landedcost.LandedCost;
import io.puente.payments.rate.ExchangeRates;
import io.puente.platform.database.Tenant;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.MarketSetting;
import io.puente.shop.PostageSetting;
import io.puente.shop.Selling;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.storefront.readiness.MarketChecks;
import io.puente.trade.quote.KnownRates;
import io.puente.trade.tariff.Editions;
import io.puente.trade.tariff.EffectiveLaws;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Owners learn which of their pieces cannot be sold to a country, and when the law has changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadinessTest {

  private static final String HEADINGS =
      "Title,URL handle,Type,Published on online store,Status,SKU,Option1 name,Option1 value,Price,"
          + "Inventory tracker,Inventory quantity,Weight value (grams),Requires shipping,HS code,"
          + "Country of origin,Customs description\n";

  private final RunningShop running = RunningShop.start();
  private final LandedCost bundled = LandedCost.fromBundledData();
  private final EffectiveLaws laws =
      EffectiveLaws.of(
          running.database(),
          bundled,
          running.server().events(),
          reading -> Thread.ofVirtual().start(reading));

  @AfterAll
  void close() {
    running.close();
  }

  /** Checks as another node makes them, with what it remembers of shops. */
  private MarketChecks checks(Shops shops) {
    ExchangeRates rates = new ExchangeRates(running.database(), Clock.systemUTC());
    return new MarketChecks(
        running.database(), shops, laws, rates, new KnownRates(bundled, rates), Clock.systemUTC());
  }

  private MarketChecks checks() {
    return checks(new Shops(running.database()));
  }

  @Test
  void isReadyOnlyIfItCanBeSold() {
    Random random = new Random(20261201);
    Shop shop =
        running.open(
            "azar",
            "MX",
            "MXN",
            """
            {
              "markets": [
                { "code": "es-mx", "currency": "MXN" },
                { "code": "es-us", "currency": "USD", "ending": ".99" },
                { "code": "es-cl", "currency": "CLP" },
                { "code": "pt-br", "currency": "BRL" },
                { "code": "es-pe", "currency": "PEN" },
                { "code": "es-co", "currency": "COP" }
              ],
              "packagingGrams": 250,
              "postage": [
                { "countries": ["MX"], "service": "post", "days": [3, 6], "upToGrams": { "30000": 90 } },
                { "countries": ["US"], "service": "courier", "days": [3, 6], "upToGrams": { "2000": 500 } },
                { "countries": ["US"], "service": "post", "days": [9, 20], "upToGrams": { "30000": 300 } },
                { "countries": ["CL", "BR"], "service": "courier", "days": [3, 6], "upToGrams": { "30000": 900 } },
                { "countries": ["CO"], "service": "post", "days": [9, 20], "upToGrams": { "4000": 300 } }
              ],
              "sender": {
                "name": "Taller", "street": "Calle 2", "city": "Atlixco", "region": "Puebla",
                "postcode": "74200", "country": "MX", "phone": "+522444550100"
              }
            }
            """,
            randomProducts(random, 40));
    checks().checkAll(shop.tenant());
    checks().check(shop.tenant(), products(shop));

    Map<String, Boolean> found = new TreeMap<>();
    Map<String, Boolean> sold = new TreeMap<>();
    rows(
            shop,
            """
            SELECT m.product_id || ' ' || m.country, m.ready
            FROM product_market m
            """)
        .forEach(row -> found.put(row.get(0), row.get(1).equals("true")));
    for (List<String> row :
        rows(shop, "SELECT p.id, v.id FROM product p JOIN variant v ON v.product_id = p.id")) {
      for (String market : List.of("es-mx", "es-us", "es-cl", "pt-br", "es-pe", "es-co")) {
        Buyer buyer = running.browser(shop);
        buyer.addToCart(market, row.get(1), 1);
        boolean offered =
            buyer
                .get("/" + market + "/cart")
                .text()
                .contains("href=\"/%s/checkout\"".formatted(market));
        sold.merge(
            row.get(0) + " " + market.substring(3).toUpperCase(Locale.ROOT),
            offered,
            Boolean::logicalAnd);
      }
    }

    assertThat(found).isEqualTo(sold).hasSize(240).containsValues(true, false);
    assertThat(
            rows(shop, "SELECT DISTINCT unnest(missing) FROM product_market").stream()
                .map(List::getFirst))
        .contains("SUBHEADING", "ORIGIN", "WEIGHT", "POSTAGE", "TOO_HEAVY", "SUSPENDED");
  }

  private static String randomProducts(Random random, int number) {
    List<String> codes =
        List.of(
            "", "691200", "6912004400", "691390", "999999", "220300", "420222", "950300", "630260");
    List<String> origins = List.of("", "MX", "MX", "CN");
    List<String> grams = List.of("", "300", "300", "1500", "1800", "5000");
    StringBuilder csv = new StringBuilder(HEADINGS);
    for (int i = 0; i < number; i++) {
      String handle = "pieza-" + i;
      csv.append(
          "Pieza %d,%s,Piezas,TRUE,Active,A-%d,Talla,Uno,%d.00,shopify,9,%s,TRUE,%s,%s,Piece\n"
              .formatted(
                  i,
                  handle,
                  i,
                  10 + random.nextInt(4_000),
                  any(random, grams),
                  any(random, codes),
                  any(random, origins)));
      if (random.nextBoolean()) {
        csv.append(
            ",%s,,,,B-%d,,Dos,%d.00,shopify,9,%s,TRUE,,,\n"
                .formatted(handle, i, 10 + random.nextInt(60_000), any(random, grams)));
      }
    }
    return csv.toString();
  }

  private static String any(Random random, List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  @Test
  void aNewTariffListsTheProductsItTouches(@TempDir Path folder) throws Exception {
    checks().checkAll(running.shop().tenant());
    checks().checkAll(running.neighbour().tenant());
    Buyer owner = running.owner();
    assertThat(owner.get("/dashboard/law-changes").text()).contains("no ha cambiado");
    // Rates that change with the law, and a price, are no change of the law.
    execute("UPDATE variant SET price_minor = price_minor + 100 WHERE sku = 'P-1'");
    recordRate("18.4");

    tariff(folder, "first", "11%", "9.8%");
    String page =
        owner.getUntil("/dashboard/law-changes", each -> each.text().contains("Taza azul")).text();

    assertThat(page)
        .contains("Estados Unidos")
        .contains("Arancel 10%", "Arancel 11%")
        .containsPattern("Una pieza: [^<]*\\d\\.\\d\\d[^<]* antes, [^<]*\\d\\.\\d\\d")
        .doesNotContain("Plato")
        .doesNotContain("Florero")
        .doesNotContain("<h2>Chile");
    assertThat(owner.get("/dashboard").text()).contains("La ley cambió para un producto");
    assertThat(
            rows(
                running.shop(),
                "SELECT country FROM product_market WHERE law_changed_at IS NOT NULL"))
        .containsExactly(List.of("US"));
    String until =
        owner.get("/dashboard/law-changes").find("name=\"until\" value=\"([^\"]+)").orElseThrow();

    // A later change is not read with the page of before, however often that is sent.
    tariff(folder, "second", "11%", "12%");
    owner.getUntil("/dashboard/law-changes", each -> each.text().contains("Arancel 12%"));
    owner.post("/dashboard/law-changes/read", Map.of("until", until));
    owner.post("/dashboard/law-changes/read", Map.of("until", until));
    assertThat(owner.get("/dashboard/law-changes").text())
        .contains("Arancel 12%")
        .doesNotContain("Arancel 11%");
    for (String nonsense : List.of("", "ayer", "+999999999-12-31T23:59:59Z", "9".repeat(10_000))) {
      owner.post("/dashboard/law-changes/read", Map.of("until", nonsense));
      assertThat(owner.get("/dashboard/law-changes").text()).contains("Arancel 12%");
    }
    String newest =
        owner.get("/dashboard/law-changes").find("name=\"until\" value=\"([^\"]+)").orElseThrow();
    owner.post("/dashboard/law-changes/read", Map.of("until", newest));
    assertThat(owner.get("/dashboard/law-changes").text()).contains("no ha cambiado");
    assertThat(owner.get("/dashboard").text()).doesNotContain("La ley cambió");
    assertThat(running.owner(running.neighbour()).get("/dashboard/law-changes").text())
        .contains("Arancel 11%");
  }

  private void tariff(Path folder, String name, String mugs, String vases) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve(name + ".csv"),
            """
            HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
            6912.00.44,1,Mugs,,%s,Free (CL),70%%,,
            6912.00.48,1,Other,,%s,Free (CL),55%%,,
            6913.90.50,1,Other,,6%%,Free (CL),70%%,,
            """
                .formatted(mugs, vases));
    new Editions(running.database(), Clock.systemUTC())
        .importFile(Country.of("US"), "readiness", LocalDate.of(2026, 1, 1), file, rows -> {});
  }

  private void recordRate(String pesos) throws SQLException {
    execute(
        """
        INSERT INTO exchange_rate (base, quote, as_of, source, rate, state)
        VALUES ('USD', 'MXN', now(), 'test', %s, 'accepted')
        """
            .formatted(pesos));
    execute("SELECT pg_notify('puente_exchange_rates', '')");
  }

  /** A job that was slow wrote what it had read before a newer one. */
  @Test
  void whoWaitedForAnotherCheckReadsTheProductAfterIt() throws Exception {
    Shop shop = smallShop("espera");
    UUID cup = products(shop).getFirst();
    MarketChecks checks = checks();
    checks.checkAll(shop.tenant());
    awaitJobs(shop);
    try (Connection other = running.ownersConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeQuery(
          "SELECT 1 FROM market_check WHERE shop_id = '%s' FOR UPDATE"
              .formatted(shop.tenant().id()));
      Thread slow = Thread.ofVirtual().start(() -> checks.check(shop.tenant(), List.of(cup)));
      awaitLock();
      execute("UPDATE variant SET weight_grams = NULL WHERE product_id = '%s'".formatted(cup));
      other.rollback();
      slow.join();
    }

    assertThat(missing(shop, "US")).containsExactly("WEIGHT");
  }

  private void awaitJobs(Shop shop) throws SQLException {
    while (!query(
            "SELECT count(*) FROM scheduled_tasks WHERE shop = '%s'".formatted(shop.tenant().id()))
        .equals("0")) {
      Thread.onSpinWait();
    }
  }

  private void awaitLock() throws SQLException {
    while (query(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
        .equals("0")) {
      Thread.onSpinWait();
    }
  }

  /** A setting of the whole shop was not followed until a product was saved. */
  @Test
  void postageIsFollowedByProductsThatNobodySaves() {
    Shop shop = smallShop("porte");
    Shops stale = new Shops(running.database());
    checks().checkAll(shop.tenant());
    assertThat(missing(shop, "US")).isEmpty();

    new Shops(running.database()).sell(shop, sellingTo("CL"));
    checks(stale).checkAll(shop.tenant());

    assertThat(missing(shop, "US")).containsExactly("POSTAGE");
    new Shops(running.database())
        .sell(
            shop,
            new Selling(
                List.of(new MarketSetting("es-mx", "MXN", null, null)),
                250,
                Set.of(),
                sellingTo("CL").postage(),
                shop.shipping().sender()));
    checks(stale).checkAll(shop.tenant());
    assertThat(rows(shop, "SELECT DISTINCT country FROM product_market"))
        .as("a country that is closed")
        .containsExactly(List.of("MX"));
  }

  /**
   * Batches in no order left products out, and two workers inserted the same rows. Before the table
   * was filled, its filter showed all products.
   */
  @Test
  void anotherNodeGoesOnWhereOneWasStopped() throws Exception {
    Shop shop = smallShop("muchas");
    addProducts(shop, 250);
    checks().checkAll(shop.tenant());
    awaitJobs(shop);
    execute("DELETE FROM product_market WHERE shop_id = '%s'".formatted(shop.tenant().id()));
    execute(
        "UPDATE market_check SET basis = '' WHERE shop_id = '%s'".formatted(shop.tenant().id()));
    running.addOwner(shop);
    Buyer owner = running.owner(shop);
    assertThat(owner.get("/dashboard/products?state=ready").text()).doesNotContain("Pieza");
    assertThat(owner.get("/dashboard/products?state=not-ready").text()).doesNotContain("Pieza");

    assertThat(checks().checkSome(shop.tenant())).isTrue();
    MarketChecks one = checks();
    MarketChecks two = checks();
    List<Thread> nodes = new ArrayList<>();
    for (MarketChecks each : List.of(one, two)) {
      nodes.add(Thread.ofVirtual().start(() -> each.checkAll(shop.tenant())));
    }
    for (Thread node : nodes) {
      node.join();
    }

    assertThat(text(shop, "SELECT count(*) FROM product_market")).isEqualTo("753");
    assertThat(
            rows(shop, "SELECT checked_at, count(*) FROM product_market GROUP BY 1 ORDER BY 1")
                .stream()
                .map(row -> row.get(1)))
        .as("each batch is checked once")
        .containsExactly("300", "300", "153");
    assertThat(owner.get("/dashboard/products?state=ready&country=US").text()).contains("Pieza 1<");
  }

  /** What was taken off sale, or changed with others, kept its old rows. */
  @Test
  void whatIsHiddenOrChangedWithOthersIsFollowed() throws SQLException {
    Shop shop = smallShop("ocultas");
    running.addOwner(shop);
    Buyer owner = running.owner(shop);
    List<UUID> products = products(shop);
    owner.getUntil(
        "/dashboard/products?state=ready", page -> page.text().contains("<strong>Taza<"));
    // The form of the list that hides several.
    owner.post(
        "/dashboard/products/visibility",
        Map.of("p_" + products.getFirst(), "on", "shown", "false"));
    owner.getUntil(
        "/dashboard/products?state=ready", page -> !page.text().contains("<strong>Taza<"));
    awaitJobs(shop);
    assertThat(rows(shop, "SELECT 1 FROM product_market")).isEmpty();
    owner.post(
        "/dashboard/products/visibility",
        Map.of("p_" + products.getFirst(), "on", "shown", "true"));
    owner.getUntil(
        "/dashboard/products?state=ready", page -> page.text().contains("<strong>Taza<"));
  }

  /** A product was on sale, could not be bought, and nothing said what was missing. */
  @Test
  void whatIsMissingIsOneLinkAway() {
    Shop shop = smallShop("falta");
    running.addOwner(shop);
    running.importFile(
        shop,
        HEADINGS
            + "Taza,taza,Tazas,TRUE,Active,T-1,,,400.00,shopify,9,300,TRUE,6912004400,MX,Mug\n"
            + "Plato,plato,Platos,TRUE,Active,P-1,,,300.00,shopify,9,,TRUE,6912004800,MX,Plate\n");
    Buyer owner = running.owner(shop);

    String overview =
        owner.getUntil("/dashboard", page -> page.text().contains("no se puede vender")).text();

    assertThat(overview)
        .contains("1 de 2 productos no se puede vender en Estados Unidos.")
        .contains("/dashboard/products?state=not-ready&amp;country=US");
    String list = owner.get("/dashboard/products?state=not-ready&country=US").text();
    assertThat(list)
        .contains("Plato")
        .doesNotContain("<strong>Taza<")
        .contains("Listo para: México");
    String plate =
        products(shop).stream()
            .map(UUID::toString)
            .filter(list::contains)
            .findFirst()
            .orElseThrow();
    assertThat(owner.get("/dashboard/products/" + plate).text())
        .contains("Estados Unidos: falta algo")
        .contains("México: listo")
        .contains("href=\"/dashboard/products/%s?details=1#customs\">el peso".formatted(plate));
    assertThat(owner.get("/dashboard/products?state=not-ready&country=GREDA").status())
        .isEqualTo(200);
    assertThat(owner.get("/dashboard/products?state=ready&country=US").text())
        .contains("<strong>Taza<")
        .doesNotContain("<strong>Plato<");
  }

  private Shop smallShop(String slug) {
    return running.open(
        slug,
        "MX",
        "MXN",
        """
        {
          "markets": [
            { "code": "es-mx", "currency": "MXN" },
            { "code": "es-us", "currency": "USD" },
            { "code": "es-cl", "currency": "CLP" }
          ],
          "packagingGrams": 250,
          "postage": [
            { "countries": ["MX", "US", "CL"], "service": "courier", "days": [3, 6], "upToGrams": { "30000": 500 } }
          ],
          "sender": {
            "name": "Taller", "street": "Calle 2", "city": "Atlixco", "region": "Puebla",
            "postcode": "74200", "country": "MX", "phone": "+522444550100"
          }
        }
        """,
        HEADINGS
            + "Taza,taza,Tazas,TRUE,Active,T-1,,,400.00,shopify,9,300,TRUE,6912004400,MX,Mug\n");
  }

  private static Selling sellingTo(String country) {
    return new Selling(
        List.of(
            new MarketSetting("es-mx", "MXN", null, null),
            new MarketSetting("es-us", "USD", null, null)),
        250,
        Set.of(),
        List.of(
            new PostageSetting(
                null,
                null,
                null,
                null,
                "courier",
                List.of(3, 8),
                null,
                null,
                null,
                null,
                List.of(country, "MX"),
                new TreeMap<>(Map.of(30_000, BigDecimal.valueOf(420))),
                null,
                null)),
        null);
  }

  private void addProducts(Shop shop, int number) throws SQLException {
    UUID id = shop.tenant().id();
    execute(
        """
        INSERT INTO product (shop_id, id, handle, position, hs_code, origin)
        SELECT '%s', gen_random_uuid(), 'pieza-' || n, 100 + n, '6912004400', 'MX'
        FROM generate_series(1, %d) n
        """
            .formatted(id, number));
    execute(
        """
        INSERT INTO product_text (shop_id, product_id, language, title, slug)
        SELECT shop_id, id, 'es', 'Pieza ' || substr(handle, 7), handle
        FROM product WHERE shop_id = '%s' AND handle LIKE 'pieza-%%'
        """
            .formatted(id));
    execute(
        """
        INSERT INTO variant (shop_id, id, product_id, price_minor, currency, weight_grams, position)
        SELECT shop_id, gen_random_uuid(), id, 35000, 'MXN', 300, 1
        FROM product WHERE shop_id = '%s' AND handle LIKE 'pieza-%%'
        """
            .formatted(id));
  }

  private List<UUID> products(Shop shop) {
    return rows(shop, "SELECT id FROM product WHERE shop_id = '%s'".formatted(shop.tenant().id()))
        .stream()
        .map(row -> UUID.fromString(row.getFirst()))
        .toList();
  }

  private Set<String> missing(Shop shop, String country) {
    Set<String> missing = new TreeSet<>();
    rows(shop, "SELECT unnest(missing) FROM product_market WHERE country = '%s'".formatted(country))
        .forEach(row -> missing.add(row.getFirst()));
    return missing;
  }

  /** The rows that a shop sees, as text. */
  private List<List<String>> rows(Shop shop, String sql) {
    Tenant tenant = shop.tenant();
    return running
        .database()
        .reading(
            tenant,
            tx ->
                tx.rows(sql).stream()
                    .map(
                        row ->
                            IntStream.range(0, row.size())
                                .mapToObj(field -> String.valueOf(row.getValue(field)))
                                .toList())
                    .toList());
  }

  private String text(Shop shop, String sql) {
    return rows(shop, sql).getFirst().getFirst();
  }

  private void execute(String sql) throws SQLException {
    try (Connection owner = running.ownersConnection();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private String query(String sql) throws SQLException {
    try (Connection owner = running.ownersConnection();
        Statement statement = owner.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }
}
