package io.puente.server.site;

import io.puente.shop.web.ShopSites;
import io.puente.web.request.Site;
import io.puente.web.request.Sites;
import java.util.Locale;
import java.util.Optional;

/** The shops' sites, and the server's own. */
public record ServerSites(ShopSites shops, ServerSite own) implements Sites {

  @Override
  public Optional<Site> at(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals(own.host()) || name.equals("www." + own.host())
        ? Optional.of(own)
        : shops.at(name);
  }

  @Override
  public String prefixParameter() {
    return shops.prefixParameter();
  }

  @Override
  public String nameKey() {
    return shops.nameKey();
  }

  @Override
  public String loggablePath(String path) {
    return shops.loggablePath(path);
  }
}
