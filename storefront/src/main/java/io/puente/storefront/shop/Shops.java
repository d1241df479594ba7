package io.puente.storefront.shop;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All shops of this server. They are few and every request needs one, so a copy is kept in memory
 * and read anew when a node says that a shop has changed.
 */
public final class Shops {

  private final Database database;
  private volatile Directory directory;

  public Shops(Database database) {
    this.database = database;
    this.directory = read();
  }

  /** Reads all shops again. Blocks. */
  public void refresh() {
    directory = read();
  }

  private Directory read() {
    return database.asOperator(
        tx -> {
          Map<Tenant, Shop> shops =
              ShopSql.all(tx).stream().collect(Collectors.toMap(Shop::tenant, Function.identity()));
          Map<String, Shop> byHost = new HashMap<>();
          ShopSql.hosts(tx).forEach((host, tenant) -> byHost.put(host, shops.get(tenant)));
          return new Directory(shops, byHost);
        });
  }

  /** The shop that answers under a host name, the port left out. Never blocks. */
  public Optional<Shop> at(String host) {
    return Optional.ofNullable(directory.byHost().get(host.toLowerCase(Locale.ROOT)));
  }

  public Optional<Shop> of(Tenant tenant) {
    return Optional.ofNullable(directory.shops().get(tenant));
  }

  public Optional<Shop> named(String slug) {
    return directory.shops().values().stream().filter(shop -> shop.slug().equals(slug)).findFirst();
  }

  /** The shop that opened first, for what all hosts of this server say alike. */
  public Shop eldest() {
    return directory.shops().values().stream()
        .min(Comparator.comparing(shop -> shop.tenant().toString()))
        .orElseThrow(() -> new IllegalStateException("no shop has opened yet"));
  }

  public List<Shop> all() {
    return List.copyOf(directory.shops().values());
  }

  /** Opens a shop in one transaction: its row, host, markets and shipping rates. */
  public void open(Shop shop, List<MarketSetting> markets) {
    database.inTenant(
        shop.tenant(),
        tx -> {
          write(tx, shop, markets);
          Events.announce(tx, shop.tenant(), "ShopChanged", shop.slug());
          return null;
        });
    refresh();
  }

  private static void write(Transaction tx, Shop shop, List<MarketSetting> markets) {
    ShopSql.insert(tx, shop);
    ShopSql.insertHost(tx, shop.host());
    writeSelling(tx, markets, shop.shippingRates());
  }

  private static void writeSelling(
      Transaction tx, List<MarketSetting> markets, List<ShippingRate> rates) {
    for (int i = 0; i < markets.size(); i++) {
      ShopSql.insertMarket(tx, markets.get(i), i);
    }
    rates.forEach(rate -> ShopSql.insertShippingRate(tx, rate));
  }

  /**
   * Sells from now on as an owner says. Orders that are there already keep what they agreed.
   *
   * @throws Selling.Wrong if a price has smaller parts than the shop's currency
   */
  public void sell(Shop shop, Selling selling) {
    List<ShippingRate> rates = selling.rates(shop.currency());
    database.inTenant(
        shop.tenant(),
        tx -> {
          ShopSql.forgetSelling(tx);
          writeSelling(tx, selling.markets(), rates);
          ShopSql.pack(tx, selling.packagingGrams());
          ShopSql.join(tx, selling.programmes());
          if (selling.sender() != null) {
            ShopSql.sendFrom(tx, selling.sender());
          }
          Events.announce(tx, shop.tenant(), "ShopChanged", shop.slug());
          return null;
        });
    refresh();
  }

  /** Hangs a picture, kept before, on the shop's front. */
  public void hang(Shop shop, String picture) {
    database.inTenant(
        shop.tenant(),
        tx -> {
          ShopSql.hang(tx, picture);
          Events.announce(tx, shop.tenant(), "ShopChanged", shop.slug());
          return null;
        });
    refresh();
  }

  private record Directory(Map<Tenant, Shop> shops, Map<String, Shop> byHost) {}
}
