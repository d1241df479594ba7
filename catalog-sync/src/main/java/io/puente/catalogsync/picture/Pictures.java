package io.puente.catalogsync.picture;

import io.puente.catalogsync.catalog.CatalogChanged;
import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.picture.Photograph.Developed;
import io.puente.catalogsync.picture.Photograph.Spoilt;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings products the pictures they wait for: at once from a folder, by a job from an address. Each
 * is a transaction of its own, so that a picture that fails fails alone and a killed server goes on
 * where it was.
 */
public final class Pictures {

  private static final Job<PictureToFetch> FETCH = new Job<>("fetch-picture", PictureToFetch.class);

  private final Database database;
  private final PictureFetch fetch;

  public Pictures(Database database, Vertx vertx) {
    this(database, new PictureFetch(vertx));
  }

  Pictures(Database database, PictureFetch fetch) {
    this.database = database;
    this.fetch = fetch;
  }

  /** Takes the job of fetching pictures. Call before the jobs start. */
  public void work(Jobs jobs) {
    jobs.handle(FETCH, (tenant, data) -> fetch(tenant, data.picture()));
  }

  /** Promises to fetch a picture once the transaction is committed. */
  public static void enqueue(Transaction tx, Tenant tenant, UUID picture) {
    Jobs.enqueue(tx, tenant, FETCH, picture.toString(), new PictureToFetch(picture), Instant.now());
  }

  /**
   * A picture that could not be had, and why.
   *
   * @param handle of its product
   */
  public record Failure(String handle, String source, ProblemKind kind) {}

  /** All pictures of a shop that could not be had so far. */
  public List<Failure> failures(Tenant tenant) {
    return database.inTenant(tenant, PictureSql::failures);
  }

  /** Is told how many pictures are done. */
  @FunctionalInterface
  public interface Steps {

    void done(int done, int total);
  }

  /**
   * Reads all pictures of the shop that lie in this folder and are waited for.
   *
   * @param steps told how many are done, after each
   */
  public List<Failure> readFrom(PictureFolder folder, Tenant tenant, Steps steps) {
    List<PictureInPlace> waiting = database.inTenant(tenant, PictureSql::waitingForFolder);
    List<Failure> failures = new ArrayList<>();
    for (int i = 0; i < waiting.size(); i++) {
      PictureInPlace picture = waiting.get(i);
      // One that is not in this folder waits for the import that has it.
      if (folder.find(picture.source()) instanceof PictureFolder.PictureFile file) {
        settle(tenant, picture, file.content().getBytes())
            .ifPresent(kind -> failures.add(new Failure(picture.handle(), picture.source(), kind)));
      }
      steps.done(i + 1, waiting.size());
    }
    return failures;
  }

  /** What became of a picture that was to be kept. */
  public sealed interface Kept {

    record As(PictureHash hash) implements Kept {}

    record Refused(ProblemKind kind) implements Kept {}
  }

  /** Keeps a picture of the shop itself, such as the one on its front. */
  public Kept keep(Tenant tenant, byte[] file) {
    return switch (Photograph.of(file)) {
      case Developed developed -> {
        database.inTenant(
            tenant,
            tx -> {
              PictureSql.store(tx, developed);
              return developed;
            });
        yield new Kept.As(developed.hash());
      }
      case Spoilt spoilt -> new Kept.Refused(spoilt.kind());
    };
  }

  /** Fetches one picture, if it is still wanted; an exception means: later, perhaps. */
  void fetch(Tenant tenant, UUID id) {
    Optional<PictureInPlace> waiting = database.inTenant(tenant, tx -> PictureSql.waiting(tx, id));
    if (waiting.isEmpty()) {
      return;
    }
    PictureInPlace picture = waiting.get();
    switch (fetch.fetch(picture.source())) {
      case PictureFetch.Fetched fetched -> settle(tenant, picture, fetched.content().getBytes());
      case PictureFetch.Refused refused -> fail(tenant, picture, refused.kind());
      case PictureFetch.NotNow later -> {
        fail(tenant, picture, ProblemKind.PICTURE_NOT_ANSWERED);
        throw new IllegalStateException(picture.source() + ": " + later.reason());
      }
    }
  }

  /** Keeps the picture and shows it; or notes why not and says so. */
  private Optional<ProblemKind> settle(Tenant tenant, PictureInPlace picture, byte[] file) {
    PictureHash hash = PictureHash.of(file);
    boolean stored = database.inTenant(tenant, tx -> PictureSql.isStored(tx, hash));
    if (stored) {
      show(tenant, picture, hash, Optional.empty());
      return Optional.empty();
    }
    return switch (Photograph.of(file)) {
      case Developed developed -> {
        show(tenant, picture, hash, Optional.of(developed));
        yield Optional.empty();
      }
      case Spoilt spoilt -> {
        fail(tenant, picture, spoilt.kind());
        yield Optional.of(spoilt.kind());
      }
    };
  }

  private void show(
      Tenant tenant, PictureInPlace picture, PictureHash hash, Optional<Developed> photograph) {
    database.inTenant(
        tenant,
        tx -> {
          photograph.ifPresent(developed -> PictureSql.store(tx, developed));
          PictureSql.markReady(tx, picture.id(), hash);
          PictureSql.touchProduct(tx, picture.product());
          CatalogChanged.announce(tx, tenant, "picture", List.of(picture.product()));
          return hash;
        });
  }

  private void fail(Tenant tenant, PictureInPlace picture, ProblemKind kind) {
    database.inTenant(
        tenant,
        tx -> {
          PictureSql.markFailed(tx, picture.id(), kind.key());
          return kind;
        });
  }
}
