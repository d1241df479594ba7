package io.puente.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.puente.catalogsync.catalog.PictureHash;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.TestPictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Defect: the words on the home page's picture were dark, whatever the picture. Measured by pixels:
 * each one behind the words against the colour of the words (WCAG 2.2, 1.4.3).
 */
@EnabledIf(value = "io.puente.server.browser.Chromium#isInstalled", disabledReason = "no Chromium")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeroContrastTest {

  private static final double LEAST = 4.5;
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final RunningShop running = RunningShop.start();
  private final Chromium chromium = new Chromium();

  @AfterAll
  void stop() {
    chromium.close();
    running.close();
  }

  @ParameterizedTest
  @CsvSource({
    "dark, 390, LIGHT",
    "dark, 1280, LIGHT",
    "light, 800, DARK",
    "busy, 1280, LIGHT",
    "busy, 1280, DARK",
    "busy, 2000, LIGHT"
  })
  void wordsOnAPictureCanBeRead(String picture, int width, ColorScheme scheme) throws IOException {
    PictureHash hash = TestPictures.hero(running, running.shop(), picture(picture));
    try (BrowserContext context = chromium.stranger(width, "es-MX", true)) {
      Page page = context.newPage();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      open(page, hash);
      page.locator(".hero-picture").evaluate("img => img.decode()");
      for (Locator words : page.locator(".hero h1, .hero-words > p").all()) {
        String colour = (String) words.evaluate("e => getComputedStyle(e).color");
        assertThat(leastContrast(words, colour))
            .as("%s on a %s picture", words.innerText(), picture)
            .isGreaterThanOrEqualTo(LEAST);
      }
    }
  }

  private static BufferedImage picture(String name) {
    return switch (name) {
      case "dark" -> TestPictures.plain(new Color(12, 10, 8), 1280, 720);
      case "light" -> TestPictures.plain(Color.WHITE, 1280, 720);
      default -> TestPictures.busy(1280, 720);
    };
  }

  /** Opens the home page as soon as it has the picture. */
  private void open(Page page, PictureHash hash) {
    String home = running.server().address(running.shop().host(), "/es-mx").toString();
    page.navigate(home);
    Instant end = Instant.now().plus(PATIENCE);
    while (!page.content().contains(hash.hex())) {
      assertThat(Instant.now()).as("the home page gets the picture").isBefore(end);
      page.navigate(home);
    }
  }

  /** Of all pixels behind the letters, which are made invisible for the picture. */
  private static double leastContrast(Locator words, String colour) throws IOException {
    words.evaluate(
        """
        e => {
          const text = document.createElement('span');
          text.append(...e.childNodes);
          e.append(text);
          text.className = 'measured';
          e.style.color = 'transparent';
        }
        """);
    byte[] png = words.locator(".measured").screenshot();
    BufferedImage behind = ImageIO.read(new ByteArrayInputStream(png));
    double letters = luminance(channels(colour));
    double least = Double.MAX_VALUE;
    for (int y = 0; y < behind.getHeight(); y++) {
      for (int x = 0; x < behind.getWidth(); x++) {
        Color pixel = new Color(behind.getRGB(x, y));
        double light =
            luminance(
                new double[] {
                  pixel.getRed() / 255.0, pixel.getGreen() / 255.0, pixel.getBlue() / 255.0
                });
        least =
            Math.min(least, (Math.max(letters, light) + 0.05) / (Math.min(letters, light) + 0.05));
      }
    }
    return least;
  }

  /** {@code rgb(1, 2, 3)} from 0 to 1. */
  private static double[] channels(String colour) {
    return List.of(colour.replaceAll("[^0-9,]", "").split(",", -1)).stream()
        .limit(3)
        .mapToDouble(each -> Double.parseDouble(each) / 255)
        .toArray();
  }

  private static double luminance(double[] rgb) {
    return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
