package io.puente.server;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.puente.dashboard.DashboardRoutes;
import io.puente.landedcost.LandedCost;
import io.puente.platform.database.Database;
import io.puente.platform.events.Event;
import io.puente.platform.events.Events;
import io.puente.platform.jobs.Jobs;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.secrets.ServerKey;
import io.puente.storefront.shop.Shop;
import io.puente.storefront.shop.Shops;
import io.puente.storefront.web.ShopAssets;
import io.puente.storefront.web.ShopLayout;
import io.puente.storefront.web.ShopSites;
import io.puente.trade.tariff.EffectiveLaws;
import io.puente.web.HttpServers;
import io.puente.web.WebContext;
import io.puente.web.page.Assets;
import io.puente.web.page.PageCache;
import io.puente.web.page.Templates;
import io.puente.web.request.CookieNames;
import io.puente.web.response.SecurityHeaders;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node: everything that runs, put together once. Whatever is started here is stopped in the
 * opposite order: HTTP servers first, then the work in hand, then the database.
 */
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  /** What a buyer could see of a change. */
  private static final Set<String> SEEN_BY_BUYERS =
      Set.of("CatalogChanged", "ShopChanged", "StockChanged", "RatesChanged");

  private static final Duration GRACE = Duration.ofSeconds(5);

  private final OpenDatabase home;
  private final Vertx vertx;
  private final ExecutorService threads;
  private final Events events;
  private final Jobs jobs;
  private final StripeSetup stripe;
  private final HttpServers httpServers;
  private final Management management;
  private final PublicUrls urls;
  private final DashboardRoutes dashboard;

  private Server(
      ServerSettings settings,
      Clock clock,
      OpenDatabase home,
      ExecutorService threads,
      LandedCost bundled,
      Assets assets) {
    this.home = home;
    this.threads = threads;
    vertx = home.vertx();
    Database database = home.database();
    ServerKey serverKey = settings.serverKey();
    serverKey.verify(database);
    events = new Events(database);
    Shops shops = new Shops(database);
    jobs = new Jobs(database, tenant -> shops.of(tenant).map(Shop::slug).orElse(""));
    httpServers = new HttpServers(vertx, settings.host(), settings.port());
    stripe = StripeSetup.of(vertx, database, shops, settings, httpServers.port(), clock);
    urls = new PublicUrls(settings.secure(), settings.publicPort().orElse(httpServers.port()));
    PageCache cache = new PageCache(settings.pageCacheBytes(), threads);
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Templates templates = new Templates(assets, new ShopLayout(urls, stripe.isSandbox()));
    WebContext web =
        new WebContext(
            new ShopSites(shops),
            new CookieNames(settings.secure()),
            new SecurityHeaders(settings.secure(), stripe.payPages()),
            settings.proxies(),
            assets,
            templates,
            cache,
            threads,
            meters);
    Features features =
        new FeatureSetup(
                settings,
                serverKey,
                clock,
                vertx,
                database,
                threads,
                events,
                jobs,
                shops,
                templates,
                urls,
                EffectiveLaws.of(database, bundled, events, threads),
                stripe,
                httpServers.port())
            .features();
    dashboard = features.dashboard();
    httpServers.open(web, new Routes(features)::mount);
    listen(shops, cache);
    management = new Management(vertx, settings.managementPort(), database, meters);
    jobs.start();
  }

  private static <T> T read(Future<T> reading) {
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a part of Puente itself cannot be read", e.getCause());
    }
  }

  /** Starts a node and waits until it answers. */
  public static Server start(ServerSettings settings) {
    return start(settings, Clock.systemUTC());
  }

  /** Starts a node that lives by another clock. */
  public static Server start(ServerSettings settings, Clock clock) {
    long begun = System.nanoTime();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    // Read while the database starts; nothing here needs it.
    Future<LandedCost> laws = threads.submit(LandedCost::fromBundledData);
    Future<Assets> assets = threads.submit(ShopAssets::read);
    OpenDatabase home = OpenDatabase.open(settings);
    try {
      Server server = new Server(settings, clock, home, threads, read(laws), read(assets));
      LOG.info(
          "ready port={} management={} ms={}",
          server.port(),
          server.management.port(),
          (System.nanoTime() - begun) / 1_000_000);
      return server;
    } catch (Exception e) {
      // A port is taken, perhaps; the database must not be left running for that.
      home.close();
      throw e;
    }
  }

  private void listen(Shops shops, PageCache cache) {
    events.listen(
        event -> {
          if (event.kind().equals("ShopChanged")) {
            threads.execute(
                () -> {
                  shops.refresh();
                  cache.raiseEdition(event.tenant());
                });
          } else if (isSeen(event)) {
            cache.raiseEdition(event.tenant());
          }
        });
  }

  private static boolean isSeen(Event event) {
    return SEEN_BY_BUYERS.contains(event.kind());
  }

  /** The port that shops answer on. */
  public int port() {
    return httpServers.port();
  }

  /** Every URL that this node answers, as {@code GET /:market/cart}. */
  public List<String> paths() {
    return httpServers.paths();
  }

  public int managementPort() {
    return management.port();
  }

  public Vertx vertx() {
    return vertx;
  }

  public Database database() {
    return home.database();
  }

  public Events events() {
    return events;
  }

  /** The address of a shop's page on this node. */
  public URI address(String host, String path) {
    return urls.of(host, path);
  }

  /** What is in flight is finished; what will not end is broken off. */
  @Override
  public void close() {
    management.leaving();
    dashboard.close();
    httpServers.close();
    finishWork();
    jobs.close();
    stripe.close();
    events.close();
    management.close();
    home.close();
    LOG.info("stopped");
  }

  private void finishWork() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
