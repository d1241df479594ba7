package io.puente.catalogsync.picture;

import io.puente.catalogsync.catalog.CatalogChanged;
import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.picture.PictureSql.UnloadedPicture;
import io.puente.catalogsync.picture.ProcessedImage.Ready;
import io.puente.catalogsync.picture.ProcessedImage.Rejected;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Loads the pictures of products: from a folder at once, from an address by a job. Each picture has
 * its own transaction, so that a failure concerns one picture, and an interrupted import continues
 * where it stopped.
 */
public final class Pictures {

  /** The data of the job that fetches a picture. */
  public record FetchPicture(UUID picture) {}

  /** Few workers, because each may hold a file of 15 MB. */
  private static final Job<FetchPicture> FETCH =
      new Job<>("fetch-picture", FetchPicture.class).withWorkers(3);

  private final Database database;
  private final PictureFetch fetch;

  public Pictures(Database database, Vertx vertx) {
    this(database, new PictureFetch(vertx));
  }

  Pictures(Database database, PictureFetch fetch) {
    this.database = database;
    this.fetch = fetch;
  }

  /** Registers the job that fetches pictures. Call before the jobs start. */
  public void work(Jobs jobs) {
    jobs.handle(FETCH, (tenant, data) -> fetch(tenant, data.picture()));
  }

  /** Enqueues a job that fetches a picture after the commit. */
  public static void enqueue(Transaction tx, UUID picture) {
    Jobs.enqueue(tx, FETCH, picture.toString(), new FetchPicture(picture), Instant.now());
  }

  /**
   * A picture that could not be loaded, and the reason.
   *
   * @param handle of its product
   */
  public record Failure(String handle, String source, ProblemKind kind) {}

  /** The pictures of a shop that could not be loaded. */
  public List<Failure> failures(Tenant tenant) {
    return database.inTenant(tenant, PictureSql::failures);
  }

  /**
   * A picture of a product, and how far it is.
   *
   * @param shown what pages show meanwhile; empty if they show nothing
   * @param widths of what is shown, ascending
   * @param problem why it could not be loaded; empty if it is loaded or waits to be
   */
  public record Status(
      UUID id,
      String source,
      boolean ready,
      Optional<PictureHash> shown,
      List<Integer> widths,
      Optional<ProblemKind> problem) {

    public Status {
      widths = List.copyOf(widths);
    }
  }

  /** The pictures of a product, in their order. */
  public static List<Status> ofProduct(Transaction tx, UUID product) {
    return PictureSql.ofProduct(tx, product);
  }

  /** Those of these pictures that are not stored, or not any more. */
  public static List<PictureHash> missing(Transaction tx, Collection<PictureHash> pictures) {
    return PictureSql.missing(tx, pictures);
  }

  /** Receives the number of pictures that are done. */
  @FunctionalInterface
  public interface Progress {

    void at(int done, int total);
  }

  /**
   * Loads the shop's pending pictures that are in this folder.
   *
   * @param progress called after each picture
   */
  public List<Failure> readFrom(PictureFolder folder, Tenant tenant, Progress progress) {
    List<UnloadedPicture> unloaded = database.inTenant(tenant, PictureSql::pendingWithPath);
    List<Failure> failures = new ArrayList<>();
    for (int i = 0; i < unloaded.size(); i++) {
      UnloadedPicture picture = unloaded.get(i);
      // A picture that is not in this folder stays pending for another import.
      if (folder.find(picture.source()) instanceof PictureFolder.PictureFile file) {
        load(tenant, picture, file.content().getBytes())
            .ifPresent(kind -> failures.add(new Failure(picture.handle(), picture.source(), kind)));
      }
      progress.at(i + 1, unloaded.size());
    }
    return failures;
  }

  /** The result of storing a picture. */
  public sealed interface StoreResult {

    record Stored(PictureHash hash) implements StoreResult {}

    record Refused(ProblemKind kind) implements StoreResult {}

    /**
     * The picture is narrower than its place.
     *
     * @param width in pixels, upright
     */
    record TooNarrow(int width) implements StoreResult {}
  }

  /** Stores a picture of the shop itself, such as the one on its home page. */
  public StoreResult store(Tenant tenant, byte[] file) {
    return store(tenant, file, 1);
  }

