package io.puente.platform.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.pgclient.SslMode;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database as the application sees it: every transaction belongs to one tenant, or, said aloud,
 * to the operator.
 *
 * <p>Calls block, so they belong on a virtual thread, never on an event loop.
 */
public final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Serialization failure and deadlock (PostgreSQL appendix A): the same work may succeed now. */
  private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01");

  private static final int TRIES = 4;

  /**
   * The pool's own timer is off: now and then it goes off for somebody who has been served long
   * since, and what then throws inside the pool takes other people's connections with it.
   */
  private static final int FOR_EVER = 0;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * What a page costs to read, beside what a row costs to look at (PostgreSQL 20.7.2): the shops'
   * rows lie in memory. With the usual values the planner reads small tables from end to end, which
   * takes twice the time on every page that a buyer sees.
   */
  private static final Map<String, String> IN_MEMORY =
      Map.of("seq_page_cost", "0.1", "random_page_cost", "0.1");

  private final Vertx vertx;
  private final DatabaseAddress address;
  private final Pool pool;
  private final Duration patience;

  private Database(Vertx vertx, DatabaseAddress address, int connections, Duration patience) {
    this.vertx = vertx;
    this.address = address;
    this.patience = patience;
    pool =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(connections).setConnectionTimeout(FOR_EVER))
            .connectingTo(connectOptions())
            .using(vertx)
            .build();
  }

  /**
   * Opens a database that {@link Migrations} brought up to date, as the role that row-level
   * security binds.
   *
   * @param owner the owner's sign-in
   */
  public static Database open(Vertx vertx, DatabaseAddress owner, int connections) {
    return open(vertx, owner, connections, PATIENCE);
  }

  /** Opens it for work that waits only so long for a connection to become free. */
  static Database open(Vertx vertx, DatabaseAddress owner, int connections, Duration patience) {
    return new Database(vertx, ApplicationRole.of(owner), connections, patience);
  }

  private PgConnectOptions connectOptions() {
    PgConnectOptions options = new PgConnectOptions();
    IN_MEMORY.forEach(options::addProperty);
    return options
        .setHost(address.nearestHost())
        .setPort(address.port())
        .setDatabase(address.name())
        .setUser(address.user())
        .setPassword(address.password())
        .setSslMode(address.tls() ? SslMode.REQUIRE : SslMode.DISABLE)
        // As PostgreSQL means "require": nobody listens in; whose certificate it is, is not asked.
        .setSslOptions(new ClientSSLOptions().setTrustAll(true))
        .setCachePreparedStatements(true);
  }

  /** The sign-in of the application role, for the libraries that bring a client of their own. */
  public DatabaseAddress address() {
    return address;
  }

  /** A connection that listens to {@code NOTIFY} and connects again when it is cut. */
  public PgSubscriber subscriber() {
    return PgSubscriber.subscriber(vertx, connectOptions()).reconnectPolicy(attempt -> 500L);
  }

  /** Does the work in a transaction that sees and writes the rows of one tenant, and no others. */
  public <T extends @Nullable Object> T inTenant(Tenant tenant, Work<T> work) {
    return insist(Optional.of(tenant), "BEGIN; " + belongingTo(tenant), work);
  }

  private static String belongingTo(Tenant tenant) {
    return "SET LOCAL puente.tenant = '" + tenant.id() + "'";
  }

  /** Does work that only reads the rows of one tenant; a statement in it that writes is refused. */
  public <T extends @Nullable Object> T reading(Tenant tenant, Work<T> work) {
    SqlConnection connection = connection();
    Transaction tx =
        new Transaction(connection, Optional.of(tenant), "BEGIN READ ONLY; " + belongingTo(tenant));
    try {
      return work.in(tx);
    } finally {
      tx.leave();
      connection.close();
    }
  }

  /** Does the work in a transaction that sees the rows of all tenants. */
  public <T extends @Nullable Object> T asOperator(Work<T> work) {
    return insist(Optional.empty(), "BEGIN; SET LOCAL ROLE " + ApplicationRole.OPERATOR, work);
  }

  private <T extends @Nullable Object> T insist(
      Optional<Tenant> tenant, String begin, Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transact(tenant, begin, work);
      } catch (PgException e) {
        if (attempt == TRIES || !WORTH_ANOTHER_TRY.contains(e.getSqlState())) {
          throw e;
        }
        LOG.info("transaction tried again attempt={} state={}", attempt, e.getSqlState());
      }
    }
  }

  private <T extends @Nullable Object> T transact(
      Optional<Tenant> tenant, String begin, Work<T> work) {
    SqlConnection connection = connection();
    Transaction tx = new Transaction(connection, tenant, begin);
    boolean committed = false;
    try {
      T result = work.in(tx);
      tx.commit();
      committed = true;
      return result;
    } finally {
      if (!committed) {
        rollBack(tx);
      }
      connection.close();
    }
  }

  private SqlConnection connection() {
    Future<SqlConnection> asked = pool.getConnection();
    try {
      return asked.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Should it still come, nobody waits for it any more.
      asked.onSuccess(SqlConnection::close);
      throw new IllegalStateException("no connection has become free in " + patience, e);
    }
  }

  private static void rollBack(Transaction tx) {
    try {
      tx.rollBack();
    } catch (Exception e) {
      // The server rolls back by itself when it loses the connection.
      LOG.warn("rollback failed: {}", e.toString());
    }
  }

  @Override
  public void close() {
    pool.close().await();
  }
}
