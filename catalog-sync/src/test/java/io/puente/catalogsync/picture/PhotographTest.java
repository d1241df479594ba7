package io.puente.catalogsync.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.picture.Photograph.Developed;
import io.puente.catalogsync.picture.Photograph.Rendition;
import io.puente.catalogsync.picture.Photograph.Spoilt;
import io.puente.catalogsync.testing.Photographs;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class PhotographTest {

  @Test
  void isMadeAtTheWidthsThatPagesAskForAndNoWider() throws IOException {
    Developed mug = (Developed) Photograph.of(Photographs.of(Color.BLUE, 1000, 1250, "jpg"));

    assertThat(mug.renditions())
        .extracting(Rendition::width, Rendition::height)
        .containsExactly(tuple(320, 400), tuple(640, 800), tuple(960, 1200));
    for (Rendition rendition : mug.renditions()) {
      BufferedImage image = read(rendition);
      assertThat(image.getWidth()).isEqualTo(rendition.width());
      assertThat(image.getHeight()).isEqualTo(rendition.height());
    }
  }

  @Test
  void keepsASmallPictureAtItsOwnWidth() {
    Developed button = (Developed) Photograph.of(Photographs.of(Color.RED, 80, 100, "gif"));

    assertThat(button.renditions()).extracting(Rendition::width).containsExactly(80);
  }

  @Test
  void laysTransparencyOnWhite() throws IOException {
    Developed mug = (Developed) Photograph.of(Photographs.of(Color.BLUE, 400, 500, "png"));

    Color corner = new Color(read(mug.renditions().getFirst()).getRGB(2, 2));
    assertThat(corner.getRed() + corner.getGreen() + corner.getBlue()).isGreaterThan(750);
  }

  @Test
  void setsUprightWhatThePhoneHeldSideways() {
    byte[] lying = Photographs.of(Color.BLUE, 800, 600, "jpg");

    Developed upright = (Developed) Photograph.of(heldSideways(lying));

    assertThat(upright.width()).isEqualTo(600);
    assertThat(upright.height()).isEqualTo(800);
    assertThat(upright.renditions().getFirst().height()).isEqualTo(427);
  }

  @Test
  void refusesWhatOnlyCallsItselfAPicture() {
    byte[] damaged = Photographs.of(Color.BLUE, 400, 500, "jpg");
    Arrays.fill(damaged, 20, damaged.length / 2, (byte) 0xFF);

    assertThat(Photograph.of("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Spoilt(ProblemKind.PICTURE_NOT_READABLE));
    assertThat(Photograph.of(new byte[0])).isEqualTo(new Spoilt(ProblemKind.PICTURE_NOT_READABLE));
    assertThat(Photograph.of(damaged)).isEqualTo(new Spoilt(ProblemKind.PICTURE_NOT_READABLE));
    assertThat(Photograph.of(Photographs.of(Color.BLUE, 40, 50, "bmp")))
        .isEqualTo(new Spoilt(ProblemKind.PICTURE_NOT_READABLE));
  }

  @Test
  void doesNotUnfoldAFileThatClaimsToBeEnormous() {
    byte[] file = Photographs.of(Color.BLUE, 40, 50, "png");
    ByteBuffer header = ByteBuffer.wrap(file);
    header.putInt(16, 100_000).putInt(20, 100_000);
    CRC32 sum = new CRC32();
    sum.update(file, 12, 17);
    header.putInt(29, (int) sum.getValue());

    assertThat(Photograph.of(file)).isEqualTo(new Spoilt(ProblemKind.PICTURE_TOO_LARGE));
  }

  private static BufferedImage read(Rendition rendition) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(rendition.jpeg().getBytes()));
  }

  private static final int BEHIND_JFIF = 20;

  /** Puts an Exif block with orientation 6 (turn clockwise) behind the JPEG's first block. */
  private static byte[] heldSideways(byte[] jpeg) {
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xFFE1).putShort((short) 34);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
    exif.putShort((short) 0).putInt(0);
    ByteArrayOutputStream held = new ByteArrayOutputStream();
    held.write(jpeg, 0, BEHIND_JFIF);
    held.write(exif.array(), 0, exif.position());
    held.write(jpeg, BEHIND_JFIF, jpeg.length - BEHIND_JFIF);
    return held.toByteArray();
  }
}
