package io.puente.storefront.spreadsheet;

import io.puente.catalogsync.feed.ColumnMapping;
import io.puente.catalogsync.feed.Feed;
import io.puente.catalogsync.feed.Feeds;
import io.puente.catalogsync.feed.ImportContext;
import io.puente.catalogsync.feed.SheetFile;
import io.puente.catalogsync.imports.ImportPreview;
import io.puente.catalogsync.imports.ImportRun;
import io.puente.catalogsync.imports.Imports;
import io.puente.catalogsync.imports.LossPolicy;
import io.puente.catalogsync.imports.Progress;
import io.puente.catalogsync.upload.UploadedFile;
import io.puente.catalogsync.upload.UploadedFileSql;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import io.puente.shop.Shop;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import io.puente.storefront.product.ImportContexts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the files that owners upload: keeps them, shows what they would change, and imports them by
 * a job once the plan is accepted. A shop has one such import at a time.
 */
public final class SpreadsheetImports {

  private static final Logger LOG = LoggerFactory.getLogger(SpreadsheetImports.class);

  /** How long an uploaded file is kept. */
  public static final Duration RETENTION = Duration.ofDays(30);

  /** Of all files of a shop that are kept. */
  private static final long MOST_BYTES = 100L << 20;

  /** Files that a node has in memory at a time. */
  private static final int AT_A_TIME = 2;

  private static final int SHOWN = 20;

  /** The data of the job that imports a file. */
  public record ImportFile(UUID file) {}

  private static final Job<ImportFile> IMPORT =
      new Job<>("import-spreadsheet", ImportFile.class)
          .withWorkers(AT_A_TIME)
          .withLimit(Duration.ofMinutes(30));

  private final Database database;
  private final Imports imports;
  private final Clock clock;
  private final Semaphore readers = new Semaphore(AT_A_TIME, true);

  public SpreadsheetImports(Database database, Imports imports, Clock clock) {
    this.database = database;
    this.imports = imports;
    this.clock = clock;
  }

  /**
   * Registers the job. Call before the jobs start.
   *
   * @param shops finds the shop of a tenant
   */
  public void work(Jobs jobs, Function<Tenant, Optional<Shop>> shops) {
    jobs.handle(
        IMPORT, (tenant, data) -> shops.apply(tenant).ifPresent(shop -> run(shop, data.file())));
  }

  /** Keeps a file; nothing if the shop already keeps too many. */
  public Optional<UUID> keep(Shop shop, String name, byte[] content, Actor actor) {
    UUID id = Ids.next();
    return database.inTenant(
        shop.tenant(),
        tx -> {
          UploadedFileSql.lock(tx);
          if (UploadedFileSql.size(tx) + content.length > MOST_BYTES) {
            return Optional.empty();
          }
          UploadedFileSql.add(tx, id, name, content, actor.name());
          return Optional.of(id);
        });
  }

  public Optional<UploadedFile> find(Tenant tenant, UUID id) {
    return database.inTenant(tenant, tx -> UploadedFileSql.find(tx, id));
  }

  public Optional<byte[]> content(Tenant tenant, UUID id) {
    return database.inTenant(tenant, tx -> UploadedFileSql.content(tx, id));
  }

  /** The files that the shop keeps, newest first. */
  public List<UploadedFile> latest(Tenant tenant) {
    return database.inTenant(tenant, tx -> UploadedFileSql.latest(tx, SHOWN));
  }

  /** The imports of a file, oldest first. */
  public List<ImportRun> runs(Tenant tenant, UUID file) {
    return imports.ofFile(tenant, file);
  }

  /** What the columns of a file seem to be. */
  public sealed interface Columns {

    /**
     * The file has headings.
     *
     * @param remembered whether the owner said it for the same headings before
     */
    record Proposed(SheetFile.OfRows file, ColumnMapping.Proposal proposal, boolean remembered)
        implements Columns {}

    record Unreadable(SheetFile.Unreadable file) implements Columns {}

    record Empty() implements Columns {}
  }

  /**
   * Reads the headings of a file.
   *
   * @param sheet the one to read, or the one that fits best
   */
  public Columns columns(Shop shop, UploadedFile file, Optional<Integer> sheet) {
    byte[] content = content(shop.tenant(), file.id()).orElse(new byte[0]);
    return reading(() -> columns(shop, file.name(), content, sheet));
  }

  /** Reads the headings of content that is not kept yet. */
  public Columns columns(Shop shop, String name, byte[] content) {
    return reading(() -> columns(shop, name, content, Optional.empty()));
  }

  private Columns columns(Shop shop, String name, byte[] content, Optional<Integer> sheet) {
    return switch (SheetFile.of(name, content)) {
      case SheetFile.Unreadable unreadable -> new Columns.Unreadable(unreadable);
      case SheetFile.OfRows readable ->
          ColumnMapping.read(readable, sheet, ImportContexts.of(shop))
              .map(proposal -> remembered(shop, readable, proposal))
              .orElseGet(Columns.Empty::new);
    };
  }

