package io.puente.shop;

import io.puente.platform.database.Tenant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The shops in memory, by tenant, host and slug. Any thread may read while one writes; two must not
 * write at the same time.
 */
final class ShopDirectory {

  /** Ids begin with the time of their creation, so the eldest shop is the first. */
  private final ConcurrentNavigableMap<Tenant, Listing> shops =
      new ConcurrentSkipListMap<>(Comparator.comparing(Tenant::id));

  private final Map<String, Shop> byHost = new ConcurrentHashMap<>();
  private final Map<String, Shop> bySlug = new ConcurrentHashMap<>();

  /**
   * A shop with all its host names.
   *
   * @param hosts its own domains, in lower case
   */
  record Listing(Shop shop, List<String> hosts) {}

  /**
   * Adds a shop, or replaces what was known of it.
   *
   * @return the other shops that had one of its hosts until now
   */
  Set<Tenant> put(Listing listing) {
    Shop shop = listing.shop();
    Optional<Listing> before = Optional.ofNullable(shops.put(shop.tenant(), listing));
    Set<Tenant> losers = new HashSet<>();
    for (String host : listing.hosts()) {
      Optional.ofNullable(byHost.put(host, shop)).map(Shop::tenant).ifPresent(losers::add);
    }
    losers.remove(shop.tenant());
    bySlug.put(shop.slug(), shop);
    before.ifPresent(
        old -> {
          Set<String> hosts = new HashSet<>(old.hosts());
          hosts.removeAll(listing.hosts());
          forget(old.shop(), hosts, shop.slug().equals(old.shop().slug()));
        });
    return losers;
  }

  void remove(Tenant tenant) {
    Listing old = shops.remove(tenant);
    if (old != null) {
      forget(old.shop(), old.hosts(), false);
    }
  }

  /** Forgets names of a shop, unless another shop has got them. */
  private void forget(Shop old, Collection<String> hosts, boolean keepsSlug) {
    hosts.forEach(host -> byHost.remove(host, old));
    if (!keepsSlug) {
      bySlug.remove(old.slug(), old);
    }
  }

  Optional<Shop> at(String host) {
    return Optional.ofNullable(byHost.get(host));
  }

  Optional<Shop> of(Tenant tenant) {
    return Optional.ofNullable(shops.get(tenant)).map(Listing::shop);
  }

  Optional<Shop> named(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  Optional<Shop> eldest() {
    return shops.values().stream()
        .map(Listing::shop)
        .filter(shop -> shop.state().isPublished())
        .findFirst()
        .or(() -> Optional.ofNullable(shops.firstEntry()).map(first -> first.getValue().shop()));
  }

  List<Shop> all() {
    return shops.values().stream().map(Listing::shop).toList();
  }
}
