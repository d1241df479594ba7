package io.puente.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A family in Los Angeles that buys a shop's first piece, in Spanish on a phone. */
final class FirstBuyer {

  private static final Locator.GetByTextOptions EXACTLY =
      new Locator.GetByTextOptions().setExact(true);

  private final Page page;
  private final Consumer<String> look;
  private String order = "";

  /**
   * @param look is called with a name wherever a new page has come
   */
  FirstBuyer(Page page, Consumer<String> look) {
    this.page = page;
    this.look = look;
  }

  /** Searches for the piece, and pays for one with a test card. */
  void buys(URI shop, String piece) {
    page.navigate(shop.toString());
    look.accept("buyer-home");
    page.fill("#q", piece);
    page.keyboard().press("Enter");
    page.locator("main a[href*='/products/']").getByText(piece, EXACTLY).first().tap();
    assertThat(page.locator("h1")).hasText(piece);
    look.accept("buyer-product");
    page.locator("form[action$='/cart/lines'] button").first().tap();
    assertThat(page.locator(".cart-count")).containsText("1");
    look.accept("buyer-cart");
    page.locator("main a[href$='/checkout']").first().tap();
    page.fill("#email", "ana@example.com");
    page.fill("#payer_name", "Ana López");
    page.fill("#street", "123 Main St");
    page.fill("#city", "Los Angeles");
    page.selectOption("#region", "CA");
    page.fill("#postcode", "90012");
    page.fill("#phone", "+1 213 555 0100");
    look.accept("buyer-checkout");
    page.locator("#checkout button.primary").first().tap();
    page.fill("#number", "4242 4242 4242 4242");
    page.fill("#expiry", "12 / 40");
    page.fill("#code", "123");
    page.fill("#holder", "Ana López");
    page.locator("button[type=submit]").first().tap();
    assertThat(page.locator("#state")).containsText("Pagado, gracias");
    look.accept("buyer-order");
    order = page.url();
  }

  /** Comes back to the order, and follows its parcel. */
  void seesTheParcel(String carrier) {
    page.navigate(order);
    page.locator(".order-state a.button").tap();
    assertThat(page).hasURL(Pattern.compile("/parcel$"));
    assertThat(page.locator("main")).containsText(carrier);
    assertThat(page.locator(".tracking-events")).containsText("Recibido en ventanilla");
    look.accept("buyer-parcel");
  }
}
