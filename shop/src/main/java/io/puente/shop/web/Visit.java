package io.puente.shop.web;

import io.puente.platform.secrets.TokenHash;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.web.request.Form;
import io.puente.web.request.PageRequest;
import io.puente.web.response.CookieChange;
import java.time.Duration;
import java.util.Optional;

/**
 * A request for a page of a shop, in one of its markets.
 *
 * @param region where in the market's country the visitor's parcels go (ISO 3166-2), if known
 */
public record Visit(PageRequest request, Shop shop, Market market, Optional<String> region) {

  private static final String REGION_COOKIE = "puente_region";

  static Visit of(PageRequest request) {
    Shop shop = request.site(ShopSite.class).shop();
    Market market = shop.market(request.prefix()).orElseThrow();
    return new Visit(request, shop, market, region(request, market));
  }

  /** The cookie has country and region, {@code BR-SP}. It is ignored in other countries. */
  private static Optional<String> region(PageRequest request, Market market) {
    String country = market.country() + "-";
    return request
        .cookie(REGION_COOKIE)
        .filter(value -> value.startsWith(country) && value.matches("[A-Z]{2}-[A-Z0-9]{1,3}"))
        .map(value -> value.substring(country.length()));
  }

  /** Remembers where this visitor's parcels go, so that prices can include the import charges. */
  public static CookieChange regionCookie(String country, String region) {
    return new CookieChange(REGION_COOKIE, country + "-" + region, Duration.ofDays(90));
  }

  /** Whether the shop is shown as it would be. */
  boolean isDraft() {
    return request.site(ShopSite.class).draft();
  }

  /** The market to go on shopping in: another one if this one is closed. */
  public Market openMarket() {
    return shop.markets().contains(market) ? market : shop.firstMarket();
  }

  public Texts texts() {
    return request.texts();
  }

  /** Identifies the visitor. The token itself is only in the visitor's cookie. */
  public TokenHash visitor() {
    return request.visitor().hash();
  }

  /** The same, unless this is the visitor's first request: a new visitor has no rows. */
  public Optional<TokenHash> returningVisitor() {
    return request.visitor().isNew() ? Optional.empty() : Optional.of(visitor());
  }

  /** The token of a session on the dashboard, if the visitor has signed in. */
  public Optional<String> session() {
    return request.session();
  }

  public String path() {
    return request.path();
  }

  /** A path parameter, such as {@code slug} of {@code /:market/products/:slug}. */
  public String pathParameter(String name) {
    return request.pathParameter(name);
  }

  /** A query parameter without surrounding white space; none if it is blank. */
  public Optional<String> queryParameter(String name) {
    return request.queryParameter(name);
  }

  /** A whole number of at most six digits from the query, or the default. */
  public int queryParameter(String name, int defaultValue) {
    return request.queryParameter(name, defaultValue);
  }

  public Form form() {
    return request.form();
  }

  public PageRequest.Client client() {
    return request.client();
  }

  /** The same visit, answered in another language. */
  public Visit in(Texts language) {
    return new Visit(request.in(language), shop, market, region);
  }

  /** The path of a page of this shop in this market. */
  public String to(String page) {
    return market.path(page);
  }
}
