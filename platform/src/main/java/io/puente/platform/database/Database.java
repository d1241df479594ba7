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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database as the application sees it: every transaction belongs to one tenant or, explicitly,
 * to the operator.
 *
 * <p>Calls block, so they belong on a virtual thread, never on an event loop.
 */
public final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Serialization failure and deadlock (PostgreSQL appendix A): the same work may succeed now. */
  private static final Set<String> RETRYABLE = Set.of("40001", "40P01");

  private static final int ATTEMPTS = 4;

  private static final long RETRY_WITHIN_NANOS = Duration.ofMillis(30).toNanos();

  /**
   * The pool's own timeout is off. It sometimes fires for a caller that has its connection already;
   * the exception inside the pool then loses connections of other callers.
   */
  private static final int NO_TIMEOUT = 0;

  private static final Duration ACQUIRE_TIMEOUT = Duration.ofSeconds(30);

  /**
   * The planner's cost of reading a page, relative to looking at a row (PostgreSQL 20.7.2). Shops'
   * rows are in memory; with the default costs the planner scans small tables from end to end,
   * which takes twice as long for every page that a buyer sees.
   */
  private static final Map<String, String> IN_MEMORY =
      Map.of("seq_page_cost", "0.1", "random_page_cost", "0.1");

  private final Vertx vertx;
  private final DatabaseAddress address;
  private final Pool pool;
  private final Duration acquireTimeout;

  private Database(Vertx vertx, DatabaseAddress address, int connections, Duration acquireTimeout) {
    this.vertx = vertx;
    this.address = address;
    this.acquireTimeout = acquireTimeout;
    pool =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(connections).setConnectionTimeout(NO_TIMEOUT))
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
    return open(vertx, owner, connections, ACQUIRE_TIMEOUT);
  }

  /** Opens a database with another timeout for getting a connection from the pool. */
  static Database open(
      Vertx vertx, DatabaseAddress owner, int connections, Duration acquireTimeout) {
    return new Database(vertx, ApplicationRole.of(owner), connections, acquireTimeout);
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
        // PostgreSQL's "require" encrypts the connection and does not check the certificate.
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

  /** Runs work in a transaction that sees and writes the rows of one tenant only. */
  public <T extends @Nullable Object> T inTenant(Tenant tenant, Work<T> work) {
    return withRetries(Optional.of(tenant), List.of("BEGIN", setTenant(tenant)), work);
  }

  private static String setTenant(Tenant tenant) {
    return "SET LOCAL puente.tenant = '" + tenant.id() + "'";
  }

  /** Runs work that only reads the rows of one tenant; a statement that writes is refused. */
  public <T extends @Nullable Object> T reading(Tenant tenant, Work<T> work) {
    SqlConnection connection = connection();
    Transaction tx =
        new Transaction(
            connection, Optional.of(tenant), List.of("BEGIN READ ONLY", setTenant(tenant)));
    try {
      return work.in(tx);
    } finally {
      tx.commitLater();
      connection.close();
    }
  }

  /** Runs work in a transaction that sees the rows of all tenants. */
  public <T extends @Nullable Object> T asOperator(Work<T> work) {
    return withRetries(
        Optional.empty(), List.of("BEGIN", "SET LOCAL ROLE " + ApplicationRole.OPERATOR), work);
  }

  private <T extends @Nullable Object> T withRetries(
      Optional<Tenant> tenant, List<String> begin, Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transact(tenant, begin, work);
      } catch (PgException e) {
        if (attempt == ATTEMPTS || !RETRYABLE.contains(e.getSqlState())) {
          throw e;
        }
        // Transactions that stopped each other must not meet again at once.
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * RETRY_WITHIN_NANOS));
        LOG.info("transaction tried again attempt={} state={}", attempt, e.getSqlState());
      }
    }
  }

  private <T extends @Nullable Object> T transact(
      Optional<Tenant> tenant, List<String> begin, Work<T> work) {
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
      return asked.await(acquireTimeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // A connection that comes too late goes back to the pool.
      asked.onSuccess(SqlConnection::close);
      throw new DatabaseUnavailable("no connection has become free in " + acquireTimeout, e);
    } catch (Exception e) { // Vert.x throws checked exceptions, too, such as a refused connection.
      if (e instanceof InterruptedException) {
        asked.onSuccess(SqlConnection::close);
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for a connection", e);
      }
      throw new DatabaseUnavailable("no connection: " + e.getMessage(), e);
    }
  }

  private static void rollBack(Transaction tx) {
    try {
      tx.rollBack();
    } catch (Exception e) {
      // The server rolls back by itself when the connection is lost.
      LOG.warn("rollback failed: {}", e.toString());
    }
  }

  @Override
  public void close() {
    pool.close().await();
  }
}
