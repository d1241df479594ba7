package io.puente.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.puente.server.Server;
import io.puente.server.testing.TestPictures;
import java.awt.Color;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A potter in Puebla, alone with a browser: from the server's front page to a parcel in the hands
 * of her carrier. She reads Spanish and follows links; she types no address of a page.
 */
final class FirstSale {

  /** The name of her first piece. */
  static final String PIECE = "Taza de talavera";

  private final Server server;
  private final Page page;
  private final Hand hand;
  private final Effort effort;
  private final Consumer<String> look;

  /**
   * @param look is called with a name wherever a new page has come
   */
  FirstSale(Server server, Page page, Hand hand, Effort effort, Consumer<String> look) {
    this.server = server;
    this.page = page;
    this.hand = hand;
    this.effort = effort;
    this.look = look;
    page.onDOMContentLoaded(loaded -> effort.addPage());
  }

  /** From the server's front page to the dashboard of her shop. */
  void openShop(String name) {
    effort.begin("shop opened, email confirmed");
    page.navigate(server.address("localhost", "/").toString());
    see("front", "Del taller a la puerta de otro país");
    hand.press(page.locator("a.button.primary").first());
    see("sign-up", "Abra su tienda");
    hand.type(page.locator("#name"), name);
    hand.choose(page.locator("#country"), "México");
    hand.type(page.locator("#email"), "lucia@taller.mx");
    hand.type(page.locator("#password"), "torno luna maíz volcán");
    hand.press(page.locator("main button.primary"));
    see("opened", "Revise su correo");
    hand.press(page.locator("main a[href*='/mailbox']"));
    hand.press(page.locator("main li a").first());
    hand.press(page.locator("main a.link[href*='/dashboard/links/']"));
    see("link", "Confirme su tienda");
    hand.press(page.locator("main button.primary"));
    see("guide", "Resumen");
  }

  /** From the dashboard to a product on sale that has a photo. */
  void sellFirstProduct() {
    effort.begin("first product on sale");
    follow("/dashboard/products/new");
    see("product-new", "Producto nuevo");
    hand.attach(page.locator("#take-photo"), photo("IMG_0001.jpg", 600, 800));
    assertThat(page.locator("#photo-list .photo")).hasCount(1);
    hand.type(page.locator("#name"), PIECE);
    hand.type(page.locator("#price"), "350");
    hand.type(page.locator("#pieces"), "6");
    hand.press(page.locator("main button.primary"));
    see("product-on-sale", "Ya está a la venta");
  }

  /** From the guide to a shop that looks like hers, and says who she is. */
  void dressShop(String sentence) {
    effort.begin("look, main picture, seller");
    home();
    follow("/dashboard/look");
    see("look", "Aspecto");
    hand.mark(page.locator("[name=theme][value=majolica]"));
    hand.type(page.locator("#tagline_es"), sentence);
    hand.press(page.locator("main button.primary"));
    saved("look-saved");
    hand.attach(page.locator("#picture-file"), photo("IMG_0002.jpg", 1600, 1200));
    hand.press(page.locator("[aria-labelledby=picture] button[type=submit]").first());
    saved("picture-saved");
    follow("/dashboard/look/identity");
    see("identity", "");
    hand.type(page.locator("#seller_name"), "Lucía Hernández Ruiz");
    hand.press(page.locator("main button.primary"));
    saved("identity-saved");
  }

  /** From the guide to pieces that customs know: to each question, the first answer is right. */
  void answerCustoms() {
    effort.begin("customs answered");
    home();
    follow("/dashboard/customs");
    see("customs", "");
    for (int asked = 1; page.locator(".customs-similar").count() == 0; asked++) {
      String question = page.locator("main").innerHTML();
      if (page.locator("#grams").count() > 0) {
        hand.type(page.locator("#grams"), "420");
        hand.press(page.locator("main button.primary"));
      } else {
        hand.press(page.locator(".customs-choices button").first());
      }
      page.waitForFunction(
          "question => document.readyState === 'complete'"
              + " && document.querySelector('main').innerHTML !== question",
          question);
      look.accept("customs-" + asked);
    }
    hand.press(page.locator("[aria-labelledby=similar] button.primary"));
    saved("customs-similar");
  }

  /** From the guide to a carrier that takes parcels to all open countries. */
  void setPostage() {
    effort.begin("postage set");
    home();
    follow("/dashboard/postage");
    see("postage", "Envíos");
    follow("/dashboard/postage/new");
    look.accept("postage-new");
    hand.choose(page.locator("#carrier"), "DHL Express");
    hand.type(page.locator("#days_from"), "4");
    hand.type(page.locator("#days_to"), "8");
    for (String country : List.of("MX", "US", "CL")) {
      hand.mark(page.locator("[name='list_0_to_%s']".formatted(country)));
    }
    hand.type(page.locator("[name^='list_0_weight']").first(), "1");
    hand.type(page.locator("[name^='list_0_price']").first(), "420");
    hand.type(page.locator("[name^='list_0_weight']").nth(1), "3");
    hand.type(page.locator("[name^='list_0_price']").nth(1), "690");
    hand.press(page.locator(".postage-form button.primary"));
    saved("postage-saved");
  }

