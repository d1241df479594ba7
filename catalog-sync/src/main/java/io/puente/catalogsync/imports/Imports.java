package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.CatalogChanged;
import io.puente.catalogsync.catalog.Categories;
import io.puente.catalogsync.catalog.Category;
import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.catalog.ProductPicture.Pending;
import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.feed.Feed;
import io.puente.catalogsync.feed.ImportContext;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.imports.ImportPreview.ChangedProduct;
import io.puente.catalogsync.imports.ImportPreview.NewProduct;
import io.puente.catalogsync.imports.Progress.Stage;
import io.puente.catalogsync.picture.Pictures;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Imports files into the catalogue. An import consists of several transactions, each for a part of
 * the products. It can be interrupted at any moment, and importing the same file again completes
 * it. Products that are the same in the file are not written.
 */
public final class Imports {

  private final Database database;
  private final Pictures pictures;

  public Imports(Database database, Pictures pictures) {
    this.database = database;
    this.pictures = pictures;
  }

  /** The changes that importing the file would make without losses. Writes nothing. */
  public ImportPreview preview(Tenant tenant, ImportContext context, Feed feed) {
    return preview(tenant, context, feed, LossPolicy.KEEP);
  }

  /** The changes that importing the file would make. Writes nothing. */
  public ImportPreview preview(Tenant tenant, ImportContext context, Feed feed, LossPolicy policy) {
    ImportPlan plan = database.inTenant(tenant, tx -> ImportPlan.of(feed, context, policy, tx));
    PreviewBuilder builder = new PreviewBuilder(plan.categories(), context);
    List<NewProduct> created = new ArrayList<>();
    List<ChangedProduct> changed = new ArrayList<>();
    List<RowProblem> problems = new ArrayList<>(plan.problems());
    int unchanged = 0;
    int leftOut = plan.leftOut();
    for (ImportPlan.Part part : plan.parts()) {
      ComparisonResult compared = database.inTenant(tenant, part.comparison()::in);
      for (Change change : compared.changes()) {
        change
            .before()
            .ifPresentOrElse(
                before -> changed.add(builder.changed(before, change)),
                () -> created.add(builder.created(change.after())));
      }
      unchanged += compared.unchanged();
      leftOut += compared.refused();
      problems.addAll(compared.problems());
    }
    return new ImportPreview(
        plan.categories().added(),
        created,
        changed,
        unchanged,
        leftOut,
        problems,
        plan.ignoredColumns());
  }

  /** Imports the file; what it would lose is kept and reported. */
  public ImportRun run(Tenant tenant, ImportContext context, Feed feed, Progress progress) {
    return run(tenant, context, feed, LossPolicy.KEEP, progress);
  }

  /**
   * Imports the file and the pictures in its folder; a job fetches the pictures with an address.
   *
   * @return the finished import with its problems
   */
  public ImportRun run(
      Tenant tenant, ImportContext context, Feed feed, LossPolicy policy, Progress progress) {
    return run(tenant, context, feed, policy, Optional.empty(), progress);
  }

  /**
   * Imports an uploaded file.
   *
   * @param file the upload that the import belongs to
   */
  public ImportRun run(
      Tenant tenant,
      ImportContext context,
      Feed feed,
      LossPolicy policy,
      Optional<UUID> file,
      Progress progress) {
    UUID id = Ids.next();
    return database.reading(
        tenant,
        whileRunning -> {
          ImportRunSql.lock(whileRunning, id);
          return run(tenant, id, file, context, feed, policy, progress);
        });
  }

  private ImportRun run(
      Tenant tenant,
      UUID id,
      Optional<UUID> file,
      ImportContext context,
      Feed feed,
      LossPolicy policy,
      Progress progress) {
    ImportPlan plan = database.inTenant(tenant, tx -> begin(tx, id, file, feed, context, policy));
    List<RowProblem> problems = new ArrayList<>(plan.problems());
    boolean changed = !plan.categories().changed().isEmpty();
    int done = 0;
    for (ImportPlan.Part part : plan.parts()) {
      ComparisonResult compared = database.inTenant(tenant, tx -> write(tx, id, part));
      changed |= !compared.changes().isEmpty();
      problems.addAll(compared.problems());
      done += part.size();
      progress.at(Stage.PRODUCTS, done, plan.total());
    }
    problems.addAll(readPictures(tenant, plan, progress));
    boolean complete = changed;
    return database.inTenant(
        tenant,
        tx -> {
          ImportRunSql.finish(tx, id, problems);
          if (complete) {
            CatalogChanged.announce(tx, id.toString(), List.of());
          }
          return ImportRunSql.find(tx, id).orElseThrow();
        });
  }

  private static ImportPlan begin(
      Transaction tx,
      UUID id,
      Optional<UUID> file,
      Feed feed,
      ImportContext context,
      LossPolicy policy) {
    Products.lockForChanges(tx);
    ImportRunSql.closeInterrupted(tx);
    ImportPlan plan = ImportPlan.of(feed, context, policy, tx);
    ImportRunSql.start(tx, id, file, plan);
    List<Category> categories = plan.categories().changed();
    if (!categories.isEmpty()) {
      Categories.write(tx, categories);
      CatalogChanged.announceStep(tx, id.toString(), List.of());
    }
    return plan;
  }

  private static ComparisonResult write(Transaction tx, UUID id, ImportPlan.Part part) {
    Products.lockForChanges(tx);
    ComparisonResult compared = part.comparison().in(tx);
    List<Change> changes = compared.changes();
    if (!changes.isEmpty()) {
      Products.write(tx, changes);
      toFetch(changes).forEach(picture -> Pictures.enqueue(tx, picture));
      CatalogChanged.announceStep(
          tx, id.toString(), changes.stream().map(change -> change.after().id()).toList());
    }
    ImportRunSql.count(tx, id, compared);
    return compared;
  }

  private static List<UUID> toFetch(List<Change> changes) {
    return changes.stream()
        .flatMap(change -> change.after().pictures().stream())
        .filter(picture -> picture.state() instanceof Pending)
        .filter(picture -> ProductPicture.isAddress(picture.source()))
        .map(ProductPicture::id)
        .toList();
  }

  private List<RowProblem> readPictures(Tenant tenant, ImportPlan plan, Progress progress) {
    return pictures
        .readFrom(plan.folder(), tenant, (done, total) -> progress.at(Stage.PICTURES, done, total))
        .stream()
        .map(
            failure ->
                new RowProblem(0, "Product image URL", failure.source(), failure.kind(), Map.of()))
        .toList();
  }

  /** Closes the imports of all shops whose process was killed. */
  public void closeInterrupted() {
    for (Tenant shop : database.asOperator(ImportRunSql::withOpen)) {
      database.inTenant(
          shop,
          tx -> {
            ImportRunSql.closeInterrupted(tx);
            return null;
          });
    }
  }

  /** The shop's latest imports, newest first. */
  public List<ImportRun> latest(Tenant tenant, int count) {
    return database.inTenant(tenant, tx -> ImportRunSql.latest(tx, count));
  }

  /** The imports of an uploaded file, oldest first: a server that was killed begins another one. */
  public List<ImportRun> ofFile(Tenant tenant, UUID file) {
    return database.inTenant(tenant, tx -> ImportRunSql.ofFile(tx, file));
  }

  /** A running or finished import. */
  public Optional<ImportRun> find(Tenant tenant, UUID id) {
    return database.inTenant(tenant, tx -> ImportRunSql.find(tx, id));
  }
}
