package io.puente.platform.database;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An open transaction. Statements are prepared once per connection; parameters are $1, $2, …. */
public final class Transaction {

  private final SqlConnection connection;

  Transaction(SqlConnection connection) {
    this.connection = connection;
  }

  /** Sends a statement and does not wait; what is asked in a row travels together. */
  public Asked ask(String sql, @Nullable Object... parameters) {
    return new Asked(connection.preparedQuery(sql).execute(Tuple.from(parameters)));
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
   * One statement with many sets of parameters, in one round trip. Does nothing for an empty list.
   */
  public void batch(String sql, List<Tuple> parameters) {
    if (!parameters.isEmpty()) {
      connection.preparedQuery(sql).executeBatch(parameters).await();
    }
  }
}
