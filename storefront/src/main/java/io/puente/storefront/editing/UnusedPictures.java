package io.puente.storefront.editing;

import io.puente.catalogsync.catalog.PictureHash;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Deletes pictures that were taken out of a product, or that the shop itself has replaced, if
 * nothing shows them any more. A month is left to take the change back.
 */
public final class UnusedPictures {

  /**
   * The data of the job.
   *
   * @param hashes in hexadecimal
   */
  public record RemovedPictures(List<String> hashes) {

    public RemovedPictures {
      hashes = List.copyOf(hashes);
    }
  }

  private static final Job<RemovedPictures> SWEEP =
      new Job<>("sweep-pictures", RemovedPictures.class);
  private static final Duration KEPT = Duration.ofDays(30);

  private final Database database;

  public UnusedPictures(Database database) {
    this.database = database;
  }

  /** Registers the job. Call before the jobs start. */
  public void work(Jobs jobs) {
    jobs.handle(SWEEP, (tenant, removed) -> sweep(tenant, removed, Instant.now()));
  }

  /** Deletes a picture that the shop itself has shown, if nothing shows it in a month. */
  public void sweepLater(Tenant tenant, PictureHash replaced, Instant now) {
    database.inTenant(
        tenant,
        tx -> {
          sweepLater(tx, List.of(replaced), now);
          return null;
        });
  }

  static void sweepLater(Transaction tx, List<PictureHash> removed, Instant now) {
    if (!removed.isEmpty()) {
      List<String> hashes = removed.stream().map(PictureHash::hex).sorted().toList();
      Jobs.enqueue(tx, SWEEP, Ids.next().toString(), new RemovedPictures(hashes), now.plus(KEPT));
    }
  }

  /** Deletes those of the pictures that nothing shows, and that nobody has just uploaded again. */
  public void sweep(Tenant tenant, RemovedPictures removed, Instant now) {
    database.inTenant(
        tenant,
        tx -> {
          UnusedPictureSql.delete(tx, removed.hashes(), now.minus(Duration.ofDays(1)));
          return null;
        });
  }
}
