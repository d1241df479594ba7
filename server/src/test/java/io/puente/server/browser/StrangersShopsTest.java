package io.puente.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.puente.catalogsync.catalog.PictureHash;
import io.puente.platform.database.Ids;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.TestPictures;
import io.puente.shop.Contact;
import io.puente.shop.CountryDefaults;
import io.puente.shop.Localized;
import io.puente.shop.Look;
import io.puente.shop.NewShop;
import io.puente.shop.Seller;
import io.puente.shop.Shop;
import io.puente.shop.ShopState;
import io.puente.shop.Shops;
import io.puente.shop.look.Theme;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Shops of people who have only just begun, in each theme: one photo, three, forty, a name in
 * another alphabet, a very long one. Each is small and whole on a phone and on a wide screen.
 */
@EnabledIf(value = "io.puente.server.browser.Chromium#isInstalled", disabledReason = "no Chromium")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersShopsTest {

  private static final int PHONE = 390;
  private static final List<String> CONTRAST = List.of("color-contrast");

  private static final String LONG_NAME =
      "Cooperativa de Alfareras y Tejedoras de Santa María Tlahuitol";

  /** Elements without anything to see or hear in them. */
  private static final String EMPTY =
      """
      () => [...document.querySelectorAll(
          'h1,h2,h3,p,nav,ul,ol,li,section,header,footer,address,a,button,figure')]
        .filter(each => each.checkVisibility() && !each.innerText.trim()
            && !each.querySelector('img,svg,input') && !each.getAttribute('aria-label'))
        .map(each => each.outerHTML.slice(0, 80))
      """;

  private static final String OUTSIDE =
      """
      () => [...document.querySelectorAll('body *')]
        .filter(each => each.getBoundingClientRect().right > innerWidth + 1
            && getComputedStyle(each).position !== 'absolute')
        .map(each => each.outerHTML.slice(0, 80))
      """;

  private final RunningShop running = RunningShop.start();
  private final Chromium chromium = new Chromium();

  @AfterAll
  void stop() {
    chromium.close();
    running.close();
  }

  @BeforeAll
  void open() {
    Shop one = open("una", "Taller de Ana", Look.plain("es"), Seller.UNKNOWN);
    products(one, 1, "Jarro negro");
    photos(one, 1);

    Shop three = open("tres", "Tres piezas", Look.plain("es"), Seller.UNKNOWN);
    products(three, 3, "Taza");
    photos(three, 3);

    Shop forty = open("cuarenta", "Cuarenta", Look.plain("es"), Seller.UNKNOWN);
    products(forty, 40, "Plato hondo con flores");
    photos(forty, 37);
    TestPictures.hero(running, forty, TestPictures.busy(1280, 720));

    Shop other = open("otra", "陶芸工房 みどり · חרס כחול", Look.plain("es"), Seller.UNKNOWN);
    products(other, 2, "Керамика");
    photos(other, 1);

    Shop said = open("dicha", LONG_NAME, everythingSaid(), seller());
    products(said, 1, "Huipil");
    photos(said, 1);
    TestPictures.hero(running, said, TestPictures.plain(new Color(150, 90, 60), 1280, 720));
  }

  private Shop open(String slug, String name, Look look, Seller seller) {
    NewShop asked =
        new NewShop(
            slug,
            slug + ".localhost",
            name,
            "hola@" + slug + ".example",
            CountryDefaults.of("MX").orElseThrow().place());
    Shop plain = asked.toShop(new ShopState.Published(Instant.now()));
    Contact contact =
        seller.isKnown()
            ? new Contact(
                "ventas-y-pedidos-de-la-cooperativa@" + slug + ".example",
                "+52 222 555 0142",
                "Calle del Torno 14, Santa María Tlahuitoltepec",
                Map.of(
                    "instagram", "https://www.instagram.com/cooperativa",
                    "facebook", "https://www.facebook.com/cooperativa",
                    "tiktok", "https://www.tiktok.com/@cooperativa",
                    "web", "https://cooperativa-de-alfareras-y-tejedoras.example/"))
            : plain.contact();
    Shop shop =
        new Shop(
            plain.tenant(),
            slug,
            plain.host(),
            plain.state(),
            false,
            name,
            contact,
            seller,
            plain.place(),
            look,
            List.of(),
            List.of(),
            plain.shipping(),
            plain.programmes());
    new Shops(running.database()).open(shop, asked.marketAtHome());
    running.browser(shop).getUntil("/es-mx", page -> page.status() == 200);
    return shop;
  }

  private static Look everythingSaid() {
    return new Look(
        Theme.PLAIN,
        null,
        new Localized(
            Map.of("es", "Barro y lana de la sierra mixe, hechos por cuarenta manos"), "es"),
        new Localized(
            Map.of("es", "Somos cuarenta familias.\n\nTejemos y quemamos barro desde 1962."), "es"),
        List.of(),
        null,
        null);
  }

  private static Seller seller() {
    return new Seller(
        LONG_NAME + " S.C. de R.L. de C.V.", "XAXX010101000", "Calle del Torno 14, 70283 Oaxaca");
  }

  private void products(Shop shop, int count, String name) {
    running.importFile(
        shop,
        "Title,URL handle,Published on online store,Status,SKU,Price\n"
            + IntStream.rangeClosed(1, count)
                .mapToObj(
                    i -> "%s %d,pieza-%d,TRUE,Active,P%d,%d.00".formatted(name, i, i, i, 250 + i))
                .collect(Collectors.joining("\n")));
  }

  /** The same photo for all: storing one takes a while. */
  private void photos(Shop shop, int count) {
    BufferedImage photo = TestPictures.plain(new Color(178, 140, 110), 700, 900);
    PictureHash hash = TestPictures.store(running, shop, photo);
    running
        .database()
        .inTenant(
            shop.tenant(),
            tx -> {
              for (int i = 1; i <= count; i++) {
                tx.updateOne(
                    """
                    INSERT INTO product_picture
                      (shop_id, id, product_id, position, source, alt, state, hash)
                    SELECT $1, $2, p.id, 1, $4, '{}', 'ready', decode($4, 'hex')
                    FROM product p
                    WHERE p.shop_id = $1
                      AND p.handle = $3
                    """,
                    tx.tenant().id(),
                    Ids.next(),
                    "pieza-" + i,
                    hash.hex());
              }
              return null;
            });
  }

  @ParameterizedTest
  @CsvSource({
    "una,      390, LIGHT",
    "tres,     390, DARK",
    "cuarenta, 390, LIGHT",
    "otra,     390, DARK",
    "dicha,    390, LIGHT",
    "una,      1280, DARK",
    "tres,     1280, LIGHT",
    "cuarenta, 1280, DARK",
    "otra,     1280, LIGHT",
    "dicha,    1280, DARK"
  })
  void isSmallAndWholeInEachTheme(String shop, int width, ColorScheme scheme) {
    try (BrowserContext context = chromium.stranger(width, "es-MX", true)) {
      Page page = context.newPage();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      page.navigate(running.server().address(shop + ".localhost", "/es-mx").toString());
      for (Theme theme : Theme.values()) {
        show(page, theme);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
            .as("%s fits %d pixels: %s", theme, width, page.evaluate(OUTSIDE))
            .isEqualTo(0);
        assertThat((List<?>) page.evaluate(EMPTY)).as("empty in %s", theme).isEmpty();
        // The page on which everything is said has every kind of words.
        if (shop.equals("dicha")) {
          assertNoViolation(page, new AxeBuilder(page).withRules(CONTRAST));
        }
      }
      if (width == PHONE) {
        assertNoViolation(
            page, new AxeBuilder(page).exclude(".card:nth-child(n + 5)").disableRules(CONTRAST));
      }
    }
  }

  private static void show(Page page, Theme theme) {
    page.evaluate(
        """
        theme => {
          document.documentElement.dataset.theme = theme;
          return document.fonts.ready.then(() => true);
        }
        """,
        theme.code());
  }

  private static void assertNoViolation(Page page, AxeBuilder axe) {
    assertThat(axe.analyze().getViolations())
        .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
        .as(page.url())
        .isEmpty();
  }
}
