package io.puente.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.platform.testing.RealDatabase;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealDatabase.class)
class DatabaseTest {

  private final Database database;

  DatabaseTest(Database database) {
    this.database = database;
  }

  @Test
  void signsInAsARoleThatCannotPassRowLevelSecurity() {
    var role =
        database.asOperator(
            tx ->
                tx.oneRow(
                    "SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname ="
                        + " session_user"));
    assertThat(role.getString("rolname")).isEqualTo("puente_app");
    assertThat(role.getBoolean("rolsuper")).isFalse();
    assertThat(role.getBoolean("rolbypassrls")).isFalse();
  }

  @Test
  void tellsWhoseTransactionItIs(Tenant potter) {
    assertThat(database.<Tenant>inTenant(potter, tx -> tx.tenant())).isEqualTo(potter);
    assertThat(database.<Tenant>reading(potter, tx -> tx.tenant())).isEqualTo(potter);
    assertThatThrownBy(() -> database.<Tenant>asOperator(tx -> tx.tenant()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void oneTenantNeverSeesAnothersRows(Tenant potter, Tenant weaver) {
    event(potter, "cup");
    event(weaver, "scarf");

    assertThat(subjects(potter)).isEqualTo("cup");
    assertThat(subjects(weaver)).isEqualTo("scarf");
    assertThat(
            database.<Integer>asOperator(
                tx ->
                    tx.rows(
                            "SELECT 1 FROM event WHERE shop_id IN ($1, $2)",
                            potter.id(),
                            weaver.id())
                        .size()))
        .isEqualTo(2);
  }

  @Test
  void refusesToWriteAnotherTenantsRow(Tenant potter, Tenant weaver) {
    assertThatThrownBy(() -> database.inTenant(potter, tx -> insert(tx, weaver, "stolen")))
        .isInstanceOf(PgException.class)
        .hasMessageContaining("row-level security");
  }

  @Test
  void keepsNothingOfWorkThatFails(Tenant potter) {
    assertThatThrownBy(
            () ->
                database.inTenant(
                    potter,
                    tx -> {
                      insert(tx, potter, "half");
                      throw new IllegalStateException("the power went out");
                    }))
        .hasMessage("the power went out");

    assertThat(database.<Integer>inTenant(potter, tx -> tx.rows("SELECT 1 FROM event").size()))
        .isZero();
  }

  @Test
  void readsTheRowsOfOneTenantAndRefusesToWrite(Tenant potter, Tenant weaver) {
    event(potter, "cup");
    event(weaver, "scarf");

    assertThat(
            database.<String>reading(
                weaver, tx -> tx.oneRow("SELECT subject FROM event").getString("subject")))
        .isEqualTo("scarf");
    assertThatThrownBy(() -> database.reading(weaver, tx -> insert(tx, weaver, "shawl")))
        .isInstanceOf(PgException.class)
        .hasMessageContaining("read-only transaction");
    assertThat(subjects(weaver)).isEqualTo("scarf");
  }

  @Test
  void answersWhatWasAskedTogetherEachWithItsOwnRows(Tenant potter) {
    event(potter, "cup");

    assertThat(
            database.<String>reading(
                potter,
                tx -> {
                  PendingStatement how = tx.ask("SELECT count(*) FROM event");
                  PendingStatement which =
                      tx.ask("SELECT subject FROM event WHERE subject = $1", "cup");
                  return which.rows().getFirst().getString(0)
                      + " "
                      + how.rows().getFirst().getLong(0);
                }))
        .isEqualTo("cup 1");
  }

  @Test
  void doesNotCommitWhatAStatementHasSpoiledThatNobodyWaitedFor(Tenant potter) {
    assertThatThrownBy(
            () ->
                database.inTenant(
                    potter,
                    tx -> {
                      insert(tx, potter, "cup");
                      return tx.ask("SELECT 1 / 0");
                    }))
        .isInstanceOf(PgException.class)
        .hasMessageContaining("division by zero");
    assertThat(database.<Integer>reading(potter, tx -> tx.rows("SELECT 1 FROM event").size()))
        .isZero();
  }

  @Test
  void tellsEverybodyWhoWaitsWhenTheConnectionIsCut(Tenant potter) {
    database.reading(
        potter,
        tx -> {
          PendingStatement end = tx.ask("SELECT pg_terminate_backend(pg_backend_pid())");
          PendingStatement after = tx.ask("SELECT 1");
          assertThatThrownBy(end::rows).isInstanceOf(DatabaseUnavailable.class);
          assertThatThrownBy(after::rows).isInstanceOf(DatabaseUnavailable.class);
          assertThatThrownBy(() -> tx.rows("SELECT 2")).isInstanceOf(DatabaseUnavailable.class);
          return true;
        });

    assertThat(database.<Integer>reading(potter, tx -> tx.rows("SELECT 1").size())).isOne();
  }

  @Test
  void aConnectionOfThePoolThatWasClosedUnseenIsNotThere(Vertx vertx, DatabaseAddress address) {
    Pool pool =
        PgBuilder.pool()
            .connectingTo(
                new PgConnectOptions()
                    .setHost(address.nearestHost())
                    .setPort(address.port())
                    .setDatabase(address.name())
                    .setUser(address.user())
                    .setPassword(address.password()))
            .using(vertx)
            .build();
    SqlConnection connection = pool.getConnection().await();
    Promise<Void> closed = Promise.promise();
    connection.closeHandler(closed::complete);
    connection.query("SELECT pg_terminate_backend(pg_backend_pid())").execute();
    closed.future().await();

    Transaction tx = new Transaction(connection, Optional.empty(), List.of("BEGIN"));

    assertThatThrownBy(() -> tx.rows("SELECT 1")).isInstanceOf(DatabaseUnavailable.class);
    pool.close().await();
  }

  @Test
  void whoWaitsTooLongForAConnectionIsToldAndTheConnectionIsNotLost(
      Vertx vertx, DatabaseAddress address, Tenant potter) {
    Database.Limits limits =
        new Database.Limits(Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofSeconds(5));
    try (Database narrow = Database.open(vertx, address, 1, limits)) {
      connect(narrow, potter);
      narrow.inTenant(
          potter,
          tx -> {
            assertThatThrownBy(() -> narrow.reading(potter, inner -> inner.rows("SELECT 1")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("no connection");
            return tx.rows("SELECT 1");
          });

      assertThat(narrow.<Integer>reading(potter, tx -> tx.rows("SELECT 1").size())).isOne();
    }
  }

  /** On a busy machine it takes longer to open the connection than anybody may wait for it. */
  private static void connect(Database database, Tenant tenant) {
    boolean connected = false;
    while (!connected) {
      try {
        connected = database.<Integer>inTenant(tenant, tx -> tx.rows("SELECT 1").size()) == 1;
      } catch (DatabaseUnavailable notYet) {
        assertThat(notYet).hasMessageContaining("no connection");
      }
    }
  }

  private void event(Tenant tenant, String subject) {
    database.inTenant(tenant, tx -> insert(tx, tenant, subject));
  }

  private static int insert(Transaction tx, Tenant tenant, String subject) {
    return tx.update(
        "INSERT INTO event (shop_id, id, kind, subject) VALUES ($1, $2, 'Made', $3)",
        tenant.id(),
        Ids.next(),
        subject);
  }

  private String subjects(Tenant tenant) {
    return database.inTenant(
        tenant, tx -> tx.oneRow("SELECT string_agg(subject, ',') FROM event").getString(0));
  }
}
