package io.puente.server.testing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.picture.Pictures;
import io.puente.platform.database.Ids;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures for the shops of a test. */
public final class TestPictures {

  private TestPictures() {}

  /** One colour over everything. */
  public static BufferedImage plain(Color colour, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  /** Small squares of black, white and strong colours, in which no text could be read. */
  public static BufferedImage busy(int width, int height) {
    BufferedImage image = plain(Color.WHITE, width, height);
    Graphics2D graphics = image.createGraphics();
    Random random = new Random(7);
    Color[] colours = {Color.BLACK, Color.WHITE, Color.RED, Color.BLUE, Color.GREEN, Color.YELLOW};
    for (int x = 0; x < width; x += 16) {
      for (int y = 0; y < height; y += 16) {
        graphics.setColor(colours[random.nextInt(colours.length)]);
        graphics.fillRect(x, y, 16, 16);
      }
    }
    graphics.dispose();
    return image;
  }

  /** A label with barcodes of these texts, as a PNG. */
  public static byte[] label(String... barcodes) {
    BufferedImage label = plain(Color.WHITE, 1600, 1200);
    for (int i = 0; i < barcodes.length; i++) {
      BitMatrix bars = new Code128Writer().encode(barcodes[i], BarcodeFormat.CODE_128, 1200, 200);
      for (int y = 0; y < bars.getHeight(); y++) {
        for (int x = 0; x < bars.getWidth(); x++) {
          label.setRGB(200 + x, 200 + i * 400 + y, bars.get(x, y) ? 0 : 0xFFFFFF);
        }
      }
    }
    return png(label);
  }

  /** A picture as a file. */
  public static byte[] png(BufferedImage image) {
    return file(image, "png");
  }

  /**
   * A photo as a telephone writes it that was held upright: turned to the left, with the direction
   * to turn it back and the place where it was taken (Exif 2.32, 4.6.4 and 4.6.6).
   *
   * @param upright as the photo is to be shown
   */
  public static byte[] photo(BufferedImage upright) {
    int width = upright.getHeight();
    int height = upright.getWidth();
    BufferedImage sensor = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        sensor.setRGB(x, y, upright.getRGB(height - 1 - y, x));
      }
    }
    byte[] jpeg = file(sensor, "jpeg");
    byte[] exif = exif();
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    photo.write(jpeg, 0, AFTER_JFIF);
    photo.writeBytes(exif);
    photo.write(jpeg, AFTER_JFIF, jpeg.length - AFTER_JFIF);
    return photo.toByteArray();
  }

  private static final int AFTER_JFIF = 20;

  /** Orientation 6 and a GPS directory with the map datum {@code WGS-84}. */
  private static byte[] exif() {
    ByteBuffer exif = ByteBuffer.allocate(10 + 8 + 2 + 2 * 12 + 4 + 2 + 12 + 4 + 8);
    exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
    exif.putShort((short) 2);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
    exif.putShort((short) 0);
    int gps = 8 + 2 + 2 * 12 + 4;
    exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gps).putInt(0);
    exif.putShort((short) 1);
    exif.putShort((short) 0x0012).putShort((short) 2).putInt(7).putInt(gps + 2 + 12 + 4);
    exif.putInt(0).put("WGS-84\0\0".getBytes(StandardCharsets.US_ASCII));
    return exif.array();
  }

  private static byte[] file(BufferedImage image, String format) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /** Stores a picture of a shop. */
  public static PictureHash store(RunningShop running, Shop shop, BufferedImage image) {
    return switch (new Pictures(running.database(), running.server().vertx())
        .store(shop.tenant(), png(image))) {
      case Pictures.StoreResult.Stored(var hash) -> hash;
      case Pictures.StoreResult.TooNarrow narrow -> throw new AssertionError(narrow);
      case Pictures.StoreResult.Refused refused -> throw new AssertionError(refused.kind());
    };
  }

  /** Makes a picture the one of the shop's home page. */
  public static PictureHash hero(RunningShop running, Shop shop, BufferedImage image) {
    PictureHash hash = store(running, shop, image);
    new Shops(running.database()).setHero(shop, hash.hex());
    return hash;
  }

  /** Adds a picture to a product. */
  public static PictureHash ofProduct(
      RunningShop running, Shop shop, String product, int position, BufferedImage image) {
    PictureHash hash = store(running, shop, image);
    running
        .database()
        .inTenant(
            shop.tenant(),
            tx ->
                tx.update(
                    """
                    INSERT INTO product_picture
                      (shop_id, id, product_id, position, source, alt, state, hash)
                    SELECT $1, $2, p.id, $4, $5, '{"es": "De frente"}', 'ready', decode($6, 'hex')
                    FROM product p
                    WHERE p.shop_id = $1
                      AND p.handle = $3
                    """,
                    tx.tenant().id(),
                    Ids.next(),
                    product,
                    position,
                    hash.hex() + ".png",
                    hash.hex()));
    return hash;
  }
}
