package io.puente.storefront.web;

import io.puente.storefront.shop.Market;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What stands around every page: whose shop, in what language, where else to go.
 *
 * @param marketBrief {@code ES · USD}, where a phone has no room for {@code marketName}
 * @param displayFace the asset that its theme sets titles in; empty for none
 * @param here this page's path without its query
 * @param address of this page, as search engines should keep it; empty if they should not
 * @param addressForOthers of the same page for readers whom no market suits
 * @param markets the same page, or failing that the home page, in each market
 */
record Frame(
    String shopName,
    String tagline,
    String theme,
    String language,
    String market,
    String marketName,
    String marketBrief,
    String displayFace,
    String home,
    String here,
    String title,
    String description,
    String address,
    String addressForOthers,
    boolean testPayments,
    List<OtherMarket> markets) {

  /** {@code Estados Unidos · español}; the JDK looks such names up in its bundles each time. */
  private static final Map<Locale, String> PLACES = new ConcurrentHashMap<>();

  record OtherMarket(
      String code, String language, String name, String path, String address, boolean current) {}

  static Frame around(Visit visit, Shown page, Site site) {
    Map<String, String> elsewhere = page.elsewhere();
    List<OtherMarket> markets =
        visit.shop().markets().stream()
            .map(
                market ->
                    new OtherMarket(
                        market.code(),
                        market.language(),
                        nameOf(market),
                        elsewhere.getOrDefault(market.code(), "/" + market.code()),
                        address(visit, page, site, market),
                        market.equals(visit.market())))
            .sorted(Comparator.comparing(OtherMarket::name))
            .toList();
    return new Frame(
        visit.shop().name(),
        visit.shop().tagline().in(visit.texts().language()),
        visit.shop().theme(),
        visit.texts().language(),
        visit.market().code(),
        nameOf(visit.market()),
        briefly(visit.market()),
        Fonts.ofTheme(visit.shop().theme()).map(font -> "fonts/" + font).orElse(""),
        "/" + visit.market().code(),
        visit.path(),
        page.title(),
        page.description(),
        address(visit, page, site, visit.market()),
        address(visit, page, site, visit.shop().firstMarket()),
        site.testPayments(),
        markets);
  }

  /** Of the same page in a market; empty if it is not there, or not to be found. */
  private static String address(Visit visit, Shown page, Site site, Market market) {
    String path = page.elsewhere().get(market.code());
    return path == null || !page.isToBeFound()
        ? ""
        : site.address(visit.shop().host(), path + page.query()).toASCIIString();
  }

  /** {@code Estados Unidos · español · USD}, each in the market's own language. */
  private static String nameOf(Market market) {
    return PLACES.computeIfAbsent(market.locale(), Frame::placeOf)
        + " · "
        + market.currency().getCode();
  }

  private static String placeOf(Locale locale) {
    return locale.getDisplayCountry(locale) + " · " + locale.getDisplayLanguage(locale);
  }

  private static String briefly(Market market) {
    return market.language().toUpperCase(Locale.ROOT) + " · " + market.currency().getCode();
  }
}
