package io.puente.server.testing;

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

  /** Stores a picture of a shop. */
  public static PictureHash store(RunningShop running, Shop shop, BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return switch (new Pictures(running.database(), running.server().vertx())
        .store(shop.tenant(), png.toByteArray())) {
      case Pictures.StoreResult.Stored(var hash) -> hash;
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