  private Columns remembered(Shop shop, SheetFile.OfRows file, ColumnMapping.Proposal proposal) {
    ColumnMapping guessed = proposal.mapping();
    return database
        .inTenant(shop.tenant(), tx -> UploadedFileSql.remembered(tx, guessed))
        .map(guessed::with)
        .map(
            known ->
                new Columns.Proposed(
                    file, new ColumnMapping.Proposal(known, proposal.examples()), true))
        .orElseGet(() -> new Columns.Proposed(file, proposal, false));
  }

  /** Says what the columns are; false if the file is not there or its plan was accepted. */
  public boolean map(Tenant tenant, UUID file, ColumnMapping mapping) {
    return database.inTenant(
        tenant,
        tx -> {
          // Nobody accepts a plan of other columns meanwhile.
          UploadedFileSql.lock(tx);
          return UploadedFileSql.map(tx, file, mapping);
        });
  }

  /** What a mapped file would change. Writes nothing. */
  public ImportPreview preview(Shop shop, UploadedFile file) {
    return reading(
        () ->
            imports.preview(
                shop.tenant(), ImportContexts.of(shop), feed(shop, file), policy(file)));
  }

  private Feed feed(Shop shop, UploadedFile file) {
    ImportContext context = ImportContexts.of(shop);
    byte[] content = content(shop.tenant(), file.id()).orElse(new byte[0]);
    return Feeds.read(SheetFile.of(file.name(), content), file.mapping().orElseThrow(), context);
  }

  private static LossPolicy policy(UploadedFile file) {
    return file.acceptLosses() ? LossPolicy.ACCEPT : LossPolicy.KEEP;
  }

  private <T> T reading(Supplier<T> work) {
    readers.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      readers.release();
    }
  }

  /** What became of accepting a plan. */
  public sealed interface Accepted {

    /** The import begins, or had begun. */
    record Queued() implements Accepted {}

    /** Another import has not ended. */
    record Busy(UploadedFile other) implements Accepted {}

    /** The plan was another one. */
    record Changed() implements Accepted {}

    record Missing() implements Accepted {}
  }

  /**
   * Accepts the plan that was shown.
   *
   * @param shown the hash of its mapping
   */
  public Accepted accept(Shop shop, UUID id, String shown, boolean acceptLosses, Actor actor) {
    Instant now = clock.instant();
    return database.inTenant(
        shop.tenant(),
        tx -> {
          UploadedFileSql.lock(tx);
          Optional<UploadedFile> file = UploadedFileSql.find(tx, id);
          if (file.isEmpty()) {
            return new Accepted.Missing();
          }
          return accept(tx, file.get(), shown, acceptLosses, actor, now);
        });
  }

  private static Accepted accept(
      Transaction tx,
      UploadedFile file,
      String shown,
      boolean acceptLosses,
      Actor actor,
      Instant now) {
    return switch (file.state()) {
      case QUEUED, RUNNING, DONE -> new Accepted.Queued();
      case NEW -> new Accepted.Changed();
      case MAPPED, FAILED -> {
        Optional<UploadedFile> other = UploadedFileSql.onTheWay(tx);
        if (other.isPresent()) {
          yield new Accepted.Busy(other.get());
        }
        if (!file.mapping().map(ColumnMapping::hash).equals(Optional.of(shown))) {
          yield new Accepted.Changed();
        }
        UploadedFileSql.queue(tx, file.id(), acceptLosses);
        Audit.note(tx, actor, "spreadsheet", file.name(), now);
        Jobs.enqueue(tx, IMPORT, file.id().toString(), new ImportFile(file.id()), now);
        yield new Accepted.Queued();
      }
    };
  }

  /** Imports a file; after a crash, what was written before is found unchanged. */
  void run(Shop shop, UUID id) {
    boolean begun = database.inTenant(shop.tenant(), tx -> UploadedFileSql.begin(tx, id));
    if (!begun) {
      return;
    }
    UploadedFile file = find(shop.tenant(), id).orElseThrow();
    try {
      Feed feed = reading(() -> feed(shop, file));
      imports.run(
          shop.tenant(),
          ImportContexts.of(shop),
          feed,
          policy(file),
          Optional.of(id),
          Progress.NONE);
      end(shop.tenant(), id, true);
    } catch (RuntimeException | Error e) { // perhaps there was no memory left
      if (isInterruption(e)) {
        throw e;
      }
      LOG.error("a spreadsheet could not be imported file={}", id, e);
      end(shop.tenant(), id, false);
    }
  }

  /** The node stops; another one goes on. */
  private static boolean isInterruption(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InterruptedException) {
        return true;
      }
    }
    return Thread.currentThread().isInterrupted();
  }

  private void end(Tenant tenant, UUID id, boolean done) {
    database.inTenant(
        tenant,
        tx -> {
          UploadedFileSql.end(tx, id, done);
          return id;
        });
  }

  /** Deletes the files of all shops that were kept long enough. */
  public void deleteOld() {
    Instant oldest = clock.instant().minus(RETENTION);
    for (Tenant shop : database.asOperator(tx -> UploadedFileSql.withOlder(tx, oldest))) {
      database.inTenant(shop, tx -> UploadedFileSql.deleteBefore(tx, oldest));
    }
  }
}
