package io.puente.catalogsync.picture;

import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.picture.Photograph.Developed;
import io.puente.catalogsync.picture.Photograph.Rendition;
import io.puente.catalogsync.picture.Photograph.Spoilt;
import io.vertx.core.buffer.Buffer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Makes photographs of files, whoever sent them. */
final class Darkroom {

  private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");
  private static final double QUALITY = 0.82;

  /** A small file may unfold to gigabytes; nobody photographs goods with more than this. */
  private static final long MOST_PIXELS = 120_000_000;

  /** Enough left after coarse reading for a good picture at the widest width. */
  private static final int FINE_ENOUGH = 2 * 1280;

  private Darkroom() {}

  static Photograph develop(byte[] file) {
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return new Spoilt(ProblemKind.PICTURE_NOT_READABLE);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream);
        return FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
            ? develop(reader, PictureHash.of(file))
            : new Spoilt(ProblemKind.PICTURE_NOT_READABLE);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // Damaged files make the JDK's readers throw whatever comes to hand.
      return new Spoilt(ProblemKind.PICTURE_NOT_READABLE);
    }
  }

  private static Photograph develop(ImageReader reader, PictureHash hash) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      return new Spoilt(ProblemKind.PICTURE_TOO_LARGE);
    }
    int step = Math.max(1, Math.min(width, height) / FINE_ENOUGH);
    ImageReadParam coarsely = reader.getDefaultReadParam();
    coarsely.setSourceSubsampling(step, step, 0, 0);
    BufferedImage upright = onWhite(turned(reader.read(0, coarsely), reader));
    boolean turned = upright.getWidth() > upright.getHeight() != width > height;
    List<Rendition> renditions = new ArrayList<>();
    for (int asked : Photograph.WIDTHS) {
      if (asked <= upright.getWidth()) {
        renditions.add(rendition(upright, asked));
      }
    }
    if (renditions.isEmpty()) {
      renditions.add(rendition(upright, upright.getWidth()));
    }
    return turned
        ? new Developed(hash, height, width, renditions)
        : new Developed(hash, width, height, renditions);
  }

  /** Phones lay a picture down as the sensor saw it and note how it was held. */
  private static BufferedImage turned(BufferedImage image, ImageReader reader) {
    return held(reader)
        .map(ExifFilterUtils::getFilterForOrientation)
        .map(turn -> turn.apply(image))
        .orElse(image);
  }

  /** Only a JPEG says it, and not every JPEG's notes can be read. */
  private static Optional<Orientation> held(ImageReader reader) {
    try {
      return Optional.ofNullable(ExifUtils.getExifOrientation(reader, 0));
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** JPEG knows no transparency. */
  private static BufferedImage onWhite(BufferedImage image) {
    BufferedImage flat =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = flat.createGraphics();
    brush.drawImage(image, 0, 0, Color.WHITE, null);
    brush.dispose();
    return flat;
  }

  private static Rendition rendition(BufferedImage image, int width) throws IOException {
    int height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    Thumbnails.of(image)
        .forceSize(width, height)
        .outputFormat("jpg")
        .outputQuality(QUALITY)
        .toOutputStream(jpeg);
    return new Rendition(width, height, Buffer.buffer(jpeg.toByteArray()));
  }
}
