package io.puente.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A product that is sold to those who know its address. */
class UnlistedProductTest {

  private static final String FILE =
      """
      Title,URL handle,Type,Status,SKU,Price,Inventory tracker,Inventory quantity,Weight value (grams),Color (product.metafields.shopify.color-pattern)
      Taza oculta,taza-oculta,Tazas,unlisted,TO-1,150.00,shopify,4,350,azul
      """;

  @Test
  void anUnlistedProductIsBoughtByItsAddressAndStandsInNoList() {
    try (RunningShop running = RunningShop.start()) {
      assertThat(running.importFile(running.shop(), FILE).problems()).isEmpty();
      Buyer buyer = running.browser(running.shop());

      assertThat(buyer.get("/es-mx/products/taza-oculta").text())
          .contains("Taza oculta", "name=\"robots\" content=\"noindex\"");
      buyer.addToCart("es-mx", buyer.variantOf("/es-mx/products/taza-oculta"), 2);
      assertThat(buyer.get("/es-mx/cart").text()).contains("Taza oculta");
      for (String list :
          List.of(
              "/es-mx",
              "/es-mx/categories/tazas",
              "/es-mx/search?q=oculta",
              "/es-mx/products/taza-azul",
              "/es-mx/sitemap.xml")) {
        assertThat(buyer.get(list).text()).as(list).doesNotContain("taza-oculta");
      }

      assertThat(running.owner().get("/dashboard/products").text())
          .containsPattern("Taza oculta</strong>[^<]*<span[^>]*>Solo por su dirección");
      assertThat(running.owner().get("/dashboard").text())
          .contains(
              "Columnas que aquí no significan nada y no se leyeron: "
                  + "Color (product.metafields.shopify.color-pattern)");
      running.importFile(running.shop(), FILE.replace("unlisted", "active"));
      assertThat(running.browser(running.shop()).get("/es-mx/sitemap.xml").text())
          .contains("taza-oculta");
    }
  }
}
