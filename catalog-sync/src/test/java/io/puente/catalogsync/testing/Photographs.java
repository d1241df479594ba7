package io.puente.catalogsync.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small drawings that stand for what a shop photographs. */
public final class Photographs {

  private Photographs() {}

  /** A round thing of one colour on a table. */
  public static byte[] of(Color glaze, int width, int height, String format) {
    int type = "png".equals(format) ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D brush = image.createGraphics();
    brush.setColor(glaze);
    brush.fillOval(width / 4, height / 4, width / 2, height / 2);
    brush.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
