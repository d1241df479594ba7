package io.puente.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.catalogsync.picture.Pictures;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Shops;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What chats and search engines show of a page whose address is shared. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkPreviewTest {

  private static final String CUP = "/es-us/products/taza-azul";

  private final RunningShop running = RunningShop.start();
  private final Buyer stranger = running.browser(running.shop());

  @BeforeAll
  void setThePictureOfTheHomePage() throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
    if (new Pictures(running.database(), running.server().vertx())
            .store(running.shop().tenant(), jpeg.toByteArray())
        instanceof Pictures.StoreResult.Stored(var hash)) {
      new Shops(running.database()).setHero(running.shop(), hash.hex());
    }
  }

  @AfterAll
  void close() {
    running.close();
  }

  private String property(String path, String name) {
    return stranger
        .get(path)
        .find("<meta property=\"%s\" content=\"([^\"]*)\">".formatted(Pattern.quote(name)))
        .orElse("");
  }

  @Test
  void aSharedShopShowsItsNameItsWordsAndItsPicture() {
    assertThat(property("/es-us", "og:title")).isEqualTo("Taller barro");
    assertThat(property("/es-us", "og:description")).isEqualTo("Barro. Somos dos.");
    assertThat(property("/es-us", "og:locale")).isEqualTo("es_US");
    assertThat(property("/es-us", "og:image:width")).isEqualTo("1280");
    assertThat(property("/es-us", "og:image:height")).isEqualTo("720");
    String image = property("/es-us", "og:image");
    assertThat(image).startsWith("http").contains("barro.localhost");
    assertThat(stranger.get(URI.create(image).getPath()).status()).isEqualTo(200);
  }

  @Test
  void aSharedProductShowsItsTitleItsTextAndItsPrice() {
    assertThat(property(CUP, "og:type")).isEqualTo("product");
    assertThat(property(CUP, "og:title")).containsIgnoringCase("taza");
    assertThat(property(CUP, "og:description")).isNotBlank().doesNotContain("<", "&lt;");
    assertThat(property(CUP, "og:url")).endsWith(CUP);
    assertThat(property(CUP, "product:price:currency")).isEqualTo("USD");
    assertThat(property(CUP, "product:price:amount")).matches("\\d+\\.99");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/es-us", CUP, "/es-us/categories/tazas"})
  void everyPublicPageHasADescriptionForSearchEngines(String path) {
    assertThat(stranger.get(path).find("<meta name=\"description\" content=\"([^\"]+)\">"))
        .hasValueSatisfying(text -> assertThat(text).hasSizeBetween(5, 160));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/es-us/cart", "/es-us/search?q=taza", "/dashboard/sign-in"})
  void aPrivatePageHasNoPreview(String path) {
    assertThat(stranger.get(path).text()).doesNotContain("og:title");
  }
}
