package io.puente.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.puente.server.testing.RunningShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The dashboard's pages on products and origin, on a phone in Spanish and at a dashboard in
 * English.
 */
@EnabledIf(value = "io.puente.server.browser.Chromium#isInstalled", disabledReason = "no Chromium")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginPagesTest {

  private static final int PHONE = 390;
  private static final int LARGE_SCREEN = 1280;

  private final RunningShop running = RunningShop.start();
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
    page.navigate(running.server().address(running.shop().host(), "/dashboard").toString());
    page.fill("#email", RunningShop.ownerOf(running.shop()));
    page.fill("#password", RunningShop.PASSWORD);
    page.locator("button.primary").click();
    assertThat(page).hasURL(Pattern.compile("/dashboard$"));
    return page;
  }

  private void go(Page page, String path) {
    page.navigate(running.server().address(running.shop().host(), path).toString());
  }

  @Test
  void anOwnerDeclaresOnAPhoneAndIsWarnedOfWhatMayNotEnter() {
    try (BrowserContext context = chromium.stranger(PHONE, "es-MX", true)) {
      Page owner = signedIn(context);
      go(owner, "/dashboard/products");
      look(owner, "dashboard-products-es-390");
      owner.locator(".dashboard-item").nth(1).click();
      look(owner, "dashboard-product-es-390");
      String product = owner.url().replaceAll(".*(/dashboard/products/.*)", "$1");
      owner.locator(".dashboard-item-short").last().click();
      owner.check("input[value=REGIONAL_VALUE]");
      owner.check("input[value=EXPORTER]");
      owner.fill("#evidence", "Carpeta 7");
      owner.locator("button.primary").click();
      assertThat(owner.getByRole(AriaRole.ALERT)).containsText("no se guardó");
      look(owner, "dashboard-declaration-wrong-es-390");
      owner.check("input[value=WHOLLY_OBTAINED]");
      owner.locator("button.primary").click();
      assertThat(owner.locator("#declared")).isVisible();
      look(owner, "dashboard-declaration-es-390");

      go(owner, product + "?details=1");
      owner.selectOption("#origin", "CU");
      owner.locator("button.primary").click();
      assertThat(owner.locator(".dashboard-market .dashboard-wrong"))
          .containsText("no puede entrar");
      look(owner, "dashboard-product-warning-es-390");
      go(owner, product + "?details=1");
      owner.selectOption("#origin", "MX");
      owner.locator("button.primary").click();
    }
  }

  /** Chooses the language of the dashboard in its menu. */
  private static void choose(Page owner, String language) {
    owner
        .locator("button[name=language][value=" + language + "]")
        .evaluate("button => button.click()");
    owner.waitForLoadState();
  }

  @Test
  void anOwnerReadsTheSameInEnglishOnALargeScreenAndRecordsCharges() {
    String number = RunningShop.numberIn(running.paidOrder(running.shop()));
    try (BrowserContext context = chromium.stranger(LARGE_SCREEN, "en-US", true)) {
      Page owner = signedIn(context);
      go(owner, "/dashboard/products");
      choose(owner, "en");
      assertThat(owner.locator("h1")).hasText("Products");
      look(owner, "dashboard-products-en-1280");
      owner.locator(".dashboard-item").nth(0).click();
      look(owner, "dashboard-product-en-1280");
      owner.locator(".dashboard-item-short").first().click();
      look(owner, "dashboard-declaration-en-1280");
      go(owner, "/dashboard/orders/" + number);
      owner.locator("#charged + details > summary").click();
      owner.fill("#amount_duty", "99.50");
      owner.fill("#paper_duty", "DHL 7741");
      owner.locator("form[action$=charged] button").click();
      assertThat(owner.locator(".dashboard-charged-total")).containsText("charged");
      look(owner, "dashboard-order-charged-en-1280");
      owner.setViewportSize(PHONE, 844);
      look(owner, "dashboard-order-charged-en-390");
      choose(owner, "es");
    }
  }
}
