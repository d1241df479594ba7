package io.puente.server.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.RunningShop;
import io.puente.shop.Shops;
import org.junit.jupiter.api.Test;

class HomePagePictureTest {

  @Test
  void aShopKeepsTheHashOfThePictureOfItsHomePage() {
    try (RunningShop running = RunningShop.start()) {
      String hash = "0f".repeat(32);

      new Shops(running.database()).setHero(running.shop(), hash);

      assertThat(new Shops(running.database()).of(running.shop().tenant()))
          .map(shop -> shop.look().hero())
          .contains(hash);
      assertThat(running.browser(running.shop()).get("/es-mx").status()).isEqualTo(200);
    }
  }
}
