package io.puente.shop.web;

import io.puente.shop.look.Theme;
import io.puente.web.page.Assets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The style sheets, script, fonts and icon of all shops and of the dashboard. */
public final class ShopAssets {

  /** The display face of each theme: open licences, Latin letters only, under 30 KB each. */
  private static final Map<Theme, String> DISPLAY_FACES =
      Map.of(
          Theme.MAJOLICA, "ibarra-real-nova-600.woff2",
          Theme.CACAO, "alegreya-500.woff2",
          Theme.ALPACA, "belleza-400.woff2",
          Theme.MARKET, "bricolage-grotesque-700.woff2");

  private static final List<String> STYLES =
      List.of(
          "tokens.css",
          "themes/majolica.css",
          "themes/cacao.css",
          "themes/alpaca.css",
          "themes/market.css",
          "base.css",
          "layout.css",
          "components/identity.css",
          "components/button.css",
          "components/field.css",
          "components/choice.css",
          "components/search.css",
          "components/market.css",
          "components/menu.css",
          "components/basket.css",
          "components/card.css",
          "components/notice.css",
          "components/price.css",
          "components/breakdown.css",
          "components/pager.css",
          "pages/home.css",
          "pages/words.css",
          "pages/product.css",
          "pages/cart.css",
          "pages/checkout.css",
          "pages/order.css",
          "pages/parcel.css",
          "pages/guide.css");
  private static final List<String> SCRIPTS =
      List.of(
          "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
          "META-INF/resources/webjars/htmx-ext-sse/2.2.2/sse.js",
          "static/js/puente.js");

  private ShopAssets() {}

  /**
   * Reads all assets.
   *
   * @param dashboardStyles the style sheets that only the dashboard's pages add to those of the
   *     shops, below {@code static/css/}
   * @param dashboardScripts the scripts that only some of the dashboard's pages have, below {@code
   *     static/js/}
   * @param siteStyles those that only the pages of the server's own site add
   */
  public static Assets read(
      List<String> dashboardStyles, List<String> dashboardScripts, List<String> siteStyles) {
    Assets.Builder assets = Assets.builder();
    for (String font : DISPLAY_FACES.values()) {
      assets.file("fonts/" + font, "font/woff2", "static/fonts/" + font);
    }
    for (String script : dashboardScripts) {
      assets.file(script, "text/javascript; charset=utf-8", "static/js/" + script);
    }
    return assets
        .styleSheet("site.css", resources(STYLES))
        .styleSheet("dashboard.css", resources(dashboardStyles))
        .styleSheet("puente.css", resources(siteStyles))
        .joined("site.js", "text/javascript; charset=utf-8", SCRIPTS)
        .file("icon.svg", "image/svg+xml", "static/icon.svg")
        .build();
  }

  private static List<String> resources(List<String> styles) {
    return styles.stream().map(style -> "static/css/" + style).toList();
  }

  /** The asset that a theme sets titles in; none for themes that use the system's own font. */
  static Optional<String> displayFace(Theme theme) {
    return Optional.ofNullable(DISPLAY_FACES.get(theme)).map(font -> "fonts/" + font);
  }
}
