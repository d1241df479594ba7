package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.CatalogChanged;
import io.puente.catalogsync.catalog.Categories;
import io.puente.catalogsync.catalog.Category;
import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.catalog.ProductPicture.Pending;
import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.feed.Feed;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.feed.ShopTerms;
import io.puente.catalogsync.imports.Difference.ChangedProduct;
import io.puente.catalogsync.imports.Difference.NewProduct;
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
 * Brings files into the catalogue. An import is a row of transactions, each whole for some
 * products: it may be killed at any moment, and importing the same file again completes it. What is
 * already as the file has it is not written.
 */
public final class Imports {

  private final Database database;
  private final Pictures pictures;

  public Imports(Database database, Pictures pictures) {
    this.database = database;
    this.pictures = pictures;
  }

  /** What importing the file would do. Writes nothing. */
  public Difference preview(Tenant tenant, ShopTerms terms, Feed feed) {
    Plan plan = database.inTenant(tenant, tx -> Plan.of(feed, terms, tx));
    Differences differences = new Differences(plan.names(), terms);
    List<NewProduct> created = new ArrayList<>();
    List<ChangedProduct> changed = new ArrayList<>();
    List<RowProblem> problems = new ArrayList<>(plan.problems());
    int unchanged = 0;
    int leftOut = plan.leftOut();
    for (Plan.Part part : plan.parts()) {
      Compared compared = database.inTenant(tenant, part.comparison()::with);
      for (Change change : compared.changes()) {
        change
            .before()
            .ifPresentOrElse(
                before -> changed.add(differences.changed(before, change)),
                () -> created.add(differences.created(change.after())));
      }
      unchanged += compared.unchanged();
      leftOut += compared.refused();
      problems.addAll(compared.problems());
    }
    return new Difference(plan.names().added(), created, changed, unchanged, leftOut, problems);
  }

  /**
   * Imports the file, and the pictures that lie beside it; those with an address are left to a job.
   *
   * @return the finished import, with what was found wrong
   */
  public ImportRun run(Tenant tenant, ShopTerms terms, Feed feed, Progress progress) {
    UUID id = Ids.next();
    Plan plan = database.inTenant(tenant, tx -> begin(tx, tenant, id, feed, terms));
    List<RowProblem> problems = new ArrayList<>(plan.problems());
    int done = 0;
    for (Plan.Part part : plan.parts()) {
      Compared compared = database.inTenant(tenant, tx -> write(tx, tenant, id, part));
      problems.addAll(compared.problems());
      done += part.size();
      progress.at(Stage.PRODUCTS, done, plan.total());
    }
    problems.addAll(readPictures(tenant, plan, progress));
    return database.inTenant(
        tenant,
        tx -> {
          ImportRunSql.finish(tx, id, problems);
          return ImportRunSql.find(tx, id).orElseThrow();
        });
  }

  private static Plan begin(Transaction tx, Tenant tenant, UUID id, Feed feed, ShopTerms terms) {
    Products.waitForTurn(tx);
    Plan plan = Plan.of(feed, terms, tx);
    ImportRunSql.start(tx, id, plan);
    List<Category> categories = plan.names().changed();
    if (!categories.isEmpty()) {
      Categories.write(tx, categories);
      CatalogChanged.announce(tx, tenant, id.toString(), List.of());
    }
    return plan;
  }

  private static Compared write(Transaction tx, Tenant tenant, UUID id, Plan.Part part) {
    Products.waitForTurn(tx);
    Compared compared = part.comparison().with(tx);
    List<Change> changes = compared.changes();
    if (!changes.isEmpty()) {
      Products.write(tx, changes);
      toFetch(changes).forEach(picture -> Pictures.enqueue(tx, tenant, picture));
      CatalogChanged.announce(
          tx, tenant, id.toString(), changes.stream().map(change -> change.after().id()).toList());
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

  private List<RowProblem> readPictures(Tenant tenant, Plan plan, Progress progress) {
    return pictures
        .readFrom(plan.folder(), tenant, (done, total) -> progress.at(Stage.PICTURES, done, total))
        .stream()
        .map(
            failure ->
                new RowProblem(0, "Product image URL", failure.source(), failure.kind(), Map.of()))
        .toList();
  }

  /** The shop's latest imports, newest first. */
  public List<ImportRun> latest(Tenant tenant, int count) {
    return database.inTenant(tenant, tx -> ImportRunSql.latest(tx, count));
  }

  /** An import, running or done. */
  public Optional<ImportRun> find(Tenant tenant, UUID id) {
    return database.inTenant(tenant, tx -> ImportRunSql.find(tx, id));
  }
}
