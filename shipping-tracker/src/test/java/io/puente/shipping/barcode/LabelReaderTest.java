package io.puente.shipping.barcode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import io.puente.shipping.barcode.LabelReader.Reading;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photos of 12 million pixels, of a label with two barcodes on a table. */
final class LabelReaderTest {

  private static final int WIDE = 4032;
  private static final int HIGH = 3024;
  private static final String NUMBER = "3318810025";
  private static final String POSTCODE = "42090012";

  /** Turned as a phone turns photos, slanted as people hold it, in the light of an evening. */
  @ParameterizedTest
  @CsvSource({"7, 100", "-83, 20"})
  void findsTheNumberBesideThePostcode(double degrees, int light) {
    byte[] photo = photo(label(BarcodeFormat.CODE_128, NUMBER), degrees, light);

    assertThat(LabelReader.read(photo, NUMBER::equals))
        .isInstanceOfSatisfying(
            Reading.Barcodes.class, found -> assertThat(found.texts()).contains(NUMBER));
  }

  @ParameterizedTest
  @CsvSource({"PDF_417", "ITF"})
  void readsTheBarcodesOfCarriers(BarcodeFormat format) {
    byte[] photo = photo(label(format, NUMBER), 3, 80);

    assertThat(LabelReader.read(photo, NUMBER::equals))
        .isInstanceOfSatisfying(
            Reading.Barcodes.class, found -> assertThat(found.texts()).contains(NUMBER));
  }

  @Test
  void findsNothingOnATable() {
    byte[] photo = photo(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), 0, 100);

    assertThat(LabelReader.read(photo, text -> true)).isEqualTo(new Reading.Barcodes(List.of()));
  }

  @Test
  void readsNoOtherFile() {
    assertThat(LabelReader.read(new byte[0], text -> true)).isEqualTo(new Reading.NoPhoto());
    assertThat(LabelReader.read("guía.pdf".repeat(99).getBytes(UTF_8), text -> true))
        .isEqualTo(new Reading.NoPhoto());
    byte[] cut = photo(label(BarcodeFormat.CODE_128, NUMBER), 0, 100);
    assertThat(LabelReader.read(Arrays.copyOf(cut, 5_000), NUMBER::equals)).isNotNull();
  }

  private static BufferedImage label(BarcodeFormat format, String number) {
    BufferedImage label = new BufferedImage(1700, 1500, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = label.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 1700, 1500);
    pen.setColor(Color.BLACK);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 70));
    pen.drawString("Ana López, 123 Main St", 120, 120);
    pen.drawString("Los Angeles, CA 90012", 120, 220);
    draw(pen, BarcodeFormat.CODE_128, POSTCODE, 120, 280, 900, 250);
    draw(pen, format, number, 120, 700, 1400, 400);
    pen.drawString("33 1881 0025", 500, 1420);
    pen.dispose();
    return label;
  }

  private static void draw(
      Graphics2D pen, BarcodeFormat format, String text, int left, int top, int width, int height) {
    try {
      BitMatrix bars = new MultiFormatWriter().encode(text, format, width, height);
      for (int y = 0; y < bars.getHeight(); y++) {
        for (int x = 0; x < bars.getWidth(); x++) {
          if (bars.get(x, y)) {
            pen.fillRect(left + x, top + y, 1, 1);
          }
        }
      }
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param light in per cent
   */
  private static byte[] photo(BufferedImage label, double degrees, int light) {
    BufferedImage photo = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = photo.createGraphics();
    pen.setColor(new Color(140, 105, 70));
    pen.fillRect(0, 0, WIDE, HIGH);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.translate(WIDE / 2, HIGH / 2);
    pen.rotate(Math.toRadians(degrees));
    pen.drawImage(label, -label.getWidth() / 2, -label.getHeight() / 2, null);
    pen.dispose();
    Random grain = new Random(7);
    int[] pixels = ((DataBufferInt) photo.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      // Darker to one side, as in the shadow of the phone.
      int percent = light - light * (i % WIDE) / WIDE / 3;
      int noise = grain.nextInt(13) - 6;
      int rgb = pixels[i];
      pixels[i] =
          dimmed(rgb >> 16, percent, noise) << 16
              | dimmed(rgb >> 8, percent, noise) << 8
              | dimmed(rgb, percent, noise);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(photo, "jpeg", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static int dimmed(int channel, int percent, int noise) {
    return Math.clamp((channel & 0xFF) * percent / 100 + noise, 0, 255);
  }
}
