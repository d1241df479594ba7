package io.puente.storefront.sitemap;

import io.puente.platform.database.Database;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.web.ShopWeb;
import io.puente.shop.web.Visit;
import io.puente.trade.guide.GuidePages;
import io.puente.web.response.Answer;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code /robots.txt} and the sitemaps it leads to: one of each market of the shop, and the guide
 * on its canonical host.
 */
public final class SitemapRoutes {

  private static final String GUIDE = "/guide/sitemap.xml";

  /** Pages of one visitor, and pages without use for search engines. */
  private static final List<String> DISALLOWED =
      List.of(
          "/dashboard",
          "/hooks/",
          "/api/",
          "/*/cart",
          "/*/checkout",
          "/*/orders/",
          "/*/search",
          "/*/products/*/landed");

  private final ShopPages shopPages;
  private final GuidePages guide;
  private final PublicUrls urls;

  public SitemapRoutes(Database database, GuidePages guide, PublicUrls urls) {
    this.shopPages = new ShopPages(database, urls);
    this.guide = guide;
    this.urls = urls;
  }

  public void mount(ShopWeb web) {
    web.page("/robots.txt", this::robots);
    web.page("/sitemap.xml", this::index);
    web.page(GUIDE, this::guide);
    web.page("/:market/sitemap.xml", this::market);
  }

  private Answer robots(Visit visit) {
    List<String> lines = new ArrayList<>();
    lines.add("User-agent: *");
    DISALLOWED.forEach(path -> lines.add("Disallow: " + path));
    lines.add("");
    lines.add("Sitemap: " + urls.of(visit.shop().host(), "/sitemap.xml"));
    return cacheable(
        visit, "text/plain", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private Answer index(Visit visit) {
    Shop shop = visit.shop();
    int files = shopPages.files(shop);
    List<URI> sitemaps = new ArrayList<>();
    for (Market market : shop.markets()) {
      for (int file = 1; file <= files; file++) {
        sitemaps.add(
            urls.of(shop.host(), market.path("/sitemap.xml" + (file == 1 ? "" : "?file=" + file))));
      }
    }
    if (shop.host().equals(guide.host())) {
      sitemaps.add(urls.of(shop.host(), GUIDE));
    }
    return xml(visit, Sitemap.index(sitemaps));
  }

  private Answer market(Visit visit) {
    int file = visit.queryParameter("file", 1);
    if (file < 1 || file > shopPages.files(visit.shop())) {
      return Answer.notFound();
    }
    return xml(
        visit, Sitemap.pages(List.of(visit.market().code()), shopPages.pages(visit.shop(), file)));
  }

  private Answer guide(Visit visit) {
    return visit.shop().host().equals(guide.host())
        ? xml(visit, Sitemap.pages(Texts.LANGUAGES, guide.addresses()))
        : new Answer.Moved(urls.of(guide.host(), GUIDE).toString());
  }

  private static Answer xml(Visit visit, byte[] document) {
    return cacheable(visit, "application/xml", document);
  }

  /** For everybody, unless only those see the shop who have its link. */
  private static Answer cacheable(Visit visit, String type, byte[] content) {
    return new Answer.Bytes(
        type + "; charset=utf-8",
        Buffer.buffer(content),
        visit.shop().state().isPublished()
            ? Map.of("Cache-Control", "public, max-age=3600")
            : Map.of());
  }
}
