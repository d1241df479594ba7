package io.puente.dashboard.look;

import io.puente.shop.look.SrgbColor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Whether a logo is seen on white. Many are drawn in white for dark grounds, on a ground that is
 * transparent, and would be white on white.
 */
final class LogoOnWhite {

  /** Of white with a colour that is seen at a glance. */
  private static final double LEAST_CONTRAST = 1.3;

  /** Of all pixels: a thin signature covers little more. */
  private static final double LEAST_SHARE = 0.004;

  private LogoOnWhite() {}

  /**
   * Whether enough of a picture differs from white.
   *
   * @param jpeg a rendition of ours
   */
  static boolean isSeen(byte[] jpeg) {
    BufferedImage image = read(jpeg);
    long seen = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        SrgbColor color = new SrgbColor(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
        seen += color.contrastWith(SrgbColor.WHITE) >= LEAST_CONTRAST ? 1 : 0;
      }
    }
    return seen >= LEAST_SHARE * image.getWidth() * image.getHeight();
  }

  private static BufferedImage read(byte[] jpeg) {
    try {
      return ImageIO.read(new ByteArrayInputStream(jpeg));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
