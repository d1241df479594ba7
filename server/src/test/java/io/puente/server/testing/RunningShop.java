package io.puente.server.testing;

import io.puente.catalogsync.catalog.CatalogChanged;
import io.puente.catalogsync.imports.ImportRun;
import io.puente.dashboard.StateEmails;
import io.puente.dashboard.account.AccountEmails;
import io.puente.dashboard.account.AccountLinks;
import io.puente.dashboard.account.Accounts;
import io.puente.dashboard.account.Sessions;
import io.puente.platform.database.Database;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.events.Event;
import io.puente.platform.events.Events;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.secrets.ServerKey;
import io.puente.platform.testing.TestServer;
import io.puente.server.Server;
import io.puente.server.ServerSettings;
import io.puente.server.signup.SignUp;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import io.puente.shop.Selling;
import io.puente.shop.Shop;
import io.puente.shop.ShopStates;
import io.puente.shop.Shops;
import io.puente.shop.mail.Emails;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;

/**
 * A server with two potters' shops on it, on a database of its own: open it, let people do things,
 * close it.
 */
public final class RunningShop implements AutoCloseable {

  /** Of both owners; {@code owner@barro.example} and {@code owner@greda.example}. */
  public static final String PASSWORD = "barro negro y agua clara";

  /** All buyers of a test come from one network and have one email address. */
  public static final Map<String, String> NO_BOUNDS =
      Map.of("PUENTE_UNPAID_ORDERS", "0", "PUENTE_NEW_CARTS_PER_MINUTE", "1000000");

  private static final int PATIENCE_SECONDS = 90;

  private final DatabaseAddress address;
  private final Server server;
  private final Shop shop;
  private final Shop neighbour;

  private RunningShop(DatabaseAddress address, Server server, Shop shop, Shop neighbour) {
    this.address = address;
    this.server = server;
    this.shop = shop;
    this.neighbour = neighbour;
  }

  /** Starts the server; the sandbox post is as slow as a real one. */
  public static RunningShop start() {
    return start(Map.of("PUENTE_SANDBOX_POST_SPEED", "1"));
  }

  /** Starts the server with more settings, as environment variables. */
  public static RunningShop start(Map<String, String> settings) {
    return start(settings, Clock.systemUTC());
  }

  /** Starts the server as a demonstration, where everybody may open a shop. */
  public static RunningShop startDemo(Map<String, String> settings) {
    return start(settings, Clock.systemUTC(), ServerSettings::ofDemo);
  }

  /** Starts the server with another clock. */
  public static RunningShop start(Map<String, String> settings, Clock clock) {
    return start(settings, clock, ServerSettings::of);
  }

  private static RunningShop start(
      Map<String, String> settings,
      Clock clock,
      Function<Map<String, String>, ServerSettings> reader) {
    DatabaseAddress address = TestServer.newDatabase();
    Vertx vertx = Vertx.vertx();
    Database database = Database.open(vertx, address, 4);
    Shop shop = open(vertx, database, "barro");
    Shop neighbour = open(vertx, database, "greda");
    database.close();
    vertx.close().await();
    Map<String, String> all = new TreeMap<>(NO_BOUNDS);
    all.putAll(settings);
    all.put("PUENTE_DATABASE_URL", TestShops.databaseUrl(address));
    all.put("PUENTE_PORT", "0");
    all.put("PUENTE_MANAGEMENT_PORT", "0");
    all.put("PUENTE_SANDBOX_PORT", "0");
    return new RunningShop(address, Server.start(reader.apply(all), clock), shop, neighbour);
  }

  /** Another node of the same database, with other settings. */
  public Server another(Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(NO_BOUNDS);
    all.putAll(settings);
    all.put("PUENTE_DATABASE_URL", TestShops.databaseUrl(address));
    all.put("PUENTE_PORT", "0");
    all.put("PUENTE_MANAGEMENT_PORT", "0");
    all.put("PUENTE_SANDBOX_PORT", "0");
    return Server.start(ServerSettings.of(all));
  }

