package io.puente.catalogsync.imports;

import io.puente.catalogsync.feed.RowProblem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An import that was started.
 *
 * @param kind {@code products} or {@code inventory}
 * @param finishedAt empty if the import is running or was interrupted
 * @param interrupted whether its process was killed; importing the file again completes it
 * @param total products in the file that could be read
 * @param refused products left out
 * @param problems the first thousand at most
 * @param ignoredColumns columns of the file that Puente does not know
 */
public record ImportRun(
    UUID id,
    String kind,
    String feedName,
    Instant startedAt,
    Optional<Instant> finishedAt,
    boolean interrupted,
    int total,
    int created,
    int changed,
    int unchanged,
    int refused,
    List<RowProblem> problems,
    List<String> ignoredColumns) {

  public ImportRun {
    ignoredColumns = List.copyOf(ignoredColumns);
    problems = List.copyOf(problems);
  }
}
