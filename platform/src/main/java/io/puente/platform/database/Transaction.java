package io.puente.platform.database;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.vertx.sqlclient.impl.SqlClientInternal;
import io.vertx.sqlclient.internal.SqlConnectionInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An open transaction. Statements are prepared once per connection; parameters are $1, $2, …. */
public final class Transaction {

  private final SqlConnection connection;
  private final Optional<Tenant> tenant;
  private final List<PendingStatement> unsent = new ArrayList<>();

  /** Fails with the cause when the transaction cannot continue; never succeeds. */
  private final Promise<Void> failed = Promise.promise();

  /**
   * Begins with statements whose results are not awaited: the first query travels in the same
   * packet. They are separate queries, because a distributed PostgreSQL (Citus) does not understand
   * a text of several.
   */
  Transaction(SqlConnection connection, Optional<Tenant> tenant, List<String> begin) {
    this.connection = connection;
    this.tenant = tenant;
    // Vert.x 5.0 does not fail a group of statements on a connection that is closed already. These
    // single statements fail then; the handlers are told when the connection closes later.
    connection
        .exceptionHandler(this::fail)
        .closeHandler(closed -> fail(ClosedConnectionException.INSTANCE));
    begin.forEach(statement -> connection.query(statement).execute().onFailure(this::fail));
  }

  /**
   * The tenant whose rows this transaction sees and writes.
   *
   * @throws IllegalStateException in a transaction of the operator, which sees all tenants
   */
  public Tenant tenant() {
    return tenant.orElseThrow(
        () -> new IllegalStateException("a transaction of the operator belongs to no tenant"));
  }

  /** Queues a statement without waiting; statements queued in a row are sent in one packet. */
  public PendingStatement ask(String sql, @Nullable Object... parameters) {
    Tuple tuple = Tuple.from(parameters);
    return ask(client -> client.preparedQuery(sql).execute(tuple));
  }

  private PendingStatement ask(Function<SqlClient, Future<RowSet<Row>>> statement) {
    PendingStatement pending = new PendingStatement(this, statement);
    failed.future().onFailure(pending::fail);
    unsent.add(pending);
    return pending;
  }

  /** All rows of a query, or of a statement with RETURNING. */
  public List<Row> rows(String sql, @Nullable Object... parameters) {
    return ask(sql, parameters).rows();
  }

  /** The first row, if there is one. */
  public Optional<Row> row(String sql, @Nullable Object... parameters) {
    return ask(sql, parameters).row();
  }

  /** The one row that a query must have. */
  public Row oneRow(String sql, @Nullable Object... parameters) {
    return row(sql, parameters)
        .orElseThrow(() -> new IllegalStateException("no row where there must be one: " + sql));
  }

  /** How many rows an INSERT, UPDATE or DELETE has written. */
  public int update(String sql, @Nullable Object... parameters) {
    return ask(sql, parameters).answer().rowCount();
  }

  /**
   * Writes exactly one row.
   *
   * @throws IllegalStateException if the statement has written none, or more than one: the row is
   *     not in the state that the caller believes
   */
  public void updateOne(String sql, @Nullable Object... parameters) {
    int rows = update(sql, parameters);
    if (rows != 1) {
      throw new IllegalStateException("%d rows written instead of one: %s".formatted(rows, sql));
    }
  }

  /**
   * One statement with many sets of parameters, in one round trip. Does nothing for an empty list.
   */
  public void batch(String sql, List<Tuple> parameters) {
    if (!parameters.isEmpty()) {
      ask(client -> client.preparedQuery(sql).executeBatch(parameters)).answer();
    }
  }

  /** Sends all queued statements. */
  void send() {
    if (!unsent.isEmpty()) {
      ((SqlClientInternal) connection)
          .group(client -> unsent.forEach(statement -> statement.sendBy(client)));
      unsent.clear();
    }
  }

  /** Whether the connection was lost while statements waited for their answers. */
  boolean hasLostItsConnection() {
    return failed.future().failed() && failed.future().cause() instanceof DatabaseUnavailable;
  }

  /** Fails all statements after the one that failed; the transaction will be rolled back. */
  void fail(Throwable cause) {
    failed.tryFail(DatabaseUnavailable.ifConnectionLost(cause, isOpen()));
  }

  private boolean isOpen() {
    // The pool's wrapper around the connection always says that it is valid.
    return ((SqlConnectionInternal) connection).unwrap().unwrap().isValid();
  }

  /**
   * Waits until the transaction is on disk; fails if any statement failed, even one whose result
   * was never read.
   */
  void commit() {
    ask(client -> client.query("COMMIT").execute()).answer();
  }

  /** Commits without waiting; the next user of the connection is served after it. */
  void commitLater() {
    ask(client -> client.query("COMMIT").execute());
    send();
  }

  void rollBack() {
    connection.query("ROLLBACK").execute().await();
  }
}
