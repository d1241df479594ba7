package io.puente.platform.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
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

  /** PostgreSQL's code for a statement that was cancelled, by its time limit or by somebody. */
  private static final String CANCELLED = "57014";

  /** How often it is tried to end a connection whose statement was cancelled. */
  private static final int ATTEMPTS_TO_END = 3;

  /**
   * How long everybody waits at most.
   *
   * @param connection for a free connection
   * @param turn of a caller, for the turn of its tenant
   * @param statement of a caller, for the end of a statement
   */
  record Limits(Duration connection, Duration turn, Duration statement) {
    static final Limits USUAL =
        new Limits(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(5));
  }

  /** Work without a caller may take as long as it needs. */
  private static final String NO_TIME_LIMIT = "SET LOCAL statement_timeout = 0";

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
  private final Limits limits;
  private final Shares shares;

  private Database(Vertx vertx, DatabaseAddress address, int connections, Limits limits) {
    this.vertx = vertx;
    this.address = address;
    this.limits = limits;
    shares = new Shares(connections, limits.turn());
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
    return open(vertx, owner, connections, Limits.USUAL);
  }

  /** Opens a database with other limits. */
  static Database open(Vertx vertx, DatabaseAddress owner, int connections, Limits limits) {
    return new Database(vertx, ApplicationRole.of(owner), connections, limits);
  }

  private PgConnectOptions connectOptions() {
    PgConnectOptions options = new PgConnectOptions();
    IN_MEMORY.forEach(options::addProperty);
    options.addProperty("statement_timeout", Long.toString(limits.statement().toMillis()));
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

  /**
   * Runs work in a transaction that sees and writes the rows of one tenant only.
   *
   * @throws Overloaded for a {@link Caller}, if it takes too long
   */
  public <T extends @Nullable Object> T inTenant(Tenant tenant, Work<T> work) {
    try (Shares.Permit turn = shares.take(tenant, false)) {
      return withRetries(Optional.of(tenant), begin("BEGIN", setTenant(tenant)), work);
    }
  }

  private static String setTenant(Tenant tenant) {
    return "SET LOCAL puente.tenant = '" + tenant.id() + "'";
  }

  private static List<String> begin(String begin, String who) {
    return Caller.current().isPresent() ? List.of(begin, who) : List.of(begin, who, NO_TIME_LIMIT);
  }

  /**
   * Runs work that only reads the rows of one tenant; a statement that writes is refused. It ends
   * when its caller leaves.
   *
   * @throws Overloaded for a {@link Caller}, if it takes too long
   * @throws Caller.Left if the caller leaves
   */
  public <T extends @Nullable Object> T reading(Tenant tenant, Work<T> work) {
    try (Shares.Permit turn = shares.take(tenant, true)) {
      SqlConnection connection = connection();
      Cancellation cancellation = new Cancellation(connection);
      Caller.current().ifPresent(caller -> caller.onLeave(cancellation));
      Transaction tx =
          new Transaction(
              connection, Optional.of(tenant), begin("BEGIN READ ONLY", setTenant(tenant)));
      try {
        return work.in(tx);
      } catch (PgException e) {
        throw asAnswer(e);
      } finally {
        Caller.current().ifPresent(caller -> caller.remove(cancellation));
        if (cancellation.end() || tx.hasLostItsConnection()) {
          endConnection(connection);
        } else {
          tx.commitLater();
        }
        connection.close();
      }
    }
  }

  /** Cancels what a connection does, unless that has ended. */
  private static final class Cancellation implements Runnable {

    private final SqlConnection connection;
    private boolean ended;
    private boolean sent;

    Cancellation(SqlConnection connection) {
      this.connection = connection;
    }

    @Override
    public synchronized void run() {
      if (!ended && !sent) {
        sent = true;
        PgConnection.cast(connection)
            .cancelRequest()
            .onFailure(e -> LOG.warn("statement not cancelled: {}", e.toString()));
      }
    }

    /** From now on nothing is cancelled; returns whether something has been. */
    synchronized boolean end() {
      ended = true;
      return sent;
    }
  }

  /**
   * Ends a connection, so that the pool gives it to nobody else. One that was lost may still look
   * open to the pool. A cancellation may still be on its way and would hit a statement of the next
   * user (PostgreSQL, "Canceling Requests in Progress"); it may hit these, too.
   */
  private static void endConnection(SqlConnection connection) {
    for (int attempt = 1; attempt <= ATTEMPTS_TO_END; attempt++) {
      try {
        connection.query("ROLLBACK").execute().await();
        connection.query("SELECT pg_terminate_backend(pg_backend_pid())").execute().await();
        // The pool must not see it as free before it is closed.
        connection.query("SELECT 1").execute().await();
      } catch (PgException e) {
        LOG.debug("connection not ended yet state={}", e.getSqlState());
      } catch (Exception e) {
        LOG.debug("connection ended: {}", e.toString());
        return;
      }
    }
  }

  /** A statement that was cancelled took too long for its caller, or the caller has left. */
  private static RuntimeException asAnswer(PgException e) {
    Optional<Caller> caller = Caller.current();
    if (caller.isEmpty() || !CANCELLED.equals(e.getSqlState())) {
      return e;
    }
    return caller.get().isGone()
        ? new Caller.Left()
        : new Overloaded("a statement took too long for " + caller.get().purpose());
  }

  /** Runs work in a transaction that sees the rows of all tenants. */
  public <T extends @Nullable Object> T asOperator(Work<T> work) {
    return withRetries(
        Optional.empty(), begin("BEGIN", "SET LOCAL ROLE " + ApplicationRole.OPERATOR), work);
  }

  private <T extends @Nullable Object> T withRetries(
      Optional<Tenant> tenant, List<String> begin, Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transact(tenant, begin, work);
      } catch (PgException e) {
        if (attempt == ATTEMPTS || !RETRYABLE.contains(e.getSqlState())) {
          throw asAnswer(e);
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
      return asked.await(limits.connection().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // A connection that comes too late goes back to the pool.
      asked.onSuccess(SqlConnection::close);
      throw new DatabaseUnavailable("no connection has become free in " + limits.connection(), e);
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
