package io.puente.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.platform.database.Database;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node knows every shop as it was last committed, and reads no more than what has changed. */
@ExtendWith(RealDatabase.class)
class ShopsTest {

  private static final int REFRESHES = 10;
  private static final int OTHER_SHOPS = 400;
  private static final long SOME_ROWS = 4;

  private final Database database;
  private final DatabaseAddress owner;
  private final Vertx vertx;
  private final Shops shops;
  private Connection sql;
  private Tenant barro;
  private Tenant hilo;

  ShopsTest(Database database, DatabaseAddress owner, Vertx vertx) {
    this.database = database;
    this.owner = owner;
    this.vertx = vertx;
    this.shops = new Shops(database);
  }

  @BeforeEach
  void openTwoShops() throws SQLException {
    sql = DriverManager.getConnection(owner.toJdbcUrl(), owner.user(), owner.password());
    barro = open("barro");
    hilo = open("hilo");
  }

  @AfterEach
  void closeThem() throws SQLException {
    execute("DELETE FROM market; DELETE FROM shop_host; DELETE FROM event; DELETE FROM shop");
    sql.close();
  }

  @Test
  void readsNothingOfTheOtherShopsAfterAChange() throws SQLException {
    long amongFew = rowsOfOneRefresh();
    execute(
        """
        INSERT INTO shop
        SELECT (jsonb_populate_record(s, jsonb_build_object(
            'shop_id', gen_random_uuid(), 'slug', 'other-' || n))).*
        FROM shop s, generate_series(1, %d) n
        WHERE s.slug = 'hilo'
        """
            .formatted(OTHER_SHOPS),
        "INSERT INTO shop_host SELECT shop_id, slug, true FROM shop WHERE slug LIKE 'other-%'",
        """
        INSERT INTO market (shop_id, code, currency, position)
        SELECT shop_id, 'es-us', 'USD', 1 FROM shop WHERE slug LIKE 'other-%'
        """,
        "ANALYZE shop, shop_host, market");

    assertThat(new Shops(database).all()).hasSize(OTHER_SHOPS + 2);
    assertThat(rowsOfOneRefresh()).isLessThanOrEqualTo(amongFew + SOME_ROWS);
  }

  @Test
  void knowsTheChangedShopAndLeavesTheOtherAsItWasRead() throws SQLException {
    execute("UPDATE shop SET name = name || ' y Fuego'");

    shops.refresh(barro);

    assertThat(shops.at("BARRO.localhost")).map(Shop::name).contains("barro y Fuego");
    assertThat(shops.named("barro")).map(Shop::name).contains("barro y Fuego");
    assertThat(shops.of(hilo)).map(Shop::name).contains("hilo");
    shops.refresh();
    assertThat(shops.of(hilo)).map(Shop::name).contains("hilo y Fuego");
  }

  @Test
  void aShopWithoutAMarketIsGoneAndComesBack() throws SQLException {
    execute("DELETE FROM market WHERE shop_id = '%s'".formatted(barro));
    shops.refresh(barro);
    assertThat(shops.at("barro.localhost")).isEmpty();
    assertThat(shops.of(barro)).isEmpty();
    assertThat(shops.named("barro")).isEmpty();
    assertThat(shops.eldest().tenant()).isEqualTo(hilo);

    execute(
        "INSERT INTO market (shop_id, code, currency, position) VALUES ('%s', 'es-cl', 'CLP', 1)"
            .formatted(barro));
    shops.refresh(barro);
    assertThat(shops.at("barro.localhost")).map(Shop::tenant).contains(barro);
    assertThat(shops.eldest().tenant()).isEqualTo(barro);
  }

  @Test
  void belowTheServersNameAShopAnswersUnderItsSlug() {
    Shops named = new Shops(database, "tiendas.example");

    assertThat(named.at("Barro.tiendas.example")).map(Shop::tenant).contains(barro);
    assertThat(named.of(barro)).map(Shop::host).contains("barro.tiendas.example");
    assertThat(named.at("barro.localhost")).isEmpty();
    assertThat(named.at("www.barro.tiendas.example")).isEmpty();
    assertThat(named.at("tiendas.example")).isEmpty();
  }

  @Test
  void aSecondDomainDoesNotChangeTheShopsAddresses() throws SQLException {
    execute("INSERT INTO shop_host VALUES ('%s', 'art.example', true)".formatted(barro));
    execute("INSERT INTO shop_host VALUES ('%s', 'aaa.example')".formatted(barro));
    shops.refresh(barro);

    assertThat(shops.at("aaa.example")).map(Shop::host).contains("art.example");
    assertThat(shops.at("barro.localhost")).map(Shop::host).contains("art.example");
  }

