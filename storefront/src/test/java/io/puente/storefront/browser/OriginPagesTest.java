package io.puente.storefront.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.puente.storefront.testing.RunningShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The desk's pages on products and origin, on a phone in Spanish and at a desk in English. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginPagesTest {

  private static final int PHONE = 390;
  private static final int DESK = 1280;

  private final RunningShop running = RunningShop.opened();
  private final Chromium chromium = new Chromium();
  private final Path pictures = Path.of("target/pages");

  @BeforeAll
  void makeRoom() throws Exception {
    Files.createDirectories(pictures);
  }

  @AfterAll
  void stop() {
    chromium.close();
    running.close();
  }

  private void look(Page page, String name) {
    page.waitForLoadState();
    page.screenshot(
        new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")).setFullPage(true));
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .as(name)
        .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as(name + " fits its screen")
        .isEqualTo(true);
  }

  private Page signedIn(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(running.server().address(running.shop().host(), "/desk").toString());
    page.fill("#email", RunningShop.ownerOf(running.shop()));
    page.fill("#password", RunningShop.PASSWORD);
    page.locator("button.primary").click();
    assertThat(page).hasURL(Pattern.compile("/desk$"));
    return page;
  }

  private void go(Page page, String path) {
    page.navigate(running.server().address(running.shop().host(), path).toString());
  }

  @Test
  void anOwnerDeclaresOnAPhoneAndIsWarnedOfWhatMayNotEnter() {
    try (BrowserContext context = chromium.stranger(PHONE, "es-MX", true)) {
      Page owner = signedIn(context);
      go(owner, "/desk/products");
      look(owner, "desk-products-es-390");
      owner.locator(".desk-item").nth(1).click();
      look(owner, "desk-product-es-390");
      String product = owner.url().replaceAll(".*(/desk/products/.*)", "$1");
      owner.locator(".desk-item-short").last().click();
      owner.check("input[value=REGIONAL_VALUE]");
      owner.check("input[value=EXPORTER]");
      owner.fill("#evidence", "Carpeta 7");
      owner.locator("button.primary").click();
      assertThat(owner.getByRole(AriaRole.ALERT)).containsText("no se guardó");
      look(owner, "desk-declaration-wrong-es-390");
      owner.check("input[value=WHOLLY_OBTAINED]");
      owner.locator("button.primary").click();
      assertThat(owner.locator("#kept")).isVisible();
      look(owner, "desk-declaration-es-390");

      go(owner, product);
      owner.fill("#origin", "CU");
      owner.locator("button.primary").click();
      assertThat(owner.locator(".desk-market .desk-wrong")).containsText("no puede entrar");
      look(owner, "desk-product-warning-es-390");
      go(owner, product);
      owner.fill("#origin", "MX");
      owner.locator("button.primary").click();
    }
  }

  @Test
  void anOwnerReadsTheSameInEnglishAtADeskAndTakesChargesIn() {
    String number = RunningShop.numberIn(running.paidOrder(running.shop()));
    try (BrowserContext context = chromium.stranger(DESK, "en-US", true)) {
      Page owner = signedIn(context);
      go(owner, "/desk/products?language=en");
      assertThat(owner.locator("h1")).hasText("Products");
      look(owner, "desk-products-en-1280");
      owner.locator(".desk-item").nth(0).click();
      look(owner, "desk-product-en-1280");
      owner.locator(".desk-item-short").first().click();
      look(owner, "desk-declaration-en-1280");
      go(owner, "/desk/orders/" + number);
      owner.locator("#charged + details > summary").click();
      owner.fill("#amount_duty", "99.50");
      owner.fill("#paper_duty", "DHL 7741");
      owner.locator("form[action$=charged] button").click();
      assertThat(owner.locator(".desk-charged-total")).containsText("charged");
      look(owner, "desk-order-charged-en-1280");
      owner.setViewportSize(PHONE, 844);
      look(owner, "desk-order-charged-en-390");
      go(owner, "/desk?language=es");
    }
  }
}
