package io.puente.storefront;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.puente.landedcost.LandedCost;
import io.puente.payments.rate.ExchangeRates;
import io.puente.platform.database.Database;
import io.puente.platform.events.Event;
import io.puente.platform.events.Events;
import io.puente.platform.jobs.Jobs;
import io.puente.storefront.desk.DeskRoutes;
import io.puente.storefront.shop.Shop;
import io.puente.storefront.shop.Shops;
import io.puente.storefront.tariff.LawsInForce;
import io.puente.storefront.web.Assets;
import io.puente.storefront.web.PageCache;
import io.puente.storefront.web.Pages;
import io.puente.storefront.web.Site;
import io.puente.storefront.web.WebParts;
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
 * opposite order: doors first, then the work in hand, then the database.
 */
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  /** What a buyer could see of a change. */
  private static final Set<String> SEEN_BY_BUYERS =
      Set.of("CatalogChanged", "ShopChanged", "StockChanged");

  private static final Duration GRACE = Duration.ofSeconds(5);

  private final OpenDatabase home;
  private final Vertx vertx;
  private final ExecutorService threads;
  private final Events events;
  private final Jobs jobs;
  private final StripeSetup stripe;
  private final Doors doors;
  private final Management management;
  private final Site site;
  private final DeskRoutes desk;

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
    events = new Events(database);
    Shops shops = new Shops(database);
    jobs = new Jobs(database, tenant -> shops.of(tenant).map(Shop::slug).orElse(""));
    doors = new Doors(vertx, settings);
    stripe = StripeSetup.of(vertx, database, shops, settings, doors.port(), clock);
    site =
        new Site(
            settings.secure(),
            settings.publicPort().orElse(doors.port()),
            stripe.payPages(),
            stripe.isSandbox());
    ExchangeRates rates = new ExchangeRates(database, clock);
    PageCache cache = new PageCache(settings.pageCacheBytes(), threads);
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Pages pages = new Pages(assets, site);
    WebParts parts =
        new WebParts(shops, site, settings.proxies(), assets, pages, cache, threads, meters);
    Features features =
        new FeatureSetup(
                settings,
                clock,
                vertx,
                database,
                threads,
                events,
                jobs,
                shops,
                pages,
                site,
                rates,
                LawsInForce.of(database, bundled, events, threads),
                stripe,
                doors.port())
            .features();
    desk = features.desk();
    doors.open(parts, new Routes(features));
    listen(shops, rates, cache);
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
    Future<Assets> assets = threads.submit(Assets::new);
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

  private void listen(Shops shops, ExchangeRates rates, PageCache cache) {
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
    events.whenTold(
        ExchangeRates.CHANGED,
        () -> {
          rates.forget();
          cache.raiseAllEditions();
        });
  }

  private static boolean isSeen(Event event) {
    return SEEN_BY_BUYERS.contains(event.kind());
  }

  /** The port that shops answer on. */
  public int port() {
    return doors.port();
  }

  /** Every URL that this node answers, as {@code GET /:market/cart}. */
  public List<String> paths() {
    return doors.paths();
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
    return site.address(host, path);
  }

  /** What is in flight is finished; what will not end is broken off. */
  @Override
  public void close() {
    management.leaving();
    desk.close();
    doors.close();
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
