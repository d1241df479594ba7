package io.puente.shop.web;

import io.puente.shop.Shops;
import io.puente.web.request.Site;
import io.puente.web.request.Sites;
import java.util.Optional;
import java.util.regex.Pattern;

/** Each shop is a site; each market is a path prefix of its shop. */
public record ShopSites(Shops shops) implements Sites {

  /** The secret key in the path of an order. Paths of the dashboard have none. */
  private static final Pattern ORDER_KEY =
      Pattern.compile("^(/(?!dashboard/)[^/]+/orders/[^/]+/)[^/]+", Pattern.CASE_INSENSITIVE);

  /** A secret token in a place where no route has one, as in a link that was pasted badly. */
  private static final Pattern TOKEN =
      Pattern.compile("(?<![A-Za-z0-9_-])(?=[a-z0-9-]*[A-Z_])[A-Za-z0-9_-]{32,}");

  /** A segment with an email address in it. */
  private static final Pattern EMAIL = Pattern.compile("[^/]*(?:@|%40)[^/]*");

  /** A query whose question mark was encoded, so that it became part of the path. */
  private static final Pattern QUERY = Pattern.compile("%3F.*", Pattern.CASE_INSENSITIVE);

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
    String shown = QUERY.matcher(path).replaceFirst("");
    shown = ORDER_KEY.matcher(shown).replaceFirst("$1-");
    shown = TOKEN.matcher(shown).replaceAll("-");
    return EMAIL.matcher(shown).replaceAll("-");
  }
}
