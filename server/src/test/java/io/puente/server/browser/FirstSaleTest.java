package io.puente.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.puente.server.testing.RunningShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The whole way to a first sale. No page may have a fault that axe can find, or be wider than its
 * screen. What the walk cost is left beside its pictures.
 */
@EnabledIf(value = "io.puente.server.browser.Chromium#isInstalled", disabledReason = "no Chromium")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstSaleTest {

  private static final int MOST_TAPS_TO_A_PRODUCT = 12;
  private static final int MOST_TAPS_TO_A_SHOP = 90;
  private static final Path PICTURES = Path.of("target/first-sale");

  private final RunningShop running = RunningShop.startDemo(Map.of());
  private final Chromium chromium = new Chromium();

  @BeforeAll
  static void prepare() throws IOException {
    // Assertions wait five seconds by themselves, which is not much on a busy machine.
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  void stop() {
    chromium.close();
    running.close();
  }

  @Test
  void aPotterOpensHerShopAndShipsHerFirstParcelWithAPhone() throws IOException {
    try (BrowserContext context = chromium.phone("es-MX")) {
      Page page = context.newPage();
      Effort effort = new Effort();
      walk(page, effort, new Thumb(page, effort), "phone", "Taller Lucía");
    }
  }

  @Test
  void theSameByKeyboard() throws IOException {
    try (BrowserContext context = chromium.stranger(1280, "es-MX", true)) {
      Page page = context.newPage();
      Effort effort = new Effort();
      walk(page, effort, new Keyboard(page, effort), "keyboard", "Taller Inés");
    }
  }

  private void walk(Page page, Effort effort, Hand hand, String kind, String name)
      throws IOException {
    FirstSale potter =
        new FirstSale(running.server(), page, hand, effort, where -> look(page, kind, where));
    try (BrowserContext family = chromium.phone("es-US")) {
      Page phone = family.newPage();
      FirstBuyer buyer = new FirstBuyer(phone, where -> look(phone, kind, where));
      potter.openShop(name);
      potter.sellFirstProduct();
      assertThat(effort.tapsOf("first product on sale"))
          .as("taps until a product is on sale")
          .isLessThanOrEqualTo(MOST_TAPS_TO_A_PRODUCT);
      potter.loadSpreadsheet();
      potter.dressShop("Talavera que sale del horno los lunes");
      potter.openCountries("us", "cl");
      potter.setPostage();
      potter.answerCustoms();
      potter.writeShippingPage();
      potter.publish();
      assertThat(effort.taps())
          .as("taps until the shop is ready for its first order")
          .isLessThanOrEqualTo(MOST_TAPS_TO_A_SHOP);
      buyer.buys(potter.shop(), FirstSale.PIECE);
      potter.ship("3318810025");
      buyer.seesTheParcel("DHL");
    } catch (RuntimeException | AssertionError e) {
      picture(page, kind, "failed");
      throw e;
    } finally {
      Files.writeString(PICTURES.resolve(kind + ".txt"), effort.table());
    }
  }

  private static void look(Page page, String kind, String where) {
    picture(page, kind, where);
    assertThat(new AxeBuilder(page).exclude("iframe").analyze().getViolations())
        .as(page.url())
        .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as(page.url() + " fits its screen")
        .isEqualTo(true);
  }

  private static void picture(Page page, String kind, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(kind + "-" + name + ".png"))
            .setFullPage(true));
  }
}
