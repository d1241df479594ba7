package io.puente.server.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.CountryDefaults;
import io.puente.shop.NewShop;
import io.puente.shop.Shop;
import io.puente.shop.ShopState;
import io.puente.shop.Shops;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A shop without story, sentence, city, categories and pictures is small and whole. */
class EmptyShopTest {

  private static final String HOME = "/es-mx";
  private static final String EMPTY_ELEMENT = "<(h1|h2|h3|p|nav|ul|section)\\b[^>]*>\\s*</";

  private static RunningShop running;

  @BeforeAll
  static void start() {
    running = RunningShop.start();
  }

  @AfterAll
  static void close() {
    running.close();
  }

  private static Shop open(String slug) {
    NewShop asked =
        new NewShop(
            slug,
            slug + ".localhost",
            "Taller " + slug,
            "hola@" + slug + ".example",
            CountryDefaults.of("MX").orElseThrow().place());
    Shop shop = asked.toShop(new ShopState.Published(Instant.now()));
    new Shops(running.database()).open(shop, asked.marketAtHome());
    running.browser(shop).getUntil(HOME, page -> page.status() == 200);
    return shop;
  }

  @Test
  void withoutAnythingItHasItsNameAndSaysThatPiecesCome() {
    Buyer.Page home = running.browser(open("vacio")).get(HOME);

    assertThat(home.text())
        .contains("<h1><bdi>Taller vacio</bdi></h1>", "Pronto habrá piezas aquí.")
        .doesNotContain("Hecho en", "De nuestro taller", "Quiénes somos", "name=\"description\"")
        .doesNotContain("shop-menu", "page-links", "category-tiles")
        .doesNotContainPattern(EMPTY_ELEMENT);
  }

  @Test
  void withOneProductItShowsThat() {
    Shop shop = open("una");
    running.importFile(
        shop,
        """
        Title,URL handle,Published on online store,Status,SKU,Price
        Jarro negro,jarro-negro,TRUE,Active,J1,250.00
        """);

    Buyer.Page home =
        running.browser(shop).getUntil(HOME, page -> page.text().contains("Jarro negro"));

    assertThat(home.text())
        .contains("<h1><bdi>Taller una</bdi></h1>", "De nuestro taller")
        .doesNotContain("Hecho en", "Quiénes somos", "class=\"categories\"")
        .doesNotContainPattern(EMPTY_ELEMENT);
  }
}
