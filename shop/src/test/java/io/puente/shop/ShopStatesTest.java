package io.puente.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Database;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Transaction;
import io.puente.platform.testing.RealDatabase;
import io.puente.shop.ShopStates.Outcome;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import io.puente.shop.audit.AuditEntry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A shop goes from state to state once, whoever asks at the same time. */
@ExtendWith(RealDatabase.class)
class ShopStatesTest {

  private static final Instant NOON = Instant.parse("2026-11-30T18:00:00Z");

  private final Database database;
  private final DatabaseAddress owner;
  private final Shops shops;
  private final ShopStates states;
  private final List<String> notices = new ArrayList<>();
  private final Actor actor = new Actor(Ids.next(), "Eusebia", "127.0.0.1");

  ShopStatesTest(Database database, DatabaseAddress owner) {
    this.database = database;
    this.owner = owner;
    shops = new Shops(database);
    states = new ShopStates(database, shops, new Heard());
  }

  /** What owners hear. */
  private final class Heard implements StateNotices {

    @Override
    public void suspended(Transaction tx, Shop shop, String reason) {
      notices.add("suspended: " + reason);
    }

    @Override
    public void resumed(Transaction tx, Shop shop) {
      notices.add("resumed");
    }

    @Override
    public void closed(Transaction tx, Shop shop) {
      notices.add("closed");
    }
  }

  @Test
  void goesTheWholeWayAndComesBackFromASuspension() {
    Shop shop = open("barro", new ShopState.Unconfirmed());
    assertThat(states.publish(shop, actor, NOON))
        .isEqualTo(new Outcome.Otherwise(new ShopState.Unconfirmed()));
    assertThat(confirm(shop)).isTrue();
    assertThat(confirm(shop)).isFalse();

    assertThat(states.suspend(shop, "Fotos ajenas", actor, NOON)).isEqualTo(new Outcome.Done());
    assertThat(now(shop)).isEqualTo(new ShopState.Suspended("Fotos ajenas"));
    assertThat(states.resume(shop, actor, NOON)).isEqualTo(new Outcome.Done());
    assertThat(now(shop)).isEqualTo(new ShopState.Preparation());

    assertThat(states.publish(shop, actor, NOON)).isEqualTo(new Outcome.Done());
    assertThat(states.publish(shop, actor, NOON.plusSeconds(60)))
        .isEqualTo(new Outcome.Otherwise(new ShopState.Published(NOON)));
    states.suspend(shop, "Fotos ajenas", actor, NOON);
    assertThat(states.publish(shop, actor, NOON))
        .isEqualTo(new Outcome.Otherwise(new ShopState.Suspended("Fotos ajenas")));
    states.resume(shop, actor, NOON);
    assertThat(now(shop)).isEqualTo(new ShopState.Published(NOON));

    assertThat(states.close(shop, actor, NOON)).isEqualTo(new Outcome.Done());
    assertThat(states.resume(shop, actor, NOON))
        .isEqualTo(new Outcome.Otherwise(new ShopState.Closed()));
    assertThat(notices)
        .containsExactly(
            "suspended: Fotos ajenas", "resumed", "suspended: Fotos ajenas", "resumed", "closed");
    assertThat(new Audit(database).of(shop.tenant(), "Fotos ajenas"))
        .extracting(AuditEntry::name, AuditEntry::action)
        .hasSize(2)
        .allMatch(entry -> entry.toList().equals(List.of("Eusebia", "shop-suspended")));
  }

  @Test
  void twoWhoPublishAtOncePublishOnce() throws Exception {
    Shop shop = open("hilo", new ShopState.Preparation());
    try (Connection other =
            DriverManager.getConnection(owner.toJdbcUrl(), owner.user(), owner.password());
        Statement sql = other.createStatement();
        ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      other.setAutoCommit(false);
      sql.execute("SELECT 1 FROM shop WHERE slug = 'hilo' FOR UPDATE");
      Future<Outcome> first = both.submit(() -> states.publish(shop, actor, NOON));
      Future<Outcome> second = both.submit(() -> states.publish(shop, actor, NOON));
      awaitTwoWaiting(sql);
      other.commit();

      assertThat(List.of(first.get(), second.get()))
          .containsExactlyInAnyOrder(
              new Outcome.Done(), new Outcome.Otherwise(new ShopState.Published(NOON)));
    }
    assertThat(new Audit(database).of(shop.tenant(), "")).hasSize(1);
  }

  private static void awaitTwoWaiting(Statement sql) throws SQLException {
    boolean waiting = false;
    while (!waiting) {
      Thread.onSpinWait();
      sql.execute("SELECT pg_stat_clear_snapshot()");
      try (ResultSet row =
          sql.executeQuery(
              """
              SELECT count(*) = 2
              FROM pg_stat_activity
              WHERE datname = current_database() AND wait_event_type = 'Lock'
              """)) {
        row.next();
        waiting = row.getBoolean(1);
      }
    }
  }

  private boolean confirm(Shop shop) {
    return database.inTenant(shop.tenant(), tx -> ShopStates.confirm(tx, shop));
  }

  private ShopState now(Shop shop) {
    return shops.of(shop.tenant()).orElseThrow().state();
  }

  private Shop open(String slug, ShopState state) {
    NewShop asked =
        new NewShop(
            slug,
            slug + ".localhost",
            slug,
            "hola@" + slug + ".example",
            CountryDefaults.of("MX").orElseThrow().place());
    Shop shop = asked.toShop(state);
    shops.open(shop, asked.markets());
    return shop;
  }
}
