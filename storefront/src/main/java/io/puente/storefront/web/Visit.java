package io.puente.storefront.web;

import io.puente.storefront.shop.Market;
import io.puente.storefront.shop.Shop;
import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one request asks, read once: whose shop, in which market, by which visitor.
 *
 * @param visitor the visitor's secret, from the cookie that every page sets
 * @param region where in the market's country the visitor has said the parcel goes, ISO 3166-2
 * @param session the secret of a session at the desk, if the browser has one
 * @param path the path as asked for, always beginning with a slash
 */
public record Visit(
    Shop shop,
    Market market,
    Texts texts,
    Visitor visitor,
    Optional<String> region,
    Optional<String> session,
    String path,
    Map<String, String> names,
    MultiMap query,
    Form form,
    Client client) {

  /** A named part of the path, such as {@code slug} of {@code /:market/products/:slug}. */
  public String name(String name) {
    String value = names.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no part " + name);
    }
    return value;
  }

  public Optional<String> asked(String parameter) {
    return Optional.ofNullable(query.get(parameter)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** A whole number from the query, or another if there is none or it is none. */
  public int asked(String parameter, int otherwise) {
    return asked(parameter)
        .filter(s -> s.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElse(otherwise);
  }

  /** The same visit, answered in another language. */
  public Visit in(Texts other) {
    return new Visit(
        shop, market, other, visitor, region, session, path, names, query, form, client);
  }

  /** The path of a page of this shop in this market. */
  public String to(String page) {
    return "/" + market.code() + page;
  }

  /** Who is at the other end of the connection, as far as it can be told. */
  public record Client(String address, String requestId, boolean htmx) {}
}
