package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.feed.RowProblem;
import java.util.List;

/**
 * The result of comparing a part of a file with the stored products.
 *
 * @param refused products that could not be merged
 */
record ComparisonResult(
    List<Change> changes, int unchanged, int refused, List<RowProblem> problems) {

  ComparisonResult {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }

  long created() {
    return changes.stream().filter(Change::isNew).count();
  }
}
