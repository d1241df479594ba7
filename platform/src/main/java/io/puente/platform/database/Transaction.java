package io.puente.platform.database;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An open transaction. Statements are prepared once per connection; parameters are $1, $2, …. */
public final class Transaction {

  private final SqlConnection connection;

  Transaction(SqlConnection connection) {
    this.connection = connection;
  }

  /** All rows of a query, or of a statement with RETURNING. */
  public List<Row> rows(String sql, @Nullable Object... parameters) {
    List<Row> rows = new ArrayList<>();
    execute(sql, parameters).forEach(rows::add);
    return rows;
  }

  /** The first row, if there is one. */
  public Optional<Row> row(String sql, @Nullable Object... parameters) {
    RowSet<Row> rows = execute(sql, parameters);
    return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
  }

  /** The one row that a query must have. */
  public Row oneRow(String sql, @Nullable Object... parameters) {
    return row(sql, parameters)
        .orElseThrow(() -> new IllegalStateException("no row where there must be one: " + sql));
  }

  /** How many rows an INSERT, UPDATE or DELETE has written. */
  public int update(String sql, @Nullable Object... parameters) {
    return execute(sql, parameters).rowCount();
  }

  /**
   * One statement with many sets of parameters, in one round trip. Does nothing for an empty list.
   */
  public void batch(String sql, List<Tuple> parameters) {
    if (!parameters.isEmpty()) {
      connection.preparedQuery(sql).executeBatch(parameters).await();
    }
  }

  private RowSet<Row> execute(String sql, @Nullable Object... parameters) {
    return connection.preparedQuery(sql).execute(Tuple.from(parameters)).await();
  }
}
