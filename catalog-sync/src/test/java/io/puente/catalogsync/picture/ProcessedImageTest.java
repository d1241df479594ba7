package io.puente.catalogsync.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.picture.ProcessedImage.Ready;
import io.puente.catalogsync.picture.ProcessedImage.Rejected;
import io.puente.catalogsync.picture.ProcessedImage.Rendition;
import io.puente.catalogsync.testing.SamplePictures;
import io.vertx.core.buffer.Buffer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProcessedImageTest {

  @Test
  void hasRenditionsNoWiderThanTheOriginal() throws IOException {
    Ready mug = (Ready) ProcessedImage.of(SamplePictures.of(Color.BLUE, 1000, 1250, "jpg"));

    assertThat(mug.renditions())
        .extracting(Rendition::width, Rendition::height)
        .containsExactly(tuple(320, 400), tuple(640, 800), tuple(960, 1200));
    for (Rendition rendition : mug.renditions()) {
      BufferedImage image = read(rendition);
      assertThat(image.getWidth()).isEqualTo(rendition.width());
      assertThat(image.getHeight()).isEqualTo(rendition.height());
    }
  }

  /** It was called unreadable, although its owner's programs open it. */
  @Test
  void saysThatAPictureIsInTheColoursOfPrint() throws IOException {
    ByteArrayOutputStream cmyk = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(cmyk)) {
      writer.setOutput(stream);
      writer.write(
          new IIOImage(
              Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 400, 500, 4, null), null, null));
    } finally {
      writer.dispose();
    }

    assertThat(ProcessedImage.of(cmyk.toByteArray()))
        .isEqualTo(new Rejected(ProblemKind.PICTURE_FOR_PRINT));
  }

  @Test
  void showsAGreyPicture() throws IOException {
    ByteArrayOutputStream grey = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(400, 500, BufferedImage.TYPE_BYTE_GRAY), "jpeg", grey);

    assertThat(ProcessedImage.of(grey.toByteArray())).isInstanceOf(Ready.class);
  }

  @Test
  void keepsTheWidthOfASmallImage() {
    Ready button = (Ready) ProcessedImage.of(SamplePictures.of(Color.RED, 80, 100, "gif"));

    assertThat(button.renditions()).extracting(Rendition::width).containsExactly(80);
  }

  @Test
  void replacesTransparencyByWhite() throws IOException {
    Ready mug = (Ready) ProcessedImage.of(SamplePictures.of(Color.BLUE, 400, 500, "png"));

    Color corner = new Color(read(mug.renditions().getFirst()).getRGB(2, 2));
    assertThat(corner.getRed() + corner.getGreen() + corner.getBlue()).isGreaterThan(750);
  }

  /**
   * Defect: photos of phones lay on their side, squeezed into the size of an upright one, because
   * only the size was checked.
   */
  @Test
  void rotatesAnImageByItsExifOrientation() throws IOException {
    byte[] lying = redOnTop(800, 600);

    Ready upright = (Ready) ProcessedImage.of(withExifRotation(lying));

    assertThat(upright.width()).isEqualTo(600);
    assertThat(upright.height()).isEqualTo(800);
    Rendition small = upright.renditions().getFirst();
    assertThat(small.height()).isEqualTo(427);
    for (BufferedImage image : List.of(read(small.jpeg()), read(small.webp()))) {
      assertThat(image.getWidth()).isEqualTo(320);
      assertThat(image.getHeight()).isEqualTo(427);
      assertThat(new Color(image.getRGB(300, 213)).getRed()).as("on the right").isGreaterThan(200);
      assertThat(new Color(image.getRGB(160, 20)).getRed()).as("on top").isLessThan(50);
    }
  }

  private static byte[] redOnTop(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height / 4; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, Color.RED.getRGB());
      }
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", jpeg);
    return jpeg.toByteArray();
  }

  @Test
  void refusesFilesThatAreNotImages() {
    byte[] damaged = SamplePictures.of(Color.BLUE, 400, 500, "jpg");
    Arrays.fill(damaged, 20, damaged.length / 2, (byte) 0xFF);

    assertThat(ProcessedImage.of("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Rejected(ProblemKind.PICTURE_NOT_READABLE));
    assertThat(ProcessedImage.of(new byte[0]))
        .isEqualTo(new Rejected(ProblemKind.PICTURE_NOT_READABLE));
    assertThat(ProcessedImage.of(damaged))
        .isEqualTo(new Rejected(ProblemKind.PICTURE_NOT_READABLE));
    assertThat(ProcessedImage.of(SamplePictures.of(Color.BLUE, 40, 50, "bmp")))
        .isEqualTo(new Rejected(ProblemKind.PICTURE_NOT_READABLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif"})
  void refusesAnImageThatWasCutOff(String format) {
    byte[] whole = SamplePictures.of(Color.BLUE, 400, 500, format);

    for (int kept : new int[] {whole.length / 2, whole.length * 9 / 10}) {
      assertThat(ProcessedImage.of(Arrays.copyOf(whole, kept)))
          .as("%d of %d bytes", kept, whole.length)
          .isInstanceOf(Rejected.class);
    }
    assertThat(ProcessedImage.of(Arrays.copyOf(whole, whole.length + 10)))
        .as("with bytes behind its end")
        .isInstanceOf(Ready.class);
  }

  @Test
  void saysOfAPhotographThatItWasCutOff() {
    byte[] photo = SamplePictures.of(Color.BLUE, 1000, 1250, "jpg");

    assertThat(ProcessedImage.of(Arrays.copyOf(photo, photo.length / 2)))
        .isEqualTo(new Rejected(ProblemKind.PICTURE_INCOMPLETE));
    assertThat(ProcessedImage.of(Arrays.copyOf(photo, photo.length - 2)))
        .isEqualTo(new Rejected(ProblemKind.PICTURE_INCOMPLETE));
  }

  @Test
  void refusesAnImageWithTooManyPixels() {
    byte[] file = SamplePictures.of(Color.BLUE, 40, 50, "png");
    ByteBuffer header = ByteBuffer.wrap(file);
    header.putInt(16, 100_000).putInt(20, 100_000);
    CRC32 sum = new CRC32();
    sum.update(file, 12, 17);
    header.putInt(29, (int) sum.getValue());

    assertThat(ProcessedImage.of(file)).isEqualTo(new Rejected(ProblemKind.PICTURE_TOO_LARGE));
  }

  private static BufferedImage read(Rendition rendition) throws IOException {
    return read(rendition.jpeg());
  }

  private static BufferedImage read(@Nullable Buffer file) throws IOException {
    assertThat(file).isNotNull();
    return ImageIO.read(new ByteArrayInputStream(Objects.requireNonNull(file).getBytes()));
  }

  private static final int AFTER_JFIF = 20;

  /** Inserts an Exif segment with orientation 6 (rotate clockwise) after the first segment. */
  private static byte[] withExifRotation(byte[] jpeg) {
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xFFE1).putShort((short) 34);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
    exif.putShort((short) 0).putInt(0);
    ByteArrayOutputStream rotated = new ByteArrayOutputStream();
    rotated.write(jpeg, 0, AFTER_JFIF);
    rotated.write(exif.array(), 0, exif.position());
    rotated.write(jpeg, AFTER_JFIF, jpeg.length - AFTER_JFIF);
    return rotated.toByteArray();
  }
}