  /**
   * Stores a picture of the shop itself if it is wide enough.
   *
   * @param leastWidth in pixels
   */
  public StoreResult store(Tenant tenant, byte[] file, int leastWidth) {
    return switch (ProcessedImage.of(file)) {
      case Ready ready when ready.width() < leastWidth -> new StoreResult.TooNarrow(ready.width());
      case Ready ready -> {
        database.inTenant(
            tenant,
            tx -> {
              PictureSql.store(tx, ready);
              return ready;
            });
        yield new StoreResult.Stored(ready.hash());
      }
      case Rejected rejected -> new StoreResult.Refused(rejected.kind());
    };
  }

  /**
   * Stores a picture turned to the right by a quarter. It is made of the widest rendition, because
   * originals are not kept.
   */
  public Optional<PictureHash> turn(Tenant tenant, PictureHash picture) {
    return database
        .<Optional<byte[]>>reading(tenant, tx -> PictureSql.widest(tx, picture))
        .map(ImageProcessor::turned)
        .flatMap(
            turned ->
                switch (store(tenant, turned)) {
                  case StoreResult.Stored(var hash) -> Optional.of(hash);
                  case StoreResult.Refused refused -> Optional.empty();
                  case StoreResult.TooNarrow narrow -> Optional.empty();
                });
  }

  /** The pictures with the name of a file that nobody has sent yet. */
  public List<Failure> awaited(Tenant tenant) {
    return failures(tenant).stream()
        .filter(failure -> !ProductPicture.isAddress(failure.source()))
        .toList();
  }

  /** How many pictures with an address were not fetched yet. */
  public int fetching(Tenant tenant) {
    return database.inTenant(tenant, PictureSql::countPendingWithAddress);
  }

  /**
   * Gives the awaited pictures of a name their content, which is stored.
   *
   * @return how many there were
   */
  public int supply(Tenant tenant, Predicate<String> isNamed, PictureHash content) {
    List<UnloadedPicture> named =
        database.inTenant(tenant, PictureSql::failedWithPath).stream()
            .filter(picture -> isNamed.test(picture.source()))
            .toList();
    named.forEach(picture -> markReady(tenant, picture, content, Optional.empty()));
    return named.size();
  }

  /** Fetches a picture if it is still needed. An exception makes the job try again later. */
  void fetch(Tenant tenant, UUID id) {
    Optional<UnloadedPicture> unloaded =
        database.inTenant(tenant, tx -> PictureSql.unloaded(tx, id));
    if (unloaded.isEmpty()) {
      return;
    }
    UnloadedPicture picture = unloaded.get();
    switch (fetch.fetch(picture.source())) {
      case PictureFetch.Fetched fetched -> loadFetched(tenant, picture, fetched.content());
      case PictureFetch.Refused refused -> fail(tenant, picture, refused.kind());
      case PictureFetch.Unavailable unavailable -> {
        fail(tenant, picture, ProblemKind.PICTURE_NOT_ANSWERED);
        throw new IllegalStateException(picture.source() + ": " + unavailable.reason());
      }
    }
  }

  /** Records a failure of our own as well, which the job tries again. */
  private void loadFetched(Tenant tenant, UnloadedPicture picture, byte[] file) {
    try {
      load(tenant, picture, file);
    } catch (Throwable e) { // perhaps there was no memory left
      fail(tenant, picture, ProblemKind.PICTURE_NOT_PROCESSED);
      throw e;
    }
  }

  /** Processes and stores a picture, or records and returns the reason why not. */
  private Optional<ProblemKind> load(Tenant tenant, UnloadedPicture picture, byte[] file) {
    PictureHash hash = PictureHash.of(file);
    boolean stored = database.inTenant(tenant, tx -> PictureSql.isStored(tx, hash));
    if (stored) {
      markReady(tenant, picture, hash, Optional.empty());
      return Optional.empty();
    }
    return switch (ProcessedImage.of(file)) {
      case Ready ready -> {
        markReady(tenant, picture, hash, Optional.of(ready));
        yield Optional.empty();
      }
      case Rejected rejected -> {
        fail(tenant, picture, rejected.kind());
        yield Optional.of(rejected.kind());
      }
    };
  }

  private void markReady(
      Tenant tenant, UnloadedPicture picture, PictureHash hash, Optional<Ready> image) {
    database.inTenant(
        tenant,
        tx -> {
          image.ifPresent(ready -> PictureSql.store(tx, ready));
          PictureSql.markReady(tx, picture.id(), hash);
          PictureSql.touchProduct(tx, picture.product());
          CatalogChanged.announcePicture(tx, picture.product());
          return hash;
        });
  }

  private void fail(Tenant tenant, UnloadedPicture picture, ProblemKind kind) {
    database.inTenant(
        tenant,
        tx -> {
          PictureSql.markFailed(tx, picture.id(), kind.key());
          return kind;
        });
  }
}
