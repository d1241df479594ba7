package io.puente.shop;

import static io.puente.shop.SocialSite.FACEBOOK;
import static io.puente.shop.SocialSite.INSTAGRAM;
import static io.puente.shop.SocialSite.TIKTOK;
import static io.puente.shop.SocialSite.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SocialSiteTest {

  @Test
  void readsANameOrAnAddressAsItIsCopied() {
    assertThat(INSTAGRAM.read("@barro.azul")).contains("https://www.instagram.com/barro.azul");
    assertThat(INSTAGRAM.read("barro_azul")).contains("https://www.instagram.com/barro_azul");
    assertThat(INSTAGRAM.read("https://www.instagram.com/barro.azul?igsh=MTJ5eA==&utm_source=qr"))
        .as("without who has shared it")
        .contains("https://www.instagram.com/barro.azul");
    assertThat(INSTAGRAM.read("instagram.com/barro.azul/"))
        .contains("https://instagram.com/barro.azul/");
    assertThat(FACEBOOK.read("http://m.facebook.com/barroazul"))
        .contains("https://m.facebook.com/barroazul");
    assertThat(FACEBOOK.read("https://www.facebook.com/profile.php?id=100064&mibextid=ZbWKwL"))
        .contains("https://www.facebook.com/profile.php?id=100064");
    assertThat(TIKTOK.read("@barro.azul")).contains("https://www.tiktok.com/@barro.azul");
    assertThat(TIKTOK.read("HTTPS://WWW.TikTok.com/@barro.azul?_t=8k"))
        .contains("https://www.tiktok.com/@barro.azul");
    assertThat(WEB.read("mitaller.example")).contains("https://mitaller.example");
    assertThat(WEB.read("https://cerámica.example/piezas?orden=1"))
        .contains("https://xn--cermica-jwa.example/piezas?orden=1");
  }

  @Test
  void refusesWhatIsNoPageOfTheSite() {
    for (String none :
        List.of(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)//instagram.com/a",
            "data:text/html,<script>1</script>",
            "https://instagram.com.evil.example/a",
            "https://evil.example/instagram.com",
            "https://notinstagram.com/a",
            "https://instagram.com@evil.example/a",
            "https://user:password@instagram.com/a",
            "https://instagram.com:8443/a",
            "https://instagram.com",
            "instagram.com",
            "ftp://instagram.com/a",
            "//instagram.com/a",
            "https://instagram.com/a b",
            "https://instagram.com/\"onmouseover=\"alert(1)",
            "@",
            "@a/../b",
            "")) {
      assertThat(INSTAGRAM.read(none)).as(none).isEmpty();
    }
    for (String none :
        List.of(
            "javascript:alert(1)",
            "https://localhost",
            "https://127.0.0.1/a",
            "https://[::1]/a",
            "https://user@mitaller.example",
            "https://mitaller.example:8443",
            "mailto:a@b.example",
            "hola",
            "https://",
            "a".repeat(400) + ".example")) {
      assertThat(WEB.read(none)).as(none).isEmpty();
    }
  }
}
