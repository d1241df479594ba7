package io.puente.shop.web;

import io.puente.shop.Market;
import io.puente.shop.Menu;
import io.puente.web.page.LinkPreview;
import io.puente.web.page.PageModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The layout around a page of a shop: the shop, the language, the market, links to other markets.
 *
 * @param market the code of the market that the page's links lead to
 * @param marketBrief {@code ES · USD}, for phones, where {@code marketName} is too long
 * @param accentStyle the path of the style sheet with the shop's accent; empty for the theme's own
 * @param displayFace the asset of the theme's display face; empty for none
 * @param here this page's path without its query
 * @param address this page's canonical URL; empty if search engines should not index the page
 * @param addressForOthers the URL of the same page for readers without a suitable market
 * @param preview the page's properties for shared links; empty for private pages
 * @param shown whether the visitor sees the shop; others get a page without its menus
 * @param previewed whether only those see it who have opened its link
 * @param draft whether the page is a preview beside a form of the owner's
 * @param testPayments whether payments are test payments, which every page must say
 * @param keptForm the form whose fields go along to another market; empty for none
 * @param markets the same page in each market, or the home page if a market does not have the page
 * @param menus the shop's menu, which is only read for pages that show it
 */
record Frame(
    String shopName,
    String tagline,
    String taglineLanguage,
    String theme,
    String language,
    String market,
    String marketName,
    String marketBrief,
    String displayFace,
    String accentStyle,
    ShopIdentity identity,
    String home,
    String here,
    String title,
    String description,
    String address,
    String addressForOthers,
    List<PreviewProperty> preview,
    boolean shown,
    boolean previewed,
    boolean draft,
    boolean testPayments,
    String keptForm,
    List<OtherMarket> markets,
    Supplier<Menu> menus) {

  /** {@code Estados Unidos · español} by locale, because the JDK looks names up slowly. */
  private static final Map<Locale, String> PLACES = new ConcurrentHashMap<>();

  record OtherMarket(
      String code, String language, String name, String path, String address, boolean current) {}

  /** One property of the Open Graph protocol. */
  record PreviewProperty(String name, String content) {}

  /** The template around the page; problems have the same page on every kind of site. */
  public String layout() {
    return shown ? "layout/shop" : "layout/closed";
  }

  /** The links of header and footer. */
  public Menu menu() {
    return menus.get();
  }

  static Frame around(Visit visit, PageModel page, ShopLayout layout) {
    Map<String, String> elsewhere = page.elsewhere();
    boolean shown = layout.access().isShown(visit);
    List<OtherMarket> markets =
        (shown ? visit.shop().markets() : List.<Market>of())
            .stream()
                .map(
                    market ->
                        new OtherMarket(
                            market.code(),
                            market.language(),
                            nameOf(market),
                            elsewhere.getOrDefault(market.code(), "/" + market.code()),
                            address(visit, page, layout, market),
                            market.equals(visit.market())))
                .sorted(Comparator.comparing(OtherMarket::name))
                .toList();
    return new Frame(
        visit.shop().name(),
        visit.shop().look().tagline().in(visit.texts().language()),
        visit.shop().look().tagline().languageFor(visit.texts().language()),
        visit.shop().look().theme().code(),
        visit.texts().language(),
        visit.openMarket().code(),
        nameOf(visit.market()),
        briefly(visit.market()),
        ShopAssets.displayFace(visit.shop().look().theme()).orElse(""),
        visit.shop().look().accentStyle(),
        ShopIdentity.of(visit.shop(), visit.texts()),
        "/" + visit.openMarket().code(),
        visit.path(),
        page.title(),
        page.description(),
        address(visit, page, layout, visit.market()),
        address(visit, page, layout, visit.shop().firstMarket()),
        page.preview().map(preview -> properties(visit, page, layout, preview)).orElse(List.of()),
        shown,
        layout.access().isPreview(visit) && !visit.isDraft(),
        visit.isDraft(),
        layout.access().testPayments(),
        page.keptForm(),
        markets,
        () -> layout.menus().of(visit.shop(), visit.openMarket(), !page.isProblem()));
  }

  /** The properties of the Open Graph protocol for a page of this shop. */
  private static List<PreviewProperty> properties(
      Visit visit, PageModel page, ShopLayout layout, LinkPreview preview) {
    List<PreviewProperty> properties = new ArrayList<>();
    properties.add(new PreviewProperty("og:type", preview.type()));
    properties.add(new PreviewProperty("og:site_name", visit.shop().name()));
    properties.add(new PreviewProperty("og:title", page.title()));
    if (!page.description().isEmpty()) {
      properties.add(new PreviewProperty("og:description", page.description()));
    }
    properties.add(new PreviewProperty("og:url", address(visit, page, layout, visit.market())));
    properties.add(new PreviewProperty("og:locale", visit.market().locale().toString()));
    preview
        .image()
        .ifPresent(
            image -> {
              String url = layout.urls().of(visit.shop().host(), image.path()).toASCIIString();
              properties.add(new PreviewProperty("og:image", url));
              properties.add(new PreviewProperty("og:image:type", "image/jpeg"));
              properties.add(new PreviewProperty("og:image:width", "" + image.width()));
              properties.add(new PreviewProperty("og:image:height", "" + image.height()));
              properties.add(new PreviewProperty("og:image:alt", image.alt()));
            });
    new TreeMap<>(preview.properties())
        .forEach((name, value) -> properties.add(new PreviewProperty(name, value)));
    return properties;
  }

  /** The URL of the same page in a market; empty if there is none, or if it is not indexed. */
  private static String address(Visit visit, PageModel page, ShopLayout layout, Market market) {
    String path = page.elsewhere().get(market.code());
    return path == null || !page.isIndexable()
        ? ""
        : layout.urls().of(visit.shop().host(), path + page.query()).toASCIIString();
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
