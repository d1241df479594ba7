package io.puente.platform.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL server that waits for no disk (PostgreSQL 14.5, "Non-Durable Settings"): what tests
 * write need not outlive the power. Each database that is dropped would wait for a checkpoint.
 */
public final class PostgresWithoutDisk {

  private static final List<String> SETTINGS =
      List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

  private PostgresWithoutDisk() {}

  /** As {@link EmbeddedPostgres#open(Path)}. */
  public static EmbeddedPostgres open(Path folder) {
    return EmbeddedPostgres.open(folder, SETTINGS, Duration.ofSeconds(15), reason -> {});
  }
}
