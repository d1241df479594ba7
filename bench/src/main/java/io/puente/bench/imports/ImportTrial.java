package io.puente.bench.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.catalogsync.feed.Feeds;
import io.puente.catalogsync.imports.ImportRun;
import io.puente.catalogsync.imports.Imports;
import io.puente.catalogsync.imports.Progress;
import io.puente.catalogsync.picture.Pictures;
import io.puente.server.ServerDatabase;
import io.puente.server.ServerSettings;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.storefront.product.ImportContexts;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The process that imports: each time a file of new products into a new shop, and its lines into a
 * plain table. Arguments: scratch folder, products, times, file for what was measured.
 */
final class ImportTrial {

  private static final int WARM_UP_PRODUCTS = 200;

  private final ServerDatabase open;
  private final Path folder;

  private ImportTrial(ServerDatabase open, Path folder) {
    this.open = open;
    this.folder = folder;
  }

  /**
   * One time.
   *
   * @param rows of the file, without its header
   * @param again seconds to import the same file a second time, which changes nothing
   */
  record Trial(int rows, double imported, double again, double control) {}

  public static void main(String[] arguments) throws IOException, SQLException {
    int products = Integer.parseInt(arguments[1]);
    int times = Integer.parseInt(arguments[2]);
    List<Trial> trials = new ArrayList<>();
    try (ServerDatabase open = ServerDatabase.open(ServerSettings.read())) {
      ImportTrial trial = new ImportTrial(open, Path.of(arguments[0]));
      trial.run("warm", WARM_UP_PRODUCTS);
      for (int i = 0; i < times; i++) {
        trials.add(trial.run("trial-" + i, products));
      }
    }
    new ObjectMapper().writeValue(Path.of(arguments[3]).toFile(), trials);
  }

  private Trial run(String slug, int products) throws IOException, SQLException {
    Shops shops = new Shops(open.database());
    shops.open(ImportTarget.named(slug), ImportTarget.MARKETS);
    Shop shop = shops.named(slug).orElseThrow();
    CatalogFile file = CatalogFile.write(folder.resolve(slug + ".csv"), slug, products);
    double control = new PlainInserts(open.owner()).seconds(file);
    double imported = seconds(() -> check(imported(shop, file).created(), products));
    double again = seconds(() -> check(imported(shop, file).unchanged(), products));
    return new Trial(file.rows(), imported, again, control);
  }

  private ImportRun imported(Shop shop, CatalogFile file) throws IOException {
    Imports imports = new Imports(open.database(), new Pictures(open.database(), open.vertx()));
    return imports.run(
        shop.tenant(),
        ImportContexts.of(shop),
        Feeds.read(file.path(), ImportContexts.of(shop)),
        Progress.NONE);
  }

  private static void check(int found, int expected) {
    if (found != expected) {
      throw new IllegalStateException("%d products of %d".formatted(found, expected));
    }
  }

  private static double seconds(Work work) throws IOException {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e9;
  }

  private interface Work {
    void run() throws IOException;
  }
}
