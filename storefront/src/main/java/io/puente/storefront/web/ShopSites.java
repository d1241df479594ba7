package io.puente.storefront.web;

import io.puente.storefront.shop.Shops;
import io.puente.web.request.Site;
import io.puente.web.request.Sites;
import java.util.Optional;
import java.util.regex.Pattern;

/** Each shop is a site; each market is a path prefix of its shop. */
public record ShopSites(Shops shops) implements Sites {

  /** The secret key in the path of an order. Paths of the dashboard have none. */
  private static final Pattern ORDER_KEY =
      Pattern.compile("^(/(?!dashboard/)[^/]+/orders/[^/]+/)[^/]+");

  @Override
  public Optional<Site> at(String host) {
    return shops.at(host).map(ShopSite::new);
  }

  @Override
  public String prefixParameter() {
    return "market";
  }

  @Override
  public String nameKey() {
    return "shop";
  }

  @Override
  public String loggablePath(String path) {
    return ORDER_KEY.matcher(path).replaceFirst("$1-");
  }
}
