package io.puente.shop;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.EventKind;
import io.puente.platform.events.Events;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import io.puente.shop.postage.ShippingService;
import io.puente.shop.postage.ShippingServiceSql;
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
 *
 * <p>Below the server's own name each shop answers under its slug, {@code barro-azul.example.org}.
 * No row says so; the rows of hosts are the shops' own domains beside it.
 */
public final class Shops {

  /** A shop's own data, its markets or its shipping rates have changed. */
  public static final EventKind CHANGED = new EventKind("ShopChanged");

  /** What nodes are notified of when a shop was deleted. */
  public static final String REMOVED = "shop_removed";

  /** The name of a server that nobody has named: browsers find it on the machine itself. */
  public static final String LOCAL_SITE = "localhost";

  private final Database database;
  private final String site;

  /** Held from before a reading until it is published, so that an older one never comes last. */
  private final ReentrantLock reading = new ReentrantLock();

  private boolean lastReadingFailed;
  private volatile ShopDirectory directory = new ShopDirectory();

  /** Reads all shops of a server without a name. Blocks. */
  public Shops(Database database) {
    this(database, LOCAL_SITE);
  }

  /**
   * Reads all shops. Blocks.
   *
   * @param site the server's own name, in lower case
   */
  public Shops(Database database, String site) {
    this.database = database;
    this.site = site;
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
    database.asOperator(tx -> ShopSql.all(tx, site)).forEach(all::put);
    directory = all;
  }

  private void read(Tenant tenant) {
    database
        .asOperator(tx -> ShopSql.one(tx, tenant, site))
        .ifPresentOrElse(
            // Who has lost a host to this shop has changed as well.
            listing -> directory.put(listing).forEach(this::read),
            () -> directory.remove(tenant));
  }

  /** The shop that answers under a host name, the port left out. Never blocks. */
  public Optional<Shop> at(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return isOwn(name)
        ? named(name.substring(0, Math.max(0, name.length() - site.length() - 1)))
        : directory.at(name);
  }

  /** The server's own name. */
  public String site() {
    return site;
  }

  /** Whether a host is the server's own name, or below it. */
  public boolean isOwn(String host) {
    return host.equals(site) || host.endsWith("." + site);
  }

  /** The name that a shop of this slug has below the server's own. */
  public String hostOf(String slug) {
    return slug + "." + site;
  }

  public Optional<Shop> of(Tenant tenant) {
    return directory.of(tenant);
  }

  public Optional<Shop> named(String slug) {
    return directory.named(slug);
  }

  /**
   * The first shop that is published, or else of all; its host is the canonical one for pages that
   * all hosts share.
   */
  public Shop eldest() {
    return directory
        .eldest()
        .orElseThrow(() -> new IllegalStateException("no shop has opened yet"));
  }

  public List<Shop> all() {
    return directory.all();
  }

  /**
   * Opens a shop in one transaction: its row, its own domain, markets and shipping services.
   *
   * @throws IllegalStateException if another shop has its slug
   */
  public void open(Shop shop, List<MarketSetting> markets) {
    boolean opened = database.inTenant(shop.tenant(), tx -> open(tx, shop, markets));
    refresh(shop.tenant());
    if (!opened) {
      throw new IllegalStateException("another shop has the slug " + shop.slug());
    }
  }

  /**
   * Opens a shop in a transaction of its own tenant. The caller reads the shop again after the
   * commit.
   *
   * @return false if another shop has its slug; nothing is written then
   */
  public boolean open(Transaction tx, Shop shop, List<MarketSetting> markets) {
    if (!ShopSql.insert(tx, shop)) {
      return false;
    }
    if (!shop.host().equals(hostOf(shop.slug()))) {
      ShopSql.insertMainHost(tx, shop.host());
    }
    writeSelling(tx, markets, shop.shipping().services());
    Events.announce(tx, CHANGED, shop.slug());
    return true;
  }

  private static void writeSelling(
      Transaction tx, List<MarketSetting> markets, List<ShippingService> services) {
    for (int i = 0; i < markets.size(); i++) {
      ShopSql.openMarket(tx, markets.get(i), i);
    }
    for (int i = 0; i < services.size(); i++) {
      ShippingServiceSql.write(tx, services.get(i), i);
    }
  }

  /**
   * Replaces markets, shipping services and the rest of the settings. Existing orders keep their
   * terms. Markets that are not among the new ones are closed.
   *
   * @throws Selling.Wrong if a price has smaller parts than the shop's currency
   */
  public void sell(Shop shop, Selling selling) {
    List<ShippingService> services = selling.services(shop.country(), shop.currency());
    change(
        shop,
        tx -> {
          ShopSql.closeMarkets(tx);
          ShippingServiceSql.deleteAll(tx);
          writeSelling(tx, selling.markets(), services);
          ShopSql.setPackaging(tx, selling.packagingGrams());
          ShopSql.setProgrammes(tx, selling.programmes());
          if (selling.sender() != null) {
            ShopSql.setSender(tx, selling.sender());
          }
        });
  }

  /** What is stored of the transaction's shop, whatever this node has heard; empty if deleted. */
  public Optional<Shop> stored(Transaction tx) {
    return ShopSql.one(tx, tx.tenant(), site).map(ShopDirectory.Listing::shop);
  }

  /** Locks a shop in a transaction of its own tenant, and reads what is stored of it. */
  Shop locked(Transaction tx) {
    ShopSql.lock(tx);
    return ShopSql.one(tx, tx.tenant(), site).orElseThrow().shop();
  }

  /** Changes what the locked shop has, and announces it. */
  ChangeResult change(Shop shop, LockedChange change) {
    ChangeResult result =
        database.inTenant(
            shop.tenant(),
            tx -> {
              ChangeResult made = change.make(tx, locked(tx));
              if (made == ChangeResult.DONE) {
                Events.announce(tx, CHANGED, shop.slug());
              }
              return made;
            });
    refresh(shop.tenant());
    return result;
  }

  /** Locks the row of the transaction's shop until the transaction ends. */
  public static void lock(Transaction tx) {
    ShopSql.lock(tx);
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

  /**
   * Gives a shop a domain of its own.
   *
   * @param host in lower case
   * @param main whether the shop's addresses have it from now on
   * @return false if another shop has it
   */
  public boolean addHost(Shop shop, String host, boolean main, Actor actor, Instant at) {
    boolean added =
        database.inTenant(
            shop.tenant(),
            tx -> {
              ShopSql.lock(tx);
              if (!ShopSql.addHost(tx, host, main)) {
                return false;
              }
              Audit.note(tx, actor, "domain", host, at);
              Events.announce(tx, CHANGED, shop.slug());
              return true;
            });
    refresh(shop.tenant());
    return added;
  }

  /** Says whether the shop wants to be on the server's front page. */
  public void setListed(Shop shop, boolean listed, Actor actor, Instant at) {
    change(
        shop,
        tx -> {
          ShopSql.setListed(tx, listed);
          Audit.note(tx, actor, listed ? "listed" : "unlisted", "", at);
        });
  }

  /** Sets the picture of the home page. The picture must be stored already. */
  public void setHero(Shop shop, String picture) {
    change(shop, tx -> ShopLookSql.setHero(tx, picture));
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