  @Test
  void aHostThatMovesServesItsNewShopOnlyWhoeverIsReadFirst() throws SQLException {
    execute("INSERT INTO shop_host VALUES ('%s', 'art.example', true)".formatted(barro));
    shops.refresh(barro);
    assertThat(shops.of(barro)).map(Shop::host).contains("art.example");

    move("art.example", hilo);
    shops.refresh(hilo);
    assertThat(shops.at("art.example")).map(Shop::tenant).contains(hilo);
    assertThat(shops.of(barro)).map(Shop::host).contains("barro.localhost");
    shops.refresh(barro);
    assertThat(shops.at("art.example")).map(Shop::tenant).contains(hilo);

    move("art.example", barro);
    shops.refresh(hilo);
    assertThat(shops.at("art.example")).isEmpty();
    shops.refresh(barro);
    assertThat(shops.at("art.example")).map(Shop::tenant).contains(barro);
    assertThat(shops.at("hilo.localhost")).map(Shop::tenant).contains(hilo);
  }

  /** The reading of a first event ended after that of the second, and the old name stayed. */
  @Test
  void aSlowReadingDoesNotBringBackWhatHasChangedMeanwhile() throws Exception {
    execute(
        "CREATE SEQUENCE reading",
        """
        CREATE FUNCTION first_waits() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS
        $$
        BEGIN
          IF nextval('reading') = 1 THEN
            PERFORM pg_advisory_xact_lock(42);
          END IF;
          RETURN true;
        END
        $$
        """,
        "CREATE POLICY slow ON shop AS RESTRICTIVE FOR SELECT TO puente_operator"
            + " USING (first_waits())",
        "SELECT pg_advisory_lock(42)");

    Thread first = Thread.ofVirtual().start(() -> shops.refresh(barro));
    awaitTrue("SELECT count(*) = 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted");
    execute("UPDATE shop SET name = 'Agua' WHERE shop_id = '%s'".formatted(barro));
    Thread second = Thread.ofVirtual().start(() -> shops.refresh(barro));
    // It may end now, or wait for the first; what counts is what both leave behind.
    second.join(Duration.ofMillis(300));
    execute("SELECT pg_advisory_unlock(42)");
    first.join();
    second.join();

    assertThat(shops.of(barro)).map(Shop::name).contains("Agua");
    execute("DROP POLICY slow ON shop", "DROP FUNCTION first_waits", "DROP SEQUENCE reading");
  }

  @Test
  void whatAFailedReadingMissedIsReadWithTheNextShop() throws SQLException {
    execute("UPDATE shop SET name = 'Agua' WHERE shop_id = '%s'".formatted(barro));
    execute("ALTER TABLE shipping_rate RENAME TO elsewhere");
    assertThatThrownBy(() -> shops.refresh(barro)).isInstanceOf(RuntimeException.class);
    assertThat(shops.of(barro)).map(Shop::name).contains("barro");
    execute("ALTER TABLE elsewhere RENAME TO shipping_rate");

    shops.refresh(hilo);

    assertThat(shops.of(barro)).map(Shop::name).contains("Agua");
  }

  private void move(String host, Tenant to) throws SQLException {
    execute("UPDATE shop_host SET shop_id = '%s' WHERE host = '%s'".formatted(to, host));
  }

  private Tenant open(String slug) {
    NewShop asked =
        new NewShop(
            slug,
            slug + ".localhost",
            slug,
            "hola@" + slug + ".example",
            CountryDefaults.of("MX").orElseThrow().place());
    Shop shop = asked.toShop(new ShopState.Published(Instant.now()));
    shops.open(shop, asked.markets());
    return shop.tenant();
  }

  /** What another node's connection reads for a refresh, its start left out. */
  private long rowsOfOneRefresh() throws SQLException {
    return (rowsOfANode(REFRESHES) - rowsOfANode(0)) / REFRESHES;
  }

  private long rowsOfANode(int refreshes) throws SQLException {
    long before = rowsReadSoFar();
    int connection;
    try (Database node = Database.open(vertx, owner, 1)) {
      Shops known = new Shops(node);
      for (int i = 0; i < refreshes; i++) {
        known.refresh(barro);
      }
      connection =
          node.asOperator(tx -> tx.oneRow("SELECT pg_backend_pid() AS pid").getInteger("pid"));
    }
    // A connection reports what it has read at its end.
    awaitTrue("SELECT count(*) = 0 FROM pg_stat_activity WHERE pid = " + connection);
    return rowsReadSoFar() - before;
  }

  private long rowsReadSoFar() throws SQLException {
    // This connection has read rows as well, and must not report them later.
    execute("SELECT pg_stat_force_next_flush()", "SELECT pg_stat_clear_snapshot()");
    return Long.parseLong(
        answer(
            """
            SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint
            FROM pg_stat_user_tables
            WHERE relname IN ('shop', 'shop_host', 'market', 'shipping_service')
            """));
  }

  private void awaitTrue(String question) throws SQLException {
    while (!answer(question).equals("t")) {
      Thread.onSpinWait();
    }
  }

  private String answer(String question) throws SQLException {
    try (Statement statement = sql.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return Optional.ofNullable(row.getString(1)).orElse("");
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Statement statement = sql.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}
