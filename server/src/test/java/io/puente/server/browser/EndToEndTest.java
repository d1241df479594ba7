package io.puente.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.testing.RealDatabase;
import io.puente.server.Server;
import io.puente.server.ServerSettings;
import io.puente.server.demo.DemoShops;
import io.puente.server.testing.TestShops;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a spreadsheet to a delivered parcel, as buyer and owner walk it: in Spanish on a phone, in
 * English at a dashboard, and without a script as far as the money. No page may have an
 * accessibility fault that axe can find, ask anybody else for anything, or break the page's own
 * security policy.
 */
@EnabledIf(value = "io.puente.server.browser.Chromium#isInstalled", disabledReason = "no Chromium")
@ExtendWith(RealDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndToEndTest {

  private static final int PHONE = 390;
  private static final int LARGE_SCREEN = 1280;

  /** Fast enough for a parcel to arrive while one watches, slow enough to see it move. */
  private static final String POST_SPEED = "200000";

  private final Server server;
  private final DemoShops demo;
  private final Path pictures = Path.of("target/pages");
  private Chromium chromium;
  private String password;

  EndToEndTest(DatabaseAddress owner, @TempDir Path data) {
    server =
        Server.start(
            ServerSettings.of(
                Map.of(
                    "PUENTE_DATABASE_URL", TestShops.databaseUrl(owner),
                    "PUENTE_PORT", "0",
                    "PUENTE_MANAGEMENT_PORT", "0",
                    "PUENTE_SANDBOX_PORT", "0",
                    "PUENTE_SANDBOX_POST_SPEED", POST_SPEED)));
    demo = new DemoShops(server.vertx(), server.database(), "localhost", Path.of("../demo"), data);
    chromium = new Chromium();
    // Assertions wait five seconds by themselves, which is not much on a busy machine.
    com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    password = "";
  }

  @BeforeAll
  void seed() throws Exception {
    Files.createDirectories(pictures);
    demo.seed(line -> {});
    password =
        demo.welcome(server).stream()
            .filter(line -> line.startsWith("password of all"))
            .map(line -> line.substring(line.lastIndexOf(' ') + 1))
            .findFirst()
            .orElseThrow();
  }

  @AfterAll
  void stop() {
    chromium.close();
    server.close();
  }

  private void signIn(Page owner) {
    owner.fill("#email", "owner@barro-azul.example");
    owner.fill("#password", password);
    button(owner, "Entrar").click();
    assertThat(owner).hasURL(Pattern.compile("/dashboard$"));
  }

  /** All that the dashboard has, once there is an order that has arrived. */
  private void lookAtTheDashboardOnALargeScreen(String order) {
    try (BrowserContext context = chromium.stranger(LARGE_SCREEN, "es-MX", true)) {
      Page owner = context.newPage();
      List<String> faults = faultsOf(owner);
      owner.navigate(address("/dashboard"));
      look(owner, "sign-in-es-1280", "/dashboard/sign-in");
      signIn(owner);
      look(owner, "dashboard-es-1280", "/dashboard");
      for (String page : List.of("orders", "orders/" + order, "parcels", "emails")) {
        owner.navigate(address("/dashboard/" + page));
        look(
            owner,
            "dashboard-" + page.replaceAll("/.*", "-one") + "-es-1280",
            "/dashboard/" + page);
      }
      link(owner, order).click();
      look(owner, "dashboard-emails-one-es-1280", "/dashboard/emails/");
      assertThat(faults).isEmpty();
    }
  }

  private String address(String path) {
    return server.address("barro-azul.localhost", path).toString();
  }

  /** What a page has asked of others, and what its own policy had to forbid it. */
  private static List<String> faultsOf(Page page) {
    List<String> faults = new ArrayList<>();
    page.onRequest(
        request -> {
          if (!request.url().contains(".localhost:") && !request.url().contains("127.0.0.1:")) {
            faults.add("asks " + request.url());
          }
        });
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && message.text().contains("Content Security Policy")) {
            faults.add(message.text());
          }
        });
    page.onPageError(faults::add);
    return faults;
  }

  /** Waits for the page to be there, keeps a picture of it and has axe look at it. */
  private void look(Page page, String name, String inAddress) {
    page.waitForURL(address -> address.contains(inAddress));
    page.waitForLoadState();
    page.screenshot(
        new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")).setFullPage(true));
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations)
        .as(name)
        .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
        .isEmpty();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
        .first();
  }

  @Test
  void aFamilyInLosAngelesBuysInSpanishOnAPhoneAndBothSidesWatchTheParcelArrive() {
    try (BrowserContext context = chromium.stranger(PHONE, "es-US", true)) {
      Page buyer = context.newPage();
      List<String> faults = faultsOf(buyer);
      buyer.navigate(address("/"));
      assertThat(buyer).hasURL(Pattern.compile("/es-us$"));
      look(buyer, "home-es-390", "/es-us");
      link(buyer, "^Tazas$").click();
      look(buyer, "category-es-390", "/categories/");
      buyer.fill("input[name=q]", "tasa pluma");
      buyer.keyboard().press("Enter");
      look(buyer, "search-es-390", "/search");
      link(buyer, "Taza Pluma").click();
      assertThat(buyer.locator(".landed")).containsText("en su puerta, todo incluido");
      look(buyer, "product-es-390", "/products/");
      link(buyer, "^350 ml$").click();
      assertThat(buyer.locator(".choices-name")).containsText("350 ml");
      buyer.locator("#quantity").fill("2");
      button(buyer, "Agregar").first().click();
      assertThat(buyer.locator(".cart-count")).containsText("2");
      look(buyer, "cart-es-390", "/cart");
      link(buyer, "Continuar con la compra").click();

      button(buyer, "Pagar").first().click();
      assertThat(buyer.getByRole(AriaRole.ALERT)).containsText("Falta algo");
      look(buyer, "checkout-wrong-es-390", "/checkout");
      fillIn(buyer);
      assertThat(buyer.locator("#sum")).containsText("Arancel");
      look(buyer, "checkout-es-390", "/checkout");
      button(buyer, "Pagar").first().click();

      pay(buyer, "4000 0000 0000 0002");
      assertThat(buyer.getByRole(AriaRole.ALERT)).isVisible();
      look(buyer, "pay-declined-es-390", "/pay/");
      pay(buyer, "4000 0025 0000 3155");
      button(buyer, "Autorizar").click();
      assertThat(buyer.locator("#state")).containsText("Pagado, gracias");
      look(buyer, "order-es-390", "/orders/PT");
      String order = buyer.url();
      String orderNumber = order.replaceAll(".*/orders/([^/]+)/.*", "$1");

      String number = shipAsOwner(orderNumber);

      buyer.navigate(order);
      link(buyer, number).click();
      look(buyer, "tracking-es-390", "/parcel");
      buyer
          .locator(".tracking-step.done", new Page.LocatorOptions().setHasText("Aduana"))
          .first()
          .waitFor(new Locator.WaitForOptions().setTimeout(90_000));
      assertThat(buyer.locator("#now-0"))
          .containsText(
              "Entregado",
              new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                  .setTimeout(120_000));
      look(buyer, "delivered-es-390", "/parcel");
      buyer.navigate(order);
      assertThat(buyer.locator("#state")).containsText("Entregado");
      assertThat(faults).isEmpty();
      lookAtTheDashboardOnALargeScreen(orderNumber);
    }
  }

  private static void fillIn(Page buyer) {
    buyer.fill("#email", "ana@example.com");
    buyer.fill("#payer_name", "Ana López");
    buyer.fill("#street", "123 Main St");
    buyer.fill("#city", "Los Angeles");
    buyer.selectOption("#region", "CA");
    buyer.fill("#postcode", "90012");
    buyer.fill("#phone", "+1 213 555 0100");
  }

  private static void pay(Page buyer, String card) {
    buyer.fill("#number", card);
    buyer.fill("#expiry", "12 / 40");
    buyer.fill("#code", "123");
    buyer.fill("#holder", "Ana López");
    button(buyer, "(Pagar|Pay)").click();
  }

  /** The owner signs in, ships the order and has its papers; the parcel is on the live list. */
  private String shipAsOwner(String order) {
    try (BrowserContext context = chromium.stranger(PHONE, "es-MX", true)) {
      Page owner = context.newPage();
      List<String> faults = faultsOf(owner);
      owner.navigate(address("/dashboard"));
      look(owner, "sign-in-es-390", "/dashboard/sign-in");
      signIn(owner);
      look(owner, "dashboard-es-390", "/dashboard");
      owner.navigate(address("/dashboard/orders"));
      look(owner, "dashboard-orders-es-390", "/dashboard/orders");
      link(owner, order).click();
      look(owner, "dashboard-order-es-390", "/dashboard/orders/PT");
      Page open = context.newPage();
      open.navigate(address("/dashboard/parcels"));
      assertThat(open.locator("#parcel-list")).containsText(order);
      owner.locator(".ship-ways label").nth(1).click();
      button(owner, "^Enviar").click();
      String number = owner.locator(".dashboard-tracking").textContent().strip();
      assertThat(number.replace(" ", "")).matches("[A-Z]{2}\\d{9}MX");
      look(owner, "dashboard-shipped-es-390", "/dashboard/orders/PT");
      for (String paper : List.of("label", "customs")) {
        // Asked by the page itself: only the browser knows where *.localhost is.
        Object beginning =
            owner.evaluate(
                "path => fetch(path).then(answer => answer.text()).then(text => text.slice(0, 5))",
                owner.locator("a[href$='/" + paper + ".pdf']").getAttribute("href"));
        assertThat(beginning).as(paper).isEqualTo("%PDF-");
      }
      owner.navigate(address("/dashboard/parcels"));
      look(owner, "dashboard-parcels-es-390", "/dashboard/parcels");
      // The page that was open all the time, and that nobody has reloaded.
      assertThat(open.locator("#parcel-list")).containsText(number);
      assertThat(faults).isEmpty();
      return number;
    }
  }

  @Test
  void aReaderOfEnglishBuysOnALargeScreen() {
    try (BrowserContext context = chromium.stranger(LARGE_SCREEN, "en-US", true)) {
      Page buyer = context.newPage();
      List<String> faults = faultsOf(buyer);
      buyer.navigate(address("/en-us"));
      look(buyer, "home-en-1280", "/en-us");
      link(buyer, "^Plates").click();
      look(buyer, "category-en-1280", "/categories/");
      buyer.locator(".card a").first().click();
      look(buyer, "product-en-1280", "/products/");
      button(buyer, "Add").first().click();
      look(buyer, "cart-en-1280", "/cart");
      link(buyer, "checkout").click();
      fillIn(buyer);
      buyer.locator(".charge .why > summary").first().click();
      buyer.locator(".not-applied > summary").click();
      buyer.locator(".reason > summary").first().click();
      assertThat(buyer.locator(".who")).containsText("On delivery, you pay the courier");
      look(buyer, "checkout-en-1280", "/checkout");
      button(buyer, "Pay").first().click();
      look(buyer, "pay-en-1280", "/pay/");
      pay(buyer, "4242 4242 4242 4242");
      assertThat(buyer.locator("#state")).containsText("Paid, thank you");
      look(buyer, "order-en-1280", "/orders/PT");
      buyer.navigate(address("/en-us/nothing-here"));
      look(buyer, "problem-en-1280", "/nothing-here");
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void aBuyerInBrazilChoosesTheStateAndSeesTheLandedPriceOnEveryPage() {
    try (BrowserContext context = chromium.stranger(PHONE, "pt-BR", true)) {
      Page buyer = context.newPage();
      List<String> faults = faultsOf(buyer);
      buyer.navigate(address("/pt-br/products/caneca-pluma"));
      assertThat(buyer.locator("#landed")).containsText("Entre R$");
      look(buyer, "product-pt-390", "/products/");

      buyer.selectOption("#region", "SP");
      assertThat(buyer.locator("#landed")).containsText("Para São Paulo.");
      assertThat(buyer.locator("#bar-landed")).not().containsText("Entre");
      assertThat(buyer).hasURL(Pattern.compile("/caneca-pluma$"));
      button(buyer, "Adicionar").first().click();
      assertThat(buyer.locator(".summary")).not().containsText("Entre");
      look(buyer, "cart-pt-390", "/cart");

      buyer.navigate(address("/pt-br/products/caneca-pluma"));
      assertThat(buyer.locator("#landed")).containsText("Para São Paulo.");
      assertThat(buyer.locator("#bar-landed")).not().containsText("Entre");
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void aBuyerInChileSeesWhatIsPaidToThePostAndThatTheCourierAsksForNothing() {
    try (BrowserContext context = chromium.stranger(PHONE, "es-CL", true)) {
      Page buyer = context.newPage();
      List<String> faults = faultsOf(buyer);
      buyer.navigate(
          server.address("qori.localhost", "/es-cl/products/chalina-bandas-pallay").toString());
      assertThat(buyer.locator("#landed")).containsText("al transportista al recibir");
      look(buyer, "product-dap-es-390", "/products/");
      button(buyer, "Agregar").first().click();
      look(buyer, "cart-dap-es-390", "/cart");
      link(buyer, "Continuar con la compra").click();
      assertThat(buyer.locator(".who")).containsText("Usted paga en total");
      look(buyer, "checkout-dap-es-390", "/checkout");

      buyer.getByText("DHL Express").first().click();
      assertThat(buyer.locator(".who")).containsText("Nada: lo que cuesta importar");
      assertThat(buyer.locator(".who")).not().containsText("Usted paga en total");
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void everythingUpToThePaidOrderWorksWithoutAScript() {
    try (BrowserContext context = chromium.stranger(PHONE, "es-US", false)) {
      Page buyer = context.newPage();
      buyer.navigate(address("/es-us/products/taza-pluma"));
      link(buyer, "^450 ml$").click();
      assertThat(buyer.locator(".choices-name")).containsText("450 ml");
      button(buyer, "Agregar").first().click();
      link(buyer, "Continuar con la compra").click();
      fillIn(buyer);
      button(buyer, "Calcular de nuevo").click();
      assertThat(buyer.locator("#street")).hasValue("123 Main St");
      buyer.screenshot(
          new Page.ScreenshotOptions()
              .setPath(pictures.resolve("checkout-no-script-es-390.png"))
              .setFullPage(true));
      button(buyer, "Pagar").first().click();
      pay(buyer, "4242 4242 4242 4242");
      assertThat(buyer.locator("#state")).containsText("Pagado, gracias");
    }
  }

  @Test
  void aPotterFromPueblaFindsInTwoTapsWhatAParcelPaysInChile() {
    try (BrowserContext context = chromium.stranger(PHONE, "es-MX", true)) {
      Page potter = context.newPage();
      List<String> faults = faultsOf(potter);
      potter.navigate(address("/es-mx"));
      link(potter, "^Guía").click();
      look(potter, "guide-index-es-390", "/guide/es");
      link(potter, "^Chile").click();
      assertThat(potter.locator(".guide-amount")).containsText(new String[] {"USD", "USD", "USD"});
      look(potter, "guide-lane-es-390", "/guide/es/cl/mx");
      assertThat(faults).isEmpty();
    }
    try (BrowserContext context = chromium.stranger(LARGE_SCREEN, "en-US", true)) {
      Page reader = context.newPage();
      reader.navigate(address("/guide/en"));
      look(reader, "guide-index-en-1280", "/guide/en");
      reader.navigate(address("/guide/en/us"));
      look(reader, "guide-destination-en-1280", "/guide/en/us");
      link(reader, "^Mexico").click();
      look(reader, "guide-lane-en-1280", "/guide/en/us/mx");
    }
  }
}
