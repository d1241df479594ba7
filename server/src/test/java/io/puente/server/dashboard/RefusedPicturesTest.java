package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.TestPictures;
import java.awt.Color;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An owner sends what cannot be the picture of her home page, which has one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedPicturesTest {

  private final RunningShop running = RunningShop.start();
  private final Buyer owner = running.owner();
  private final String blue;

  RefusedPicturesTest() {
    send("azul.png", TestPictures.png(TestPictures.plain(Color.BLUE, 1000, 600)));
    blue = shown();
  }

  @AfterAll
  void close() {
    running.close();
  }

  private Buyer.Page send(String name, byte[] file) {
    String seen =
        owner
            .get("/dashboard/look")
            .find("(?s)look/picture\".*?name=\"seen\" value=\"([^\"]*)")
            .orElse("");
    return owner.upload("/dashboard/look/picture", Map.of("seen", seen), "file", name, file);
  }

  private String shown() {
    return running
        .browser(running.shop())
        .get("/es-us")
        .find("hero-picture\" src=\"/pictures/([0-9a-f]{64})")
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "foto <1>.heic | 0000001c66747970686569630000000068656963                 | «foto &lt;1&gt;.heic» es una foto HEIC",
        "foto.webp     | 524946462400000057454250565038201800000030              | es una foto WebP",
        "foto.jpg      | ffd8ffe000104a46494600010100000100010000               | no es una foto que se pueda leer",
        "foto.jpg      | 255044462d312e370a25e2e3cfd30a312030206f                 | no es una foto que se pueda leer",
        "foto.svg      | 3c73766720786d6c6e733d22687474703a2f2f77772e            | no es una foto que se pueda leer",
        "../../foto.gz | 1f8b0800000000000003                                     | «foto.gz» no es",
        "vacía.jpg     | ''                                                       | «vacía.jpg» no es",
        "chica.png     | small                                                    | tiene solo 500 píxeles de ancho",
        "cortada.jpg   | cut                                                      | está incompleta",
        "''            | ''                                                       | Elija primero una foto."
      })
  void whatIsNoPictureKeepsTheOldOneAndSaysWhy(String name, String hex, String text) {
    Buyer.Page refused = send(name, content(hex));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains(text, "role=\"alert\"", "/pictures/" + blue);
    assertThat(shown()).isEqualTo(blue).isNotEmpty();
  }

  private static byte[] content(String hex) {
    return switch (hex) {
      case "small" -> TestPictures.png(TestPictures.plain(Color.RED, 500, 900));
      case "cut" -> {
        byte[] whole = TestPictures.photo(TestPictures.busy(800, 800));
        yield Arrays.copyOf(whole, whole.length / 2);
      }
      default -> java.util.HexFormat.of().parseHex(hex);
    };
  }
}
