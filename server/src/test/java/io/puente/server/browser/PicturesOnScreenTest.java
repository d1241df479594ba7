package io.puente.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.TestPictures;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Defect: phones were sent pictures of twice the width that they show, as JPEG. Each picture's
 * {@code sizes} must be what the style sheets make of it, for upright, square and lying originals.
 */
@EnabledIf(value = "io.puente.server.browser.Chromium#isInstalled", disabledReason = "no Chromium")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturesOnScreenTest {

  /** The width that a picture covers, and the width that the browser took from {@code sizes}. */
  private static final String MEASURE =
      """
      async () => {
        const all = [...document.querySelectorAll('main picture > img')];
        all.forEach(img => img.loading = 'eager');
        await Promise.all(all.map(img => img.decode()));
        return all.map(img => {
          const box = img.getBoundingClientRect();
          const ratio = img.getAttribute('width') / img.getAttribute('height');
          const shown = Math.max(box.width, box.height * ratio);
          return [img.currentSrc, shown, img.naturalWidth].join(' ');
        });
      }
      """;

  private final RunningShop running = RunningShop.start();
  private final Chromium chromium = new Chromium();

  @BeforeAll
  void addPictures() {
    picture("taza-azul", 1, 1600, 2000);
    picture("taza-azul", 2, 2000, 1500);
    picture("taza-azul", 3, 1500, 1500);
    picture("taza-azul", 4, 1400, 2000);
    picture("florero-unico", 1, 1500, 1500);
    picture("plato", 1, 2000, 1500);
    TestPictures.hero(running, running.shop(), TestPictures.plain(Color.ORANGE, 2000, 1125));
    TestPictures.ofProduct(
        running, running.neighbour(), "taza-azul", 1, TestPictures.plain(Color.BLUE, 1600, 2000));
    TestPictures.ofProduct(
        running, running.neighbour(), "plato", 1, TestPictures.plain(Color.CYAN, 1600, 2000));
  }

  private void picture(String product, int position, int width, int height) {
    TestPictures.ofProduct(
        running,
        running.shop(),
        product,
        position,
        TestPictures.plain(new Color(20 * position, width % 255, height % 255), width, height));
  }

  @AfterAll
  void stop() {
    chromium.close();
    running.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 390, 700, 1024, 1280, 1600})
  void haveTheSizeThatTheyAreShownIn(int width) {
    try (BrowserContext context = chromium.stranger(width, "es-MX", true)) {
      Page page = context.newPage();
      go(page, "barro", "/es-mx");
      check(page, 2);
      go(page, "barro", "/es-mx/categories/tazas");
      check(page, 1);
      go(page, "barro", "/es-mx/products/taza-azul");
      check(page, 4);
      go(page, "barro", "/es-mx/products/plato");
      check(page, 1);
      page.locator("#add button").click();
      page.waitForURL("**/cart");
      check(page, 1);
      page.locator("a[href$='/checkout']").click();
      page.waitForURL("**/checkout");
      check(page, 1);
      go(page, "greda", "/es-mx");
      check(page, 2);
    }
  }

  private void go(Page page, String shop, String path) {
    page.navigate(running.server().address(shop + ".localhost", path).toString());
  }

  private static void check(Page page, int atLeast) {
    List<?> pictures = (List<?>) page.evaluate(MEASURE);
    assertThat(pictures).as(page.url()).hasSizeGreaterThanOrEqualTo(atLeast);
    for (Object each : pictures) {
      String[] picture = String.valueOf(each).split(" ", -1);
      double shown = Double.parseDouble(picture[1]);
      assertThat(Double.parseDouble(picture[2]))
          .as("%s in a window of %d", each, page.viewportSize().width)
          .isBetween(shown * 0.94 - 2, shown * 1.06 + 2);
      assertThat(picture[0]).endsWith(".webp");
    }
  }

  @Test
  void theLargestComesFirstAndTheRestWhenItIsNeeded() {
    try (BrowserContext context = chromium.stranger(390, "es-MX", true)) {
      Page page = context.newPage();
      go(page, "barro", "/es-mx");
      assertThat(urgency(page, ".hero img")).containsExactly("high null");
      assertThat(urgency(page, ".cards img")).isNotEmpty().containsOnly("auto lazy");
      go(page, "barro", "/es-mx/products/taza-azul");
      assertThat(urgency(page, ".product-pictures img"))
          .containsExactly("high null", "auto lazy", "auto lazy", "auto lazy");
      assertThat(urgency(page, ".others img")).isEmpty();
      go(page, "barro", "/es-mx/categories/platos");
      assertThat(urgency(page, ".cards img")).startsWith("high null");
    }
  }

  private static List<String> urgency(Page page, String selector) {
    Object all =
        page.locator(selector)
            .evaluateAll(
                "all => all.map(img => img.fetchPriority + ' ' + img.getAttribute('loading'))");
    return ((List<?>) all).stream().map(String::valueOf).toList();
  }
}
