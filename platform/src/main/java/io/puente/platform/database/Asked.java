package io.puente.platform.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A statement that is under way. */
public final class Asked {

  private final Future<RowSet<Row>> answer;

  Asked(Future<RowSet<Row>> answer) {
    this.answer = answer;
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
    return answer.await();
  }
}
