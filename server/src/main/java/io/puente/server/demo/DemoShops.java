package io.puente.server.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.catalogsync.feed.Feed;
import io.puente.catalogsync.feed.Feeds;
import io.puente.catalogsync.imports.ImportRun;
import io.puente.catalogsync.imports.Imports;
import io.puente.catalogsync.imports.Progress;
import io.puente.catalogsync.picture.Pictures;
import io.puente.dashboard.account.Accounts;
import io.puente.dashboard.page.StarterTexts;
import io.puente.payments.rate.ExchangeRates;
import io.puente.payments.rate.RatesFeed;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.server.Server;
import io.puente.shop.Selling;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.audit.Actor;
import io.puente.storefront.page.PageKind;
import io.puente.storefront.page.ShopPage;
import io.puente.storefront.page.ShopPages;
import io.puente.storefront.product.ImportContexts;
import io.puente.storefront.product.Products;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Three demonstration shops, created from files in the same way as every shop. */
public final class DemoShops {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final Database database;
  private final String site;
  private final Path folder;
  private final Pictures pictures;
  private final Imports imports;
  private final Products products;
  private final Accounts accounts;
  private final String password;

  /**
   * The shops of a folder.
   *
   * @param site the server's own name
   * @param data the data folder, with the owners' password
   */
  public DemoShops(Vertx vertx, Database database, String site, Path folder, Path data) {
    this.database = database;
    this.site = site;
    this.folder = folder;
    this.pictures = new Pictures(database, vertx);
    this.imports = new Imports(database, pictures);
    this.products = new Products(database, tenant -> 0);
    this.accounts = new Accounts(database);
    this.password = DemoOwnerPassword.readOrCreate(data);
  }

  /** Creates the shops that are missing. A shop that exists is not changed. */
  public void seed(Consumer<String> progress) {
    new RatesFeed(database, new ExchangeRates(database, Clock.systemUTC()), RatesFeed.USUAL_LIMIT)
        .readDemo();
    Shops shops = new Shops(database, site);
    for (Path file : shopFiles()) {
      DemoShop shop = read(file);
      Selling selling = selling(file.resolveSibling("selling.json"));
      if (shops.named(shop.slug()).isEmpty()) {
        progress.accept("opening " + shop.name());
        shops.open(shop.toShop(selling, site), selling.markets());
      }
      Shop opened = shops.named(shop.slug()).orElseThrow();
      accounts.create(opened.tenant(), ownerOf(opened), opened.name(), opened.language(), password);
      importCatalog(opened, shop, file, progress);
      writePages(opened);
      if (opened.look().hero() == null) {
        setHero(shops, opened, file.resolveSibling("pictures/hero.jpg"));
      }
    }
  }

  private static String ownerOf(Shop shop) {
    return "owner@%s.example".formatted(shop.slug());
  }

  private void importCatalog(Shop shop, DemoShop described, Path file, Consumer<String> progress) {
    try {
      Feed feed = Feeds.read(file.resolveSibling("catalog.csv"), ImportContexts.of(shop));
      ImportRun run = imports.run(shop.tenant(), ImportContexts.of(shop), feed, Progress.NONE);
      run.problems()
          .forEach(
              problem ->
                  progress.accept("  " + problem.line() + " " + problem.message(Locale.ENGLISH)));
      progress.accept(
          "%s: %d new, %d changed, %d unchanged"
              .formatted(shop.name(), run.created(), run.changed(), run.unchanged()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    products.introduce(
        shop,
        described.types().stream()
            .collect(
                Collectors.toMap(
                    type -> String.valueOf(type.name().get("es")), DemoShop.Type::intro)));
  }

  /** The pages that a buyer looks for, as their owner would take them. */
  private void writePages(Shop shop) {
    ShopPages pages = new ShopPages(database, Clock.systemUTC());
    if (!pages.all(shop.tenant()).isEmpty()) {
      return;
    }
    Actor actor = new Actor(shop.tenant().id(), shop.name(), "127.0.0.1");
    for (PageKind kind : List.of(PageKind.SHIPPING, PageKind.CONTACT)) {
      SortedMap<String, ShopPage.Text> texts = new TreeMap<>();
      for (String language : shop.languages()) {
        StarterTexts.of(shop, kind, language)
            .ifPresent(
                text ->
                    texts.put(
                        language,
                        new ShopPage.Text(
                            text.title(), "", text.markdown(), Optional.of(text.hash()))));
      }
      ShopPage page = new ShopPage(Ids.next(), kind, 0, false, true, true, false, texts);
      pages.save(shop, page, "", actor);
    }
  }

  private void setHero(Shops shops, Shop shop, Path file) {
    try {
      if (pictures.store(shop.tenant(), Files.readAllBytes(file))
          instanceof Pictures.StoreResult.Stored(var hash)) {
        shops.setHero(shop, hash.hex());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> shopFiles() {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.map(each -> each.resolve("shop.json")).filter(Files::exists).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Selling selling(Path file) {
    try {
      return Selling.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DemoShop read(Path file) {
    try {
      return JSON.readValue(file.toFile(), DemoShop.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What to print after the start: addresses, sign-in, and what to try first. */
  public List<String> welcome(Server server) {
    List<String> lines = new ArrayList<>();
    List<Shop> shops = new Shops(database, site).all();
    lines.add("");
    for (Shop shop : shops) {
      lines.add("%-20s %s".formatted(shop.name(), server.address(shop.host(), "/")));
      lines.add("  dashboard          " + server.address(shop.host(), "/dashboard"));
      lines.add("  sign-in            " + ownerOf(shop));
    }
    lines.add("password of all      " + password);
    lines.add("open a shop          " + server.address(site, "/"));
    lines.add("every email          " + server.mailbox());
    lines.add("");
    lines.add(
        "First: open a shop, put something into the cart and buy it for an address in another"
            + " country.");
    lines.add(
        "Pay with the test card 4242 4242 4242 4242. Then ship the order in the dashboard and"
            + " follow it.");
    lines.add("Ctrl-C stops everything; the shops are there again after the next start.");
    return lines;
  }
}
