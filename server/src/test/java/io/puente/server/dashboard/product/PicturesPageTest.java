package io.puente.server.dashboard.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Ids;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The owner sees on a product's page how far each picture is, and why one is missing. */
class PicturesPageTest {

  @Test
  void aPictureThatIsNotLoadedSaysWhy() {
    try (RunningShop running = RunningShop.start()) {
      Buyer owner = running.owner();
      UUID product = product(running);
      String page = "/dashboard/products/" + product;
      assertThat(owner.get(page).text()).contains("Este producto todavía no tiene fotos.");

      picture(
          running, product, 1, "https://cdn.example/lenta.jpg", "failed", "picture-not-answered");
      picture(running, product, 2, "https://cdn.example/mural.png", "failed", "picture-too-large");
      picture(running, product, 3, "https://cdn.example/nueva.jpg", "pending", null);

      assertThat(owner.get(page).text())
          .containsSubsequence(
              "https://cdn.example/lenta.jpg",
              "tone-bad\">El servidor de la imagen no respondió bien o tardó demasiado.",
              "https://cdn.example/mural.png",
              "tone-bad\">La imagen pasa de 15 MB o tiene más píxeles",
              "https://cdn.example/nueva.jpg",
              "tone-warn\">Se está cargando; puede tardar unos minutos.");
    }
  }

  private static UUID product(RunningShop running) {
    return running
        .database()
        .inTenant(
            running.shop().tenant(),
            tx ->
                tx.oneRow(
                        "SELECT id FROM product WHERE shop_id = $1 AND handle = 'taza-azul'",
                        tx.tenant().id())
                    .getUUID("id"));
  }

  private static void picture(
      RunningShop running,
      UUID product,
      int position,
      String source,
      String state,
      @Nullable String failure) {
    running
        .database()
        .inTenant(
            running.shop().tenant(),
            tx ->
                tx.update(
                    """
                    INSERT INTO product_picture
                      (shop_id, id, product_id, position, source, state, failure)
                    VALUES ($1, $2, $3, $4, $5, $6, $7)
                    """,
                    tx.tenant().id(),
                    Ids.next(),
                    product,
                    position,
                    source,
                    state,
                    failure));
  }
}
