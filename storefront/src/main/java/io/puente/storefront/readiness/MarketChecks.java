package io.puente.storefront.readiness;

import io.puente.catalogsync.catalog.CatalogChanged;
import io.puente.landedcost.LandedCost;
import io.puente.payments.rate.ExchangeRates;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.quote.ImportQuotes;
import io.puente.storefront.product.Prices;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.storefront.product.SaleCheck;
import io.puente.storefront.product.SaleFacts;
import io.puente.trade.quote.KnownRates;
import io.puente.trade.tariff.Editions;
import io.puente.trade.tariff.EffectiveLaws;
import io.puente.trade.time.CountryTimeZones;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Finds out in the background which products can be sold to which countries.
 *
 * <p>Changed products are checked by a job that was enqueued with the change. All products of a
 * shop are checked when its settings, exchange rates, the law or the day in one of its countries
 * differ from those of the last check: in batches, each with how far the check is, so that another
 * node goes on where one was stopped.
 *
 * <p>Whoever checks locks the shop's row first and reads everything after that, the law and the
 * rates too, so that what is written last was also read last. That takes a second connection, so a
 * node does few of these jobs at a time.
 */
public final class MarketChecks {

  /** Checks all products of a shop. */
  static final Job<AllProducts> ALL_PRODUCTS =
      new Job<>("market-check", AllProducts.class).withWorkers(1).withLimit(Duration.ofMinutes(20));

  /** The shop's slug, for people who look at jobs. */
  record AllProducts(String slug) {}

  private static final int BATCH = 100;

  /** Messages start a check at once. This finds what was missed, and new days. */
  private static final Duration INTERVAL = Duration.ofMinutes(10);

  private final Database database;
  private final Shops shops;
  private final EffectiveLaws laws;
  private final ExchangeRates rates;
  private final KnownRates known;
  private final Clock clock;

  public MarketChecks(
      Database database,
      Shops shops,
      EffectiveLaws laws,
      ExchangeRates rates,
      KnownRates known,
      Clock clock) {
    this.database = database;
    this.shops = shops;
    this.laws = laws;
    this.rates = rates;
    this.known = known;
    this.clock = clock;
  }

  /** Registers the jobs. */
  public void work(Jobs jobs) {
    jobs.handle(CatalogChanged.FOLLOWING, (shop, changed) -> check(shop, changed.products()));
    jobs.handle(ALL_PRODUCTS, (shop, all) -> checkAll(shop));
    jobs.every("market-checks-due", INTERVAL, () -> enqueueDue(shops.all()));
  }

  /** Starts checks at once when settings, rates or the law have changed. */
  public void follow(Events events, Executor threads) {
    events.listen(
        event -> {
          if (event.is(Shops.CHANGED)) {
            threads.execute(() -> enqueue(event.tenant(), event.subject()));
          }
        });
    events.onNotification(Editions.CHANGED, () -> threads.execute(() -> enqueueDue(shops.all())));
    events.onNotification(
        ExchangeRates.CHANGED, () -> threads.execute(() -> enqueueDue(shops.all())));
  }

  private void enqueue(Tenant shop, String slug) {
    database.inTenant(
        shop,
        tx -> {
          Jobs.enqueue(
              tx, ALL_PRODUCTS, shop.id().toString(), new AllProducts(slug), clock.instant());
          return null;
        });
  }

  /** Enqueues the checks of the shops whose last one is out of date. */
  private void enqueueDue(List<Shop> all) {
    Map<Tenant, String> finished = database.asOperator(MarketCheckSql::finished);
    Now now = now();
    for (Shop shop : all) {
      if (!now.basis(shop).equals(finished.getOrDefault(shop.tenant(), ""))) {
        enqueue(shop.tenant(), shop.slug());
      }
    }
  }