  private static Shop open(Vertx vertx, Database database, String slug) {
    Shop shop = TestShops.create(vertx, database, slug);
    new Accounts(database)
        .create(shop.tenant(), ownerOf(shop), "Eusebia de " + slug, "es", PASSWORD);
    return shop;
  }

  /** Imports the same spreadsheet again. */
  public void importAgain(Shop of) {
    Vertx vertx = Vertx.vertx();
    try {
      TestShops.importCatalog(vertx, database(), of);
    } finally {
      vertx.close().await();
    }
  }

  /** Imports a file with the given text, and waits until this node has heard of its changes. */
  public ImportRun importFile(Shop of, String text) {
    Vertx vertx = Vertx.vertx();
    try {
      ExpectedEvent imported = listenFor(event -> event.is(CatalogChanged.KIND));
      ImportRun run = TestShops.importText(vertx, database(), of, text);
      if (run.created() + run.changed() > 0) {
        imported.await();
      }
      return run;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      vertx.close().await();
    }
  }

  /**
   * Opens another shop on the running server, sells by its own terms and imports a product file.
   *
   * @param terms the text of a selling file
   */
  public Shop open(String slug, String country, String currency, String terms, String csv) {
    try {
      Path folder = Files.createTempDirectory("shop");
      Selling selling = Selling.read(Files.writeString(folder.resolve("selling.json"), terms));
      Shop opened = TestShops.open(database(), slug, country, CurrencyUnit.of(currency), selling);
      importFile(opened, csv);
      browser(opened).getUntil("/", page -> page.status() != 404);
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a shop that was opened later an owner. */
  public void addOwner(Shop of) {
    new Accounts(database()).create(of.tenant(), ownerOf(of), "Eusebia", "es", PASSWORD);
  }

  public static String ownerOf(Shop shop) {
    return "owner@%s.example".formatted(shop.slug());
  }

  public Server server() {
    return server;
  }

  public Database database() {
    return server.database();
  }

  public Shop shop() {
    return shop;
  }

  /** The other shop on the same server. */
  public Shop neighbour() {
    return neighbour;
  }

  /** Signing in as the node does it, with another clock and from any browser. */
  public Sessions sessions(Clock clock) {
    return new Sessions(database(), clock, accountEmails());
  }

  private AccountEmails accountEmails() {
    return new AccountEmails(
        new Emails(database(), Optional.empty()),
        new Shops(database()),
        (texts, email) -> email.text(),
        new PublicUrls(false, server.port()));
  }

  /** Suspending shops as the node does it. */
  public ShopStates states() {
    StateEmails notices =
        new StateEmails(
            new Emails(database(), Optional.empty()),
            (texts, email) -> email.text(),
            new PublicUrls(false, server.port()));
    return new ShopStates(database(), new Shops(database()), notices);
  }

  /** Opening shops as the node does it. */
  public SignUp signUp() {
    Clock clock = Clock.systemUTC();
    Shops shops = new Shops(database());
    AccountLinks links =
        new AccountLinks(database(), shops, sessions(clock), accountEmails(), clock);
    ServerKey key = ServerKey.of("A".repeat(44));
    return new SignUp(database(), shops, links, key, clock, true);
  }

  /** The path of the newest link that was sent to an account of a shop. */
  public static String newestLink(RunningShop running, Shop of, String kind) {
    return running
        .database()
        .inTenant(
            of.tenant(),
            tx ->
                tx.oneRow(
                        """
                        SELECT substring(plain FROM '/dashboard/links/[A-Za-z0-9_-]+') AS path
                        FROM email
                        WHERE shop_id = $1 AND kind = $2
                        ORDER BY written_at DESC
                        LIMIT 1
                        """,
                        of.tenant().id(),
                        kind)
                    .getString("path"));
  }

  /** How many links were sent to the accounts of a shop. */
  public static int countLinks(RunningShop running, Shop of) {
    return running
        .database()
        .inTenant(
            of.tenant(),
            tx ->
                tx.oneRow(
                        "SELECT count(*)::int AS links FROM account_link WHERE shop_id = $1",
                        of.tenant().id())
                    .getInteger("links"));
  }

  /** A browser without cookies. */
  public Buyer browser(Shop at) {
    return new Buyer(server.port(), at.host());
  }

  /** A browser of the owner, signed in to the dashboard. */
  public Buyer owner() {
    return owner(shop);
  }

  public Buyer owner(Shop of) {
    Buyer browser = browser(of);
    Buyer.Page answer = signIn(browser, of, PASSWORD);
    if (answer.status() != 303) {
      throw new AssertionError("not signed in: " + answer);
    }
    return browser;
  }

  public Buyer.Page signIn(Buyer browser, Shop of, String password) {
    return browser.post("/dashboard/sign-in", Map.of("email", ownerOf(of), "password", password));
  }

  /** A buyer in Los Angeles orders two blue cups and does not pay yet. */
  public PlacedOrder placeOrder(Shop at) {
    Buyer buyer = browser(at);
    buyer.addToCart("es-us", buyer.variantOf("/es-us/products/taza-azul"), 2);
    Buyer.Page toPay = buyer.checkOut("es-us");
    String payUrl = toPay.location().orElseThrow(() -> new AssertionError(toPay.toString()));
    return new PlacedOrder(buyer, payUrl);
  }

  /** An order and the address of its payment page. */
  public record PlacedOrder(Buyer buyer, String payUrl) {

    /** Pays, and returns the path of the buyer's order page. */
    public String pay() {
      Buyer.Page back = buyer.pay(payUrl);
      String returning = Buyer.pathOf(back.location().orElseThrow());
      return buyer.get(returning).location().orElseThrow();
    }
  }

  /** The path of the order page of a paid order. */
  public String paidOrder(Shop at) {
    return placeOrder(at).pay();
  }

  /** {@code PT-2026-000001} out of the path of an order page. */
  public static String numberIn(String orderPath) {
    return orderPath.split("/", -1)[3];
  }

  /** The owner ships a paid order with the sandbox post. */
  public Parcel ship(Shop of, String number) {
    Buyer.Page answer =
        owner(of)
            .post(
                "/dashboard/orders/" + number + "/shipment",
                Map.of("way", "label", "label", "sandbox-post CP", "grams", "900"));
    if (answer.status() != 303) {
      throw new AssertionError("not shipped: " + answer);
    }
    return parcelsOf(of, number).getLast();
  }

  /** The parcels of an order, by its number. */
  public List<Parcel> parcelsOf(Shop shop, String number) {
    return parcels().list(shop.tenant(), Optional.empty(), 1_000).stream()
        .filter(parcel -> parcel.orderNumber().equals(number))
        .toList();
  }

  public Parcels parcels() {
    return new Parcels(database(), Clock.systemUTC());
  }

  /** Cuts the connection on which the server listens for events; the server connects again. */
  public void cutListener() {
    database()
        .inTenant(
            shop.tenant(),
            tx ->
                tx.rows(
                    """
                    SELECT pg_terminate_backend(pid)
                    FROM pg_stat_activity
                    WHERE datname = current_database()
                      AND query LIKE 'LISTEN%'
                    """));
  }

  /** A connection to the database as its owner, whom row-level security does not bind. */
  public Connection ownersConnection() throws SQLException {
    return DriverManager.getConnection(address.toJdbcUrl(), address.user(), address.password());
  }

  /** Begins to listen for an event; {@link ExpectedEvent#await} waits for it. */
  public ExpectedEvent listenFor(Predicate<Event> wanted) {
    CountDownLatch heard = new CountDownLatch(1);
    Events.Subscription listening =
        server
            .events()
            .listen(
                event -> {
                  if (wanted.test(event)) {
                    heard.countDown();
                  }
                });
    return new ExpectedEvent(heard, listening);
  }

  /** An event that is expected. */
  public record ExpectedEvent(CountDownLatch heard, Events.Subscription listening) {

    public void await() throws InterruptedException {
      if (!heard.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the event did not come");
      }
      listening.close();
    }
  }

  @Override
  public void close() {
    server.close();
    TestServer.drop(address);
  }
}
