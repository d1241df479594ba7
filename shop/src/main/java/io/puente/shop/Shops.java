package io.puente.shop;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.EventKind;
import io.puente.platform.events.Events;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * All shops of this server. Every request needs one, so a copy is kept in memory, and a shop is
 * read again when an event says that it has changed.
 */
public final class Shops {

  /** A shop's own data, its markets or its shipping rates have changed. */
  public static final EventKind CHANGED = new EventKind("ShopChanged");

  private final Database database;

  /** Held from before a reading until it is published, so that an older one never comes last. */
  private final ReentrantLock reading = new ReentrantLock();

  private boolean lastReadingFailed;
  private volatile ShopDirectory directory = new ShopDirectory();

  /** Reads all shops. Blocks. */
  public Shops(Database database) {
    this.database = database;
    refresh();
  }

  /** Reads all shops again. Blocks. */
  public void refresh() {
    publish(this::readAll);
  }

  /** Reads one shop again; and all of them, if the last reading failed. Blocks. */
  public void refresh(Tenant tenant) {
    publish(() -> read(tenant));
  }

  private void publish(Runnable read) {
    reading.lock();
    try {
      Runnable next = lastReadingFailed ? this::readAll : read;
      lastReadingFailed = true;
      next.run();
      lastReadingFailed = false;
    } finally {
      reading.unlock();
    }
  }

  private void readAll() {
    ShopDirectory all = new ShopDirectory();
    database.asOperator(ShopSql::all).forEach(all::put);
    directory = all;
  }

  private void read(Tenant tenant) {
    database
        .asOperator(tx -> ShopSql.one(tx, tenant))
        .ifPresentOrElse(
            // Who has lost a host to this shop has changed as well.
            listing -> directory.put(listing).forEach(this::read),
            () -> directory.remove(tenant));
  }

  /** The shop that answers under a host name, the port left out. Never blocks. */
  public Optional<Shop> at(String host) {
    return directory.at(host.toLowerCase(Locale.ROOT));
  }

  public Optional<Shop> of(Tenant tenant) {
    return directory.of(tenant);
  }

  public Optional<Shop> named(String slug) {
    return directory.named(slug);
  }

  /** The shop that opened first; its host is the canonical one for pages that all hosts share. */
  public Shop eldest() {
    return directory
        .eldest()
        .orElseThrow(() -> new IllegalStateException("no shop has opened yet"));
  }

  public List<Shop> all() {
    return directory.all();
  }

  /** Opens a shop in one transaction: its row, host, markets and shipping rates. */
  public void open(Shop shop, List<MarketSetting> markets) {
    change(shop, tx -> write(tx, shop, markets));
  }

  private static void write(Transaction tx, Shop shop, List<MarketSetting> markets) {
    ShopSql.insert(tx, shop);
    ShopSql.insertHost(tx, shop.host());
    writeSelling(tx, markets, shop.shipping().rates());
  }

  private static void writeSelling(
      Transaction tx, List<MarketSetting> markets, List<ShippingRate> rates) {
    for (int i = 0; i < markets.size(); i++) {
      ShopSql.insertMarket(tx, markets.get(i), i);
    }
    rates.forEach(rate -> ShopSql.insertShippingRate(tx, rate));
  }

  /**
   * Replaces markets, shipping rates and the rest of the settings. Existing orders keep their
   * terms.
   *
   * @throws Selling.Wrong if a price has smaller parts than the shop's currency
   */
  public void sell(Shop shop, Selling selling) {
    List<ShippingRate> rates = selling.rates(shop.currency());
    change(
        shop,
        tx -> {
          ShopSql.deleteMarketsAndRates(tx);
          writeSelling(tx, selling.markets(), rates);
          ShopSql.setPackaging(tx, selling.packagingGrams());
          ShopSql.setProgrammes(tx, selling.programmes());
          if (selling.sender() != null) {
            ShopSql.setSender(tx, selling.sender());
          }
        });
  }

  /** Sets whose days the shop's orders, reports and papers have. Numbers of orders stay. */
  public void setTimeZone(Shop shop, ZoneId timeZone) {
    change(shop, tx -> ShopSql.setTimeZone(tx, timeZone));
  }

  /** Sets the time zone as somebody on the dashboard chose it. */
  public void setTimeZone(Shop shop, ZoneId timeZone, Actor actor, Instant at) {
    change(
        shop,
        tx -> {
          ShopSql.setTimeZone(tx, timeZone);
          Audit.note(tx, actor, "time-zone", timeZone.getId(), at);
        });
  }

  /** Sets the picture of the home page. The picture must be stored already. */
  public void setHero(Shop shop, String picture) {
    change(shop, tx -> ShopSql.setHero(tx, picture));
  }

  /**
   * Replaces the picture of the home page as somebody on the dashboard chose it, unless somebody
   * else has replaced it since. The picture must be stored already.
   *
   * @param seen the picture that was replaced; empty for none
   * @return whether the shop has the picture now
   */
  public boolean replaceHero(Shop shop, String seen, String picture, Actor actor, Instant at) {
    boolean replaced =
        database.inTenant(
            shop.tenant(),
            tx -> {
              if (!ShopSql.replaceHero(tx, seen, picture)) {
                return false;
              }
              Audit.note(tx, actor, "home-picture", picture, at);
              Events.announce(tx, CHANGED, shop.slug());
              return true;
            });
    refresh();
    return replaced;
  }

  /** Changes a shop, announces that, and reads it again. */
  private void change(Shop shop, Consumer<Transaction> change) {
    database.inTenant(
        shop.tenant(),
        tx -> {
          change.accept(tx);
          Events.announce(tx, CHANGED, shop.slug());
          return null;
        });
    refresh(shop.tenant());
  }
}