  /** Checks all products of a shop that are not checked by today's law, rates and settings. */
  public void checkAll(Tenant shop) {
    while (checkSome(shop)) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted");
      }
    }
  }

  /** Checks the next products of a shop; returns whether there are more. */
  public boolean checkSome(Tenant tenant) {
    return database.inTenant(
        tenant,
        tx -> {
          MarketCheckSql.Progress stored = MarketCheckSql.lock(tx);
          Optional<Shop> shop = shops.stored(tx);
          if (shop.isEmpty()) {
            return false;
          }
          Now now = now();
          MarketCheckSql.Progress progress = stored.with(now.basis(shop.get()));
          if (progress.finished()) {
            return false;
          }
          List<UUID> next = ProductMarketSql.onSaleAfter(tx, progress.after(), BATCH);
          check(tx, shop.get(), now, next);
          boolean last = next.size() < BATCH;
          if (last) {
            ProductMarketSql.deleteOutside(tx, ProductMarkets.countries(shop.get()));
          }
          MarketCheckSql.save(
              tx,
              new MarketCheckSql.Progress(progress.basis(), last ? null : next.getLast(), last));
          return !last;
        });
  }

  /** Checks some products of a shop. */
  public void check(Tenant tenant, List<UUID> products) {
    List<UUID> sorted = List.copyOf(new TreeSet<>(products));
    for (int from = 0; from < sorted.size(); from += BATCH) {
      List<UUID> some = sorted.subList(from, Math.min(sorted.size(), from + BATCH));
      database.inTenant(
          tenant,
          tx -> {
            MarketCheckSql.lock(tx);
            shops.stored(tx).ifPresent(shop -> check(tx, shop, now(), some));
            return null;
          });
    }
  }

  private void check(Transaction tx, Shop shop, Now now, List<UUID> products) {
    List<UUID> onSale = ProductMarketSql.lockOnSale(tx, products);
    List<UUID> gone = products.stream().filter(each -> !onSale.contains(each)).toList();
    if (!gone.isEmpty()) {
      ProductMarketSql.delete(tx, gone);
    }
    Map<UUID, Map<String, ProductMarket>> stored = ProductMarketSql.of(tx, onSale);
    List<ProductMarket> changed = new ArrayList<>();
    markets(shop)
        .forEach(
            (country, markets) -> {
              List<Map<UUID, Product>> inMarkets =
                  markets.stream().map(market -> Products.ofIds(tx, shop, market, onSale)).toList();
              for (UUID id : onSale) {
                Goods goods = Goods.of(shop, markets, inMarkets, id);
                Optional<ProductMarket> before =
                    Optional.ofNullable(stored.getOrDefault(id, Map.of()).get(country));
                ProductMarket next = goods.next(before, country, now);
                if (before.filter(next::saysTheSameAs).isEmpty()) {
                  changed.add(next);
                }
              }
            });
    ProductMarketSql.put(tx, changed, now.at());
  }

  /** By country, a market for each of its currencies. */
  private static Map<String, List<Market>> markets(Shop shop) {
    Map<String, List<Market>> byCountry = new LinkedHashMap<>();
    for (Market market : shop.markets()) {
      List<Market> some = byCountry.computeIfAbsent(market.country(), first -> new ArrayList<>());
      if (some.stream().noneMatch(other -> other.currency().equals(market.currency()))) {
        some.add(market);
      }
    }
    return byCountry;
  }

  /** A product with its prices in each market of one country. */
  private record Goods(Shop shop, UUID id, Map<Market, Product> inMarkets) {

    static Goods of(Shop shop, List<Market> markets, List<Map<UUID, Product>> found, UUID id) {
      Map<Market, Product> inMarkets = new LinkedHashMap<>();
      for (int i = 0; i < markets.size(); i++) {
        Product product = found.get(i).get(id);
        if (product != null) {
          inMarkets.put(markets.get(i), product);
        }
      }
      return new Goods(shop, id, inMarkets);
    }

    ProductMarket next(Optional<ProductMarket> before, String country, Now now) {
      SaleCheck found = check(now.terms());
      String facts = facts(now.at());
      return before
          .map(each -> each.next(found, facts, now.at(), then -> check(now.termsAt(then))))
          .orElseGet(() -> ProductMarket.first(id, country, found, facts, now.at()));
    }

    private SaleCheck check(Terms terms) {
      return inMarkets.entrySet().stream()
          .map(
              each ->
                  SaleCheck.of(
                      shop, each.getKey(), each.getValue(), terms.prices(), terms.quotes()))
          .reduce(SaleCheck::and)
          .orElse(SaleCheck.WITHOUT_TEXT);
    }

    private String facts(Instant at) {
      List<String> facts = new ArrayList<>();
      inMarkets.forEach(
          (market, product) ->
              facts.add(
                  SaleFacts.hash(
                      shop, market, product, CountryTimeZones.day(at, market.country()))));
      return String.join(" ", facts);
    }
  }

  private record Terms(Prices prices, ImportQuotes quotes) {}

  private Now now() {
    return new Now(laws.current(), rates.stored(), clock.instant());
  }

  /** The law and the rates of a moment, as they are stored. */
  private final class Now {

    private final EffectiveLaws.Current law;
    private final ExchangeRates.Known latest;
    private final Instant at;
    private final Terms terms;
    private final Map<Instant, Terms> earlier = new HashMap<>();

    Now(EffectiveLaws.Current law, ExchangeRates.Known latest, Instant at) {
      this.law = law;
      this.latest = latest;
      this.at = at;
      this.terms = terms(law.law(), latest);
    }

    Instant at() {
      return at;
    }

    Terms terms() {
      return terms;
    }

    /** This law with the exchange rates of an earlier moment. */
    Terms termsAt(Instant moment) {
      return earlier.computeIfAbsent(moment, then -> terms(law.law(), rates.knownAt(then)));
    }

    private Terms terms(LandedCost current, ExchangeRates.Known some) {
      return new Terms(
          new Prices(some::between),
          new ImportQuotes(() -> current, currency -> known.of(currency, some::between), clock));
    }

    /** Identifies all that the check of a shop's products rests on, beside the products. */
    String basis(Shop shop) {
      List<String> basis = new ArrayList<>();
      basis.add(law.editions());
      basis.add(latest.edition());
      basis.add(shop.country() + " " + shop.currency() + " " + new TreeSet<>(shop.programmes()));
      basis.add(shop.shipping().packagingGrams() + "");
      shop.shipping().services().stream().map(Object::toString).sorted().forEach(basis::add);
      for (Market market : shop.markets()) {
        basis.add(
            "%s %s %s %s %s"
                .formatted(
                    market.code(),
                    market.currency(),
                    market.margin().stripTrailingZeros(),
                    market.ending(),
                    CountryTimeZones.day(at, market.country())));
      }
      return DigestUtils.sha256Hex(basis.toString()).substring(0, 32);
    }
  }
}
