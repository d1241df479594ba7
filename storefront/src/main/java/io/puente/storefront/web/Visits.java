package io.puente.storefront.web;

import io.puente.storefront.shop.Market;
import io.puente.storefront.shop.Shop;
import io.puente.storefront.shop.Shops;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;

/** Reads a visit from what came over the wire. Nothing here waits. */
final class Visits {

  static final String VISITOR = "puente_visitor";
  static final String SESSION = "puente_desk";
  static final String REGION = "puente_region";

  private final Shops shops;
  private final Site site;
  private final TrustedProxies proxies;

  Visits(WebParts parts) {
    shops = parts.shops();
    site = parts.site();
    proxies = parts.proxies();
  }

  /** The shop that the host names, if there is one. */
  Optional<Shop> shop(RoutingContext context) {
    return shop(context.request());
  }

  Optional<Shop> shop(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    return authority == null ? Optional.empty() : shops.at(authority.host());
  }

  /** A visit whose form, if it has one, has been read. */
  Visit read(RoutingContext context, Shop shop) {
    boolean posted = context.request().method().equals(HttpMethod.POST);
    return read(context, shop, posted ? Form.of(context.request().formAttributes()) : Form.empty());
  }

  /** A visit that failed, perhaps before its form was read. */
  Visit readFailed(RoutingContext context, Shop shop) {
    return read(context, shop, Form.empty());
  }

  private Visit read(RoutingContext context, Shop shop, Form form) {
    Market market = market(context, shop);
    return new Visit(
        shop,
        market,
        Texts.in(language(context).orElse(market.language())),
        visitor(context.request()),
        region(context, market),
        session(context),
        context.normalizedPath(),
        context.pathParams(),
        context.queryParams(),
        form,
        client(context));
  }

  /**
   * The market in the path, or the first one of a language in the path; on pages that have neither,
   * the one that suits the reader's language.
   */
  private static Market market(RoutingContext context, Shop shop) {
    return Optional.ofNullable(context.pathParam("market"))
        .flatMap(shop::market)
        .or(() -> language(context).map(language -> inLanguage(shop, language)))
        .orElseGet(() -> suiting(context, shop));
  }

  /** What the path says of the language itself, as the trade guide's do. */
  private static Optional<String> language(RoutingContext context) {
    return Optional.ofNullable(context.pathParam("language")).filter(Texts.LANGUAGES::contains);
  }

  private static Market inLanguage(Shop shop, String language) {
    return shop.markets().stream()
        .filter(market -> market.language().equals(language))
        .findFirst()
        .orElseGet(shop::firstMarket);
  }

  /** By the language that the browser asks for, never by where it seems to be. */
  static Market suiting(RoutingContext context, Shop shop) {
    for (LanguageHeader wish : context.acceptableLanguages()) {
      Optional<Market> exact =
          Optional.ofNullable(wish.subtag())
              .flatMap(country -> shop.market(wish.tag() + "-" + country.toLowerCase(Locale.ROOT)));
      Optional<Market> near =
          exact.or(
              () ->
                  shop.markets().stream()
                      .filter(market -> market.language().equals(wish.tag()))
                      .findFirst());
      if (near.isPresent()) {
        return near.get();
      }
    }
    return shop.firstMarket();
  }

  Visitor visitor(HttpServerRequest request) {
    Cookie cookie = request.getCookie(site.cookie(VISITOR));
    return cookie == null ? Visitor.unknown() : Visitor.known(cookie.getValue());
  }

  /** The cookie says country and region, {@code BR-SP}; in another country it says nothing. */
  private Optional<String> region(RoutingContext context, Market market) {
    String country = market.country() + "-";
    return Optional.ofNullable(context.request().getCookie(site.cookie(REGION)))
        .map(Cookie::getValue)
        .filter(said -> said.startsWith(country) && said.matches("[A-Z]{2}-[A-Z0-9]{1,3}"))
        .map(said -> said.substring(country.length()));
  }

  private Optional<String> session(RoutingContext context) {
    return Optional.ofNullable(context.request().getCookie(site.cookie(SESSION)))
        .map(Cookie::getValue)
        .filter(token -> !token.isEmpty());
  }

  /** The network address of whoever asks, as far as it can be told. */
  String address(RoutingContext context) {
    return proxies.client(
        context.request().remoteAddress().hostAddress(),
        context.request().headers().getAll("X-Forwarded-For"));
  }

  private Visit.Client client(RoutingContext context) {
    return new Visit.Client(
        address(context),
        RequestLog.id(context),
        context.request().getHeader("HX-Request") != null);
  }
}
