package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.feed.RowProblem;
import java.util.List;

/**
 * A part of a file beside what is stored.
 *
 * @param refused products that could not be made of what is known
 */
record Compared(List<Change> changes, int unchanged, int refused, List<RowProblem> problems) {

  Compared {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }

  long created() {
    return changes.stream().filter(Change::isNew).count();
  }
}
