package io.puente.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.TestPictures;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** How the owner finds her way through the dashboard, on a narrow phone and on a wide screen. */
@EnabledIf(value = "io.puente.server.browser.Chromium#isInstalled", disabledReason = "no Chromium")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardLooksTest {

  private static final int NARROW_PHONE = 320;
  private static final int LARGE_SCREEN = 1280;

  private static final List<String> PAGES =
      List.of(
          "/dashboard",
          "/dashboard/orders",
          "/dashboard/products",
          "/dashboard/products?state=not-ready",
          "/dashboard/products/new",
          "/dashboard/spreadsheet",
          "/dashboard/law-changes",
          "/dashboard/parcels",
          "/dashboard/parcels/numbers",
          "/dashboard/markets",
          "/dashboard/markets/cl",
          "/dashboard/markets/co",
          "/dashboard/postage",
          "/dashboard/postage/new",
          "/dashboard/postage/sender",
          "/dashboard/categories",
          "/dashboard/categories/tazas",
          "/dashboard/texts",
          "/dashboard/pages",
          "/dashboard/pages/shipping",
          "/dashboard/more",
          "/dashboard/emails",
          "/dashboard/look",
          "/dashboard/look/identity",
          "/dashboard/look/products",
          "/dashboard/publication",
          "/dashboard/settings",
          "/dashboard/account");

  private final RunningShop running = RunningShop.start();
  private final Chromium chromium = new Chromium();

  @AfterAll
  void stop() {
    chromium.close();
    running.close();
  }

  @Test
  void everyPageFitsANarrowPhone() {
    String order = "/dashboard/orders/" + RunningShop.numberIn(running.paidOrder(running.shop()));
    String product =
        running
            .owner()
            .get("/dashboard/products")
            .find("href=\"(/dashboard/products/[0-9a-f-]{36})\"")
            .orElseThrow();
    Stream<String> inner =
        Stream.of(
            order,
            product,
            product + "/customs",
            product + "/customs?change=goods",
            product + "/customs?change=made-in",
            product + "/origin");
    try (BrowserContext context = chromium.stranger(NARROW_PHONE, "es-MX", true)) {
      Page page = signedIn(context);
      for (String path : Stream.concat(PAGES.stream(), inner).toList()) {
        go(page, path);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("main button.primary").count()).as(path).isLessThanOrEqualTo(1);
        assertThat(page.locator(".dashboard-nav a[aria-current]:visible")).hasCount(1);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as(path + " fits its screen")
            .isEqualTo(true);
      }
    }
  }

  @Test
  void aNumberProposesItsCarrierAndShipsWithThreeTaps() {
    String order = "/dashboard/orders/" + RunningShop.numberIn(running.paidOrder(running.shop()));
    try (BrowserContext context = chromium.stranger(NARROW_PHONE, "es-MX", true)) {
      Page page = signedIn(context);
      go(page, order);
      assertThat(page).hasTitle(Pattern.compile("^\\([1-9]\\d*\\) "));

      page.setInputFiles(
          "#photo", new FilePayload("label.png", "image/png", TestPictures.label("986578788855")));
      assertThat(page.locator("#number")).hasValue("9865 7878 8855");
      assertThat(page.locator("#carrier")).not().hasValue("fedex");
      page.locator("#guess button").getByText("FedEx").click();
      assertThat(page.locator("#carrier")).hasValue("fedex");
      page.locator("main button.primary").click();

      assertThat(page.locator(".dashboard-tracking")).hasText("9865 7878 8855");
      page.locator(".parcel-events").getByText("Entregado a FedEx").click();
      assertThat(page.locator(".dashboard-now"))
          .containsText("El transportista recibió el paquete");
    }
  }

  @Test
  void aNewSaleSoundsOnlyWhereItWasSwitchedOn() {
    try (BrowserContext context = chromium.stranger(NARROW_PHONE, "es-MX", true)) {
      context.addInitScript(
          """
          window.tones = 0;
          const start = OscillatorNode.prototype.start;
          OscillatorNode.prototype.start = function (...when) {
            window.tones++;
            return start.apply(this, when);
          };
          """);
      Page page = signedIn(context);
      running.paidOrder(running.shop());
      go(page, "/dashboard/orders");
      int waiting = waiting(page, 0);
      running.paidOrder(running.shop());
      waiting = waiting(page, waiting);
      assertThat(page.evaluate("window.tones")).as("before").isEqualTo(0);

      page.locator("#sale-sound").click();
      assertThat(page.locator("#sale-sound")).hasAttribute("aria-pressed", "true");
      page.waitForFunction("window.tones === 2");
      running.paidOrder(running.shop());
      waiting = waiting(page, waiting);
      page.waitForFunction("window.tones === 4");

      page.locator("#sale-sound").click();
      assertThat(page.locator("#sale-sound")).hasAttribute("aria-pressed", "false");
      running.paidOrder(running.shop());
      waiting(page, waiting);
      assertThat(page.evaluate("window.tones")).as("switched off again").isEqualTo(4);
    }
  }

  /** The mark's count, once it is larger; the sound is asked for in the same moment. */
  private static int waiting(Page page, int before) {
    page.waitForFunction(
        "before => Number(document.title.match(/^\\((\\d+)\\)/)?.[1] ?? 0) > before", before);
    return (int) page.evaluate("Number(document.querySelector('.dashboard-mark').dataset.count)");
  }

  @Test
  void aPhoneHasFiveEntriesAndTheOthersBehindTheLast() {
    try (BrowserContext context = chromium.stranger(NARROW_PHONE, "es-MX", true)) {
      Page page = signedIn(context);
      assertThat(page.locator(".dashboard-nav a:visible")).hasCount(5);

      page.locator(".dashboard-nav a:visible").last().click();
      assertThat(page).hasURL(Pattern.compile("/dashboard/more$"));
      assertThat(new AxeBuilder(page).analyze().getViolations())
          .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
          .isEmpty();
      page.locator("main a[href='/dashboard/settings']").click();

      assertThat(page).hasURL(Pattern.compile("/dashboard/settings$"));
      assertThat(page.locator(".dashboard-nav a[aria-current]:visible"))
          .hasAttribute("href", "/dashboard/more");
    }
  }

  @Test
  void aWideScreenShowsAllEntriesAndBuyersGetNoneOfTheDashboardsStyles() {
    try (BrowserContext context = chromium.stranger(LARGE_SCREEN, "es-MX", true)) {
      Page page = signedIn(context);
      assertThat(page.locator(".dashboard-nav a:visible")).hasCount(12);
      assertThat(page.locator(".dashboard-nav a[href='/dashboard/more']")).isHidden();

      go(page, "/es-us");
      assertThat(page.locator("link[href*='dashboard.css']")).hasCount(0);
      assertThat(page.locator(".shop-menu summary")).isHidden();
      assertThat(page.locator(".shop-menu a").first()).isVisible();
      assertThat(
              page.evaluate(
                  "[...document.styleSheets].flatMap(sheet => [...sheet.cssRules])"
                      + ".some(rule => rule.cssText.includes('.dashboard'))"))
          .isEqualTo(false);
    }
  }

  @Test
  void thePreviewFollowsWhatIsTypedAndStoresNothing() {
    try (BrowserContext context = chromium.stranger(LARGE_SCREEN, "es-MX", true)) {
      Page page = signedIn(context);
      go(page, "/dashboard/look");
      FrameLocator preview = page.frameLocator("#preview");
      assertThat(preview.locator("h1")).hasText("Barro");
      assertThat(new AxeBuilder(page).exclude("#preview").analyze().getViolations())
          .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
          .isEmpty();

      page.fill("[name=tagline_es]", "Barro y agua");
      page.check("[name=theme][value=cacao]", new Page.CheckOptions().setForce(true));
      page.locator("#accent")
          .evaluate(
              """
              input => {
                input.value = '#ffd600';
                input.dispatchEvent(new Event('input', {bubbles: true}));
              }
              """);

      assertThat(preview.locator("h1")).hasText("Barro y agua");
      assertThat(preview.locator("html")).hasAttribute("data-theme", "cacao");
      assertThat(page.locator("#accent-check button")).isVisible();
      go(page, "/es-us");
      assertThat(page.locator("h1")).hasText("Barro");
      assertThat(page.locator("html")).hasAttribute("data-theme", "plain");
      page.goBack();
      assertThat(page).hasURL(Pattern.compile("/dashboard/look$"));
    }
  }

  /** Every page of the shop has it; on a phone it is folded until somebody opens it. */
  @Test
  void aPhoneUnfoldsTheShopsMenu() {
    try (BrowserContext context = chromium.stranger(NARROW_PHONE, "es-MX", true)) {
      Page page = context.newPage();
      go(page, "/es-us/products/taza-azul");
      assertThat(page.locator(".shop-menu a:visible")).hasCount(0);

      page.locator(".shop-menu summary").click();
      assertThat(page.locator(".shop-menu a").first()).isVisible();
      assertThat(new AxeBuilder(page).analyze().getViolations())
          .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
          .isEmpty();
      page.locator(".shop-menu a").first().click();

      assertThat(page).hasURL(Pattern.compile("/es-us/categories/"));
    }
  }

  private Page signedIn(BrowserContext context) {
    Page page = context.newPage();
    go(page, "/dashboard");
    page.fill("#email", RunningShop.ownerOf(running.shop()));
    page.fill("#password", RunningShop.PASSWORD);
    page.locator("button.primary").click();
    assertThat(page).hasURL(Pattern.compile("/dashboard$"));
    return page;
  }

  private void go(Page page, String path) {
    page.navigate(running.server().address(running.shop().host(), path).toString());
  }
}