  /** From the guide to a page about shipping that buyers read. */
  void writeShippingPage() {
    effort.begin("page about shipping");
    home();
    follow("/dashboard/pages/shipping");
    see("page-shipping", "");
    hand.press(page.locator(".page-actions button.primary"));
    saved("page-shipping-saved");
  }

  /** From the list of products to thirty more of them. */
  void loadSpreadsheet() {
    effort.begin("spreadsheet of 30 rows");
    hand.press(navigation("/dashboard/products"));
    see("products", "Productos");
    follow("/dashboard/spreadsheet");
    see("spreadsheet", "Hoja de cálculo");
    hand.attach(
        page.locator("#file"),
        new FilePayload("Piezas.csv", "text/csv", thirtyRows().getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator(".sheet-column")).hasCount(5);
    look.accept("spreadsheet-columns");
    hand.press(page.locator("main button.primary"));
    assertThat(page.locator(".sheet-counts")).containsText("30");
    look.accept("spreadsheet-plan");
    hand.press(page.locator("main button.primary"));
    assertThat(page.locator("main a.primary[href='/dashboard/products']")).isVisible();
    look.accept("spreadsheet-report");
  }

  /** As a spreadsheet in Spanish writes it. */
  private static String thirtyRows() {
    List<String> rows = new ArrayList<>();
    rows.add("Producto;Precio;Cantidad;Peso (g);Categoría");
    for (String form : List.of("Taza", "Plato", "Tazón", "Jarra", "Azucarera", "Salsera")) {
      for (String glaze : List.of("azul", "blanca", "verde", "de flores", "de la casa")) {
        rows.add("%s de talavera %s;%d,50;4;%d;Vajilla".formatted(form, glaze, 280, 430));
      }
    }
    return String.join("\n", rows);
  }

  /** From the guide to countries that are open. */
  void openCountries(String... codes) {
    effort.begin("countries opened");
    home();
    follow("/dashboard/markets");
    see("countries", "Países");
    for (String code : codes) {
      follow("/dashboard/markets/" + code);
      look.accept("country-" + code);
      hand.press(page.locator("main button.primary"));
      assertThat(page.locator("main [role=status]")).isVisible();
      look.accept("country-" + code + "-open");
      follow("/dashboard/markets");
      see("countries", "Países");
    }
  }

  /** Opens her shop to everybody. */
  void publish() {
    effort.begin("published");
    home();
    follow("/dashboard/publication");
    see("publication", "Publicar la tienda");
    hand.press(page.locator("main button.primary"));
    assertThat(page.locator("main [role=status]")).containsText("¡Felicidades!");
    look.accept("published");
  }

  /** From the mark of a new sale to a parcel that her carrier has. */
  void ship(String number) {
    effort.begin("parcel handed over");
    hand.press(navigation("/dashboard/orders"));
    see("orders", "Pedidos");
    hand.press(page.locator("main a[href*='/dashboard/orders/PT']").first());
    look.accept("order");
    hand.type(page.locator("#number"), number);
    assertThat(page.locator("#carrier")).hasValue("dhl-express");
    hand.press(page.locator(".dashboard-ship button.primary"));
    assertThat(page.locator(".dashboard-tracking")).isVisible();
    look.accept("shipped");
    hand.press(page.locator(".parcel-events button").first());
    assertThat(page.locator(".dashboard-now")).containsText("El transportista recibió el paquete");
    look.accept("handed-over");
    effort.end();
  }

  /** Where her shop is. */
  URI shop() {
    return URI.create(page.url()).resolve("/");
  }

  private static FilePayload photo(String name, int width, int height) {
    return new FilePayload(
        name,
        "image/jpeg",
        TestPictures.photo(TestPictures.plain(new Color(0x8A4B2F), width, height)));
  }

  /** Whatever was sent is kept, and the page says so. */
  private void saved(String name) {
    assertThat(page.locator("main [role=status]").first()).isVisible();
    look.accept(name);
  }

  private void home() {
    hand.press(navigation("/dashboard"));
    see("guide", "Resumen");
  }

  private Locator navigation(String path) {
    return page.locator(".dashboard-nav a[href='" + path + "']:visible");
  }

  private void follow(String path) {
    hand.press(page.locator("main a[href='" + path + "']").first());
  }

  private void see(String name, String heading) {
    assertThat(page.locator("h1")).containsText(heading);
    page.waitForLoadState();
    look.accept(name);
  }
}
