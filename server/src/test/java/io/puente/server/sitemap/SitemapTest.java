package io.puente.server.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.landedcost.LandedCost;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SitemapTest {

  private RunningShop running;
  private String host;
  private Crawler crawler;

  @BeforeAll
  void open() {
    running = RunningShop.start();
    host = "http://barro.localhost:" + running.server().port();
    crawler = new Crawler(running.browser(running.shop()));
  }

  @AfterAll
  void close() {
    running.close();
  }

  private List<String> sitemapsOfMarkets() {
    return crawler.sitemaps().stream().filter(address -> !address.contains("/guide/")).toList();
  }

  @Test
  void everyMarketHasASitemapAndTheGuideOne() {
    assertThat(crawler.sitemaps())
        .hasSize(running.shop().markets().size() + 1)
        .contains(host + "/es-mx/sitemap.xml", host + "/guide/sitemap.xml");
  }

  @Test
  void everyPageOfTheShopIsFoundAndSaysTheSameOfItselfAsTheSitemapDoes() {
    for (String sitemap : sitemapsOfMarkets()) {
      List<Crawler.Found> pages = crawler.pages(sitemap);
      assertThat(pages)
          .extracting(Crawler.Found::address)
          .doesNotHaveDuplicates()
          .anyMatch(address -> address.contains("/categories/"))
          .anyMatch(address -> address.contains("/products/"));
      for (Crawler.Found page : pages) {
        Buyer.Page read = crawler.read(page.address());
        assertThat(read.status()).as(page.address()).isEqualTo(200);
        assertThat(read.find("rel=\"canonical\" href=\"([^\"]+)\"")).contains(page.address());
        Map<String, String> output = new TreeMap<>(Crawler.alternates(read));
        assertThat(output.remove("x-default")).isNotNull();
        assertThat(output).as(page.address()).isEqualTo(page.alternates());
      }
    }
  }

  @Test
  void aHiddenBowlIsNoLongerListed() {
    String spanish = host + "/es-mx/sitemap.xml";
    Crawler.Found bowl =
        crawler.pages(spanish).stream()
            .filter(page -> page.address().contains("/products/"))
            .findFirst()
            .orElseThrow();
    String slug = bowl.address().substring(bowl.address().lastIndexOf('/') + 1);
    show(slug, false);
    assertThat(crawler.pages(spanish)).doesNotContain(bowl);
    show(slug, true);
    assertThat(crawler.pages(spanish)).contains(bowl);
  }

  private void show(String slug, boolean visible) {
    running
        .database()
        .inTenant(
            running.shop().tenant(),
            tx ->
                tx.update(
                    """
                    UPDATE product p
                    SET published = $3
                    FROM product_text t
                    WHERE t.shop_id = $1 AND t.slug = $2
                      AND p.shop_id = t.shop_id AND p.id = t.product_id
                    """,
                    running.shop().tenant().id(),
                    slug,
                    visible));
  }

  @Test
  void aPageWithAFilterOrAVariantNamesItsPlainAddress() {
    Crawler.Found bowl =
        crawler.pages(host + "/es-mx/sitemap.xml").stream()
            .filter(page -> page.address().contains("/products/"))
            .findFirst()
            .orElseThrow();
    assertThat(crawler.read(bowl.address() + "?region=PUE").text())
        .contains("rel=\"canonical\" href=\"" + bowl.address() + "\"");
  }

  @Test
  void cartsAndDashboardsAreClosedToSearchEngines() {
    String robots = running.browser(running.shop()).get("/robots.txt").text();
    assertThat(robots.lines())
        .startsWith("User-agent: *")
        .contains("Disallow: /dashboard", "Disallow: /*/cart", "Disallow: /*/checkout")
        .contains("Disallow: /*/orders/")
        .noneMatch(line -> line.contains("guide") || line.equals("Disallow: /"));
    assertThat(running.browser(running.shop()).get("/es-mx/cart").text())
        .contains("noindex")
        .doesNotContain("canonical");
  }

  @Test
  void theGuidesSitemapHasEveryCountryInThreeLanguagesAndEachOfItsPagesIsThere() {
    List<Crawler.Found> pages = crawler.pages(host + "/guide/sitemap.xml");
    assertThat(pages).extracting(Crawler.Found::address).doesNotHaveDuplicates();
    for (var destination : LandedCost.fromBundledData().destinations()) {
      String code = destination.code().toLowerCase(Locale.ROOT);
      assertThat(pages)
          .extracting(Crawler.Found::address)
          .contains(host + "/guide/es/" + code, host + "/guide/pt/" + code);
    }
    for (Crawler.Found page : pages) {
      if (page.address().contains("/guide/en")) {
        Buyer.Page read = crawler.read(page.address());
        assertThat(read.status()).as(page.address()).isEqualTo(200);
        assertThat(read.find("rel=\"canonical\" href=\"([^\"]+)\"")).contains(page.address());
        assertThat(Crawler.alternates(read)).containsAllEntriesOf(page.alternates());
      }
    }
  }

  @Test
  void theNeighboursShopListsItsOwnPagesAndLeavesTheGuideToTheShopThatOpenedFirst() {
    Crawler next = new Crawler(running.browser(running.neighbour()));
    assertThat(next.sitemaps())
        .isNotEmpty()
        .allMatch(address -> address.startsWith("http://greda.localhost"))
        .noneMatch(address -> address.contains("/guide/"));
    assertThat(running.browser(running.neighbour()).get("/guide/sitemap.xml").location())
        .contains(host + "/guide/sitemap.xml");
  }

  @Test
  void aFileThatDoesNotExistIsNotFound() {
    assertThat(running.browser(running.shop()).get("/es-mx/sitemap.xml?file=2").status())
        .isEqualTo(404);
    assertThat(running.browser(running.shop()).get("/xx-yy/sitemap.xml").status()).isEqualTo(404);
  }
}
