package io.puente.platform.database;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A queued statement; it is sent when its result, or that of a statement beside it, is awaited. */
public final class PendingStatement {

  private final Transaction transaction;
  private final Function<SqlClient, Future<RowSet<Row>>> statement;
  private final Promise<RowSet<Row>> answer = Promise.promise();

  PendingStatement(Transaction transaction, Function<SqlClient, Future<RowSet<Row>>> statement) {
    this.transaction = transaction;
    this.statement = statement;
  }

  /** Waits for all rows. */
  public List<Row> rows() {
    RowSet<Row> answered = answer();
    List<Row> rows = new ArrayList<>(answered.size());
    answered.forEach(rows::add);
    return rows;
  }

  /** Waits for the first row, if there is one. */
  public Optional<Row> row() {
    RowSet<Row> answered = answer();
    return answered.size() == 0 ? Optional.empty() : Optional.of(answered.iterator().next());
  }

  RowSet<Row> answer() {
    transaction.send();
    return answer.future().await();
  }

  void sendBy(SqlClient client) {
    statement.apply(client).onSuccess(answer::tryComplete).onFailure(transaction::fail);
  }

  void fail(Throwable cause) {
    answer.tryFail(cause);
  }
}
