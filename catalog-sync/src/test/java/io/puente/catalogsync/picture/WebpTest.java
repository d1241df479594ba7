package io.puente.catalogsync.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.picture.ProcessedImage.Ready;
import io.puente.catalogsync.picture.ProcessedImage.Rejected;
import io.puente.catalogsync.picture.ProcessedImage.Rendition;
import io.puente.catalogsync.testing.SamplePictures;
import io.vertx.core.buffer.Buffer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures go to browsers as WebP, which is half as large as JPEG, wherever that can be made. */
final class WebpTest {

  @Test
  void eachWidthIsThereAsWebpWithTheSameColoursAndFewerBytes() throws IOException {
    Ready glaze = (Ready) ProcessedImage.of(glaze(1000, 1250));

    assertThat(glaze.hasWebp()).isTrue();
    assertThat(glaze.renditions()).hasSize(3);
    for (Rendition rendition : glaze.renditions()) {
      BufferedImage webp = image(webp(rendition));
      BufferedImage jpeg = image(rendition.jpeg());
      assertThat(webp.getWidth()).isEqualTo(rendition.width());
      assertThat(webp.getHeight()).isEqualTo(rendition.height());
      assertThat(webp(rendition).length()).isLessThan(rendition.jpeg().length() * 3 / 4);
      for (int y : new int[] {3, rendition.height() / 2, rendition.height() - 3}) {
        Color expected = new Color(jpeg.getRGB(rendition.width() / 2, y));
        Color found = new Color(webp.getRGB(rendition.width() / 2, y));
        assertThat(Math.abs(expected.getRed() - found.getRed())).isLessThan(30);
        assertThat(Math.abs(expected.getBlue() - found.getBlue())).isLessThan(30);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "jpg"})
  void ofEveryFormatThatOwnersHave(String format) {
    Ready mug = (Ready) ProcessedImage.of(SamplePictures.of(Color.BLUE, 400, 500, format));

    assertThat(mug.hasWebp()).isTrue();
    assertThat(webp(mug.renditions().getFirst()).getString(0, 4)).isEqualTo("RIFF");
    assertThat(webp(mug.renditions().getFirst()).getString(8, 12)).isEqualTo("WEBP");
  }

  @Test
  void aPictureThatIsTooLongForTheFormatStaysJpeg() {
    Ready scroll = (Ready) ProcessedImage.of(SamplePictures.of(Color.BLUE, 100, 17_000, "png"));

    assertThat(scroll.hasWebp()).isFalse();
    assertThat(scroll.renditions()).singleElement().extracting(Rendition::webp).isNull();
    assertThat(scroll.renditions().getFirst().jpeg().length()).isPositive();
  }

  /** Native code only ever sees our own pixels. */
  @Test
  void aWebpFileOfAStrangerIsNotDecoded() {
    Ready mug = (Ready) ProcessedImage.of(SamplePictures.of(Color.BLUE, 400, 500, "png"));

    assertThat(ProcessedImage.of(webp(mug.renditions().getFirst()).getBytes()))
        .isEqualTo(new Rejected(ProblemKind.PICTURE_NOT_READABLE));
  }

  /** A processor that the library has no native code for stands for all reasons. */
  @Test
  void picturesStayJpegWhereTheNativeLibraryCannotBeLoaded() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dos.arch=vax",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcessor.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(printed).contains("first: 1 JPEG, WebP false", "second: 1 JPEG, WebP false");
    assertThat(printed).containsOnlyOnce("no WebP, pictures are JPEG only");
  }

  /** Processes two pictures. */
  static final class OtherProcessor {

    public static void main(String[] arguments) {
      for (String name : new String[] {"first", "second"}) {
        Ready mug = (Ready) ProcessedImage.of(SamplePictures.of(Color.BLUE, 400, 500, "png"));
        System.out.printf("%s: %d JPEG, WebP %s%n", name, mug.renditions().size(), mug.hasWebp());
      }
    }
  }

  private static Buffer webp(Rendition rendition) {
    Buffer webp = rendition.webp();
    if (webp == null) {
      throw new AssertionError("no WebP");
    }
    return webp;
  }

  private static BufferedImage image(Buffer file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file.getBytes()));
  }

  /** Soft noise in many colours, as on glazed clay. */
  private static byte[] glaze(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(200, 90, 30));
    graphics.fillRect(0, 0, width, height);
    Random random = new Random(7);
    for (int i = 0; i < 4_000; i++) {
      graphics.setColor(new Color(150 + random.nextInt(100), 60 + random.nextInt(60), 30, 60));
      graphics.fillOval(random.nextInt(width), random.nextInt(height), 40, 40);
    }
    graphics.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(image, "png", file);
    return file.toByteArray();
  }
}
