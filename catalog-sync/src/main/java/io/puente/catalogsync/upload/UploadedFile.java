package io.puente.catalogsync.upload;

import io.puente.catalogsync.feed.ColumnMapping;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An uploaded file of products.
 *
 * @param bytes how large it is
 * @param mapping what its columns are, once the owner has said it
 * @param acceptLosses whether the owner follows the file where it would remove a count, a cost or a
 *     correction
 * @param account the name of who uploaded it
 */
public record UploadedFile(
    UUID id,
    String name,
    int bytes,
    State state,
    Optional<ColumnMapping> mapping,
    boolean acceptLosses,
    String account,
    Instant createdAt) {

  /** How far it is. */
  public enum State {
    NEW,
    MAPPED,
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    /** Whether the plan was accepted and the import has not ended. */
    public boolean isOnTheWay() {
      return this == QUEUED || this == RUNNING;
    }

    /** Whether the owner can still say what its columns are. */
    public boolean isOpen() {
      return this == NEW || this == MAPPED;
    }

    /** How the database names it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
