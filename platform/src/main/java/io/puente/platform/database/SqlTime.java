package io.puente.platform.database;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times as parameters of statements. */
public final class SqlTime {

  private SqlTime() {}

  /** The value for a {@code timestamptz} column. */
  public static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
