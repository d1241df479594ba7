package io.puente.server;

import static java.util.Locale.ROOT;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.puente.catalogsync.catalog.CatalogChanged;
import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardRoutes;
import io.puente.landedcost.LandedCost;
import io.puente.orders.Orders;
import io.puente.payments.rate.ExchangeRates;
import io.puente.platform.database.Database;
import io.puente.platform.database.FairExecutor;
import io.puente.platform.events.Events;
import io.puente.platform.jobs.Jobs;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.secrets.ServerKey;
import io.puente.server.site.ServerLayout;
import io.puente.server.site.ServerSite;
import io.puente.server.site.ServerSites;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.mail.Emails;
import io.puente.shop.web.Preview;
import io.puente.shop.web.ShopAccess;
import io.puente.shop.web.ShopAssets;
import io.puente.shop.web.ShopLayout;
import io.puente.shop.web.ShopSites;
import io.puente.storefront.menu.Menus;
import io.puente.storefront.search.SearchIndexer;
import io.puente.trade.review.RuleReviews;
import io.puente.trade.tariff.EffectiveLaws;
import io.puente.web.HttpServers;
import io.puente.web.WebContext;
import io.puente.web.page.Assets;
import io.puente.web.page.PageCache;
import io.puente.web.page.Templates;
import io.puente.web.request.CookieNames;
import io.puente.web.request.LogLimit;
import io.puente.web.response.SecurityHeaders;
import io.puente.web.upload.UploadFolder;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node: everything that runs. What starts here stops in the opposite order: the HTTP servers
 * first, then the requests and jobs that are running, then the database.
 */
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(5);

  private final ServerDatabase serverDatabase;
  private final Vertx vertx;
  private final ExecutorService threads;
  private final Events events;
  private final Jobs jobs;
  private final SearchIndexer searchIndexer;
  private final StripeEnvironment stripe;
  private final HttpServers httpServers;
  private final ManagementServer management;
  private final PublicUrls urls;
  private final DashboardRoutes dashboard;

  private Server(
      ServerSettings settings,
      Clock clock,
      ServerDatabase serverDatabase,
      ExecutorService threads,
      LandedCost bundled,
      Assets assets) {
    this.serverDatabase = serverDatabase;
    this.threads = threads;
    vertx = serverDatabase.vertx();
    Database database = serverDatabase.database();
    ServerKey serverKey = settings.serverKey();
    serverKey.verify(database);
    events = new Events(database);
    Shops shops = serverDatabase.shops();
    searchIndexer =
        new SearchIndexer(database, shops, events, settings.data().resolve("search-index"));
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    jobs =
        new Jobs(
            database,
            tenant -> shops.of(tenant).map(Shop::slug).orElse(""),
            (job, outcome, took) ->
                meters
                    .timer("puente_jobs", "job", job, "outcome", outcome.name().toLowerCase(ROOT))
                    .record(took));
    httpServers = new HttpServers(vertx, settings.host(), settings.port());
    stripe = StripeEnvironment.of(vertx, database, shops, settings, httpServers.port(), clock);
    ExchangeRates rates =
        settings.isLive()
            ? ExchangeRates.ofRealMoney(database, clock)
            : new ExchangeRates(database, clock);
    urls = new PublicUrls(settings.secure(), settings.publicPort().orElse(httpServers.port()));
    FairExecutor tenantThreads = FairExecutor.ofProcessors(threads);
    PageCache cache = new PageCache(settings.pageCacheBytes(), tenantThreads);
    meters.gauge("puente_page_cache_pages", cache, PageCache::size);
    ShopAccess access = new ShopAccess(new Preview(serverKey), !settings.isLive());
    Templates templates =
        new Templates(
            assets,
            new ServerLayout(
                urls, new ShopLayout(urls, access, new Menus(database, cache::edition)::of)));
    ServerSite site = new ServerSite(settings.site());
    WebContext web =
        new WebContext(
            new ServerSites(new ShopSites(shops), site),
            new CookieNames(settings.secure()),
            new SecurityHeaders(settings.secure(), stripe.payPages()),
            settings.proxies(),
            assets,
            templates,
            cache,
            UploadFolder.open(settings.data().resolve("uploads")),
            threads,
            tenantThreads,
            meters,
            new LogLimit(meters));
    EffectiveLaws laws = EffectiveLaws.of(database, bundled, events, threads);
    RuleReviews reviews = new RuleReviews(laws, clock);
    Routes routes =
        new Wiring(
                settings,
                serverKey,
                clock,
                vertx,
                database,
                threads,
                events,
                jobs,
                shops,
                searchIndexer,
                templates,
                cache,
                urls,
                rates,
                laws,
                reviews,
                stripe,
                settings.demo() ? this::mailbox : () -> "",
                access,
                httpServers.port())
            .routes();
    dashboard = routes.dashboard();
    httpServers.open(
        web, routes::mount, new HttpServers.OtherSites(ServerSite.class, routes::mountSite));
    listen(shops, rates, cache);
    management =
        new ManagementServer(
            vertx,
            settings.managementPort(),
            database,
            meters,
            reviews,
            settings.demo()
                ? Optional.of(new Mailbox(shops, new Emails(database, settings.mail()), templates))
                : Optional.empty());
    jobs.start();
  }

  private static <T> T await(Future<T> reading) {
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the bundled data or assets cannot be read", e.getCause());
    }
  }

  /**
   * Starts a node and waits until it accepts requests.
   *
   * @param databaseLost told the reason if the embedded database has ended and cannot be started
   *     again, so that the node is of no use any more
   */
  public static Server start(ServerSettings settings, Consumer<String> databaseLost) {
    return start(settings, Clock.systemUTC(), databaseLost);
  }

  /** Starts a node on a database of its own, for tests. */
  public static Server start(ServerSettings settings) {
    return start(settings, Clock.systemUTC());
  }

  /** Starts a node with another clock, for tests. */
  public static Server start(ServerSettings settings, Clock clock) {
    return start(settings, clock, LOG::error);
  }

  private static Server start(ServerSettings settings, Clock clock, Consumer<String> databaseLost) {
    long started = System.nanoTime();
    Ports.check(settings);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    // Both are read while the database starts, because neither needs it.
    Future<LandedCost> laws = threads.submit(LandedCost::fromBundledData);
    Future<Assets> assets =
        threads.submit(
            () -> ShopAssets.read(Dashboard.STYLES, Dashboard.SCRIPTS, ServerLayout.STYLES));
    ServerDatabase serverDatabase = ServerDatabase.open(settings, databaseLost);
    try {
      Server server =
          new Server(settings, clock, serverDatabase, threads, await(laws), await(assets));
      LOG.info(
          "ready port={} management={} ms={}",
          server.port(),
          server.management.port(),
          (System.nanoTime() - started) / 1_000_000);
      return server;
    } catch (Exception e) {
      // Perhaps a port is in use. The database must not be left running.
      serverDatabase.close();
      throw e;
    }
  }

  private void listen(Shops shops, ExchangeRates rates, PageCache cache) {
    events.listen(
        event -> {
          if (event.is(Shops.CHANGED)) {
            threads.execute(
                () -> {
                  shops.refresh(event.tenant());
                  cache.raiseEdition(event.tenant());
                  cache.raiseEdition(ServerSite.TENANT);
                });
          } else if (CatalogChanged.isStep(event) || event.is(Orders.STOCK_CHANGED)) {
            cache.replaceSoon(event.tenant());
          } else if (event.is(CatalogChanged.KIND)) {
            cache.raiseEdition(event.tenant());
          }
        },
        () ->
            threads.execute(
                () -> {
                  shops.refresh();
                  cache.raiseAllEditions();
                }));
    events.onNotification(Shops.REMOVED, () -> threads.execute(shops::refresh));
    events.onNotification(
        ExchangeRates.CHANGED,
        () -> {
          rates.forget();
          cache.raiseAllEditions();
        });
  }

  /** The port of the shops. */
  public int port() {
    return httpServers.port();
  }

  /** Every route of this node's shops, as {@code GET /:market/cart}. */
  public List<String> paths() {
    return httpServers.paths();
  }

  /** Every route of the server's own site. */
  public List<String> sitePaths() {
    return httpServers.otherPaths();
  }

  /** Where the demonstration shows all emails. */
  public String mailbox() {
    return "http://127.0.0.1:" + management.port() + Mailbox.PATH;
  }

  public int managementPort() {
    return management.port();
  }

  public Vertx vertx() {
    return vertx;
  }

  public Database database() {
    return serverDatabase.database();
  }

  public Events events() {
    return events;
  }

  /** The address of a shop's page on this node. */
  public URI address(String host, String path) {
    return urls.of(host, path);
  }

  /** Finishes the requests and jobs that are running, and interrupts those that take too long. */
  @Override
  public void close() {
    management.stopAcceptingRequests();
    dashboard.close();
    httpServers.close();
    awaitRunningWork();
    jobs.close();
    stripe.close();
    searchIndexer.close();
    events.close();
    management.close();
    serverDatabase.close();
    LOG.info("stopped");
  }

  private void awaitRunningWork() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(SHUTDOWN_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
