package io.puente.catalogsync.picture;

import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.picture.ProcessedImage.Ready;
import io.puente.catalogsync.picture.ProcessedImage.Rejected;
import io.puente.catalogsync.picture.ProcessedImage.Rendition;
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

/** Reads image files from untrusted sources and scales them. */
final class ImageProcessor {

  private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");
  private static final double QUALITY = 0.82;

  /** A limit, because a small file may decompress to gigabytes. */
  private static final long MAX_PIXELS = 120_000_000;

  /** The shorter side after subsampling, which is enough for good quality at the largest width. */
  private static final int MIN_READ_SIZE = 2 * 1280;

  private ImageProcessor() {}

  static ProcessedImage process(byte[] file) {
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return new Rejected(ProblemKind.PICTURE_NOT_READABLE);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream);
        return FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
            ? process(reader, PictureHash.of(file))
            : new Rejected(ProblemKind.PICTURE_NOT_READABLE);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // The readers of the JDK throw various exceptions for damaged files.
      return new Rejected(ProblemKind.PICTURE_NOT_READABLE);
    }
  }

  private static ProcessedImage process(ImageReader reader, PictureHash hash) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MAX_PIXELS) {
      return new Rejected(ProblemKind.PICTURE_TOO_LARGE);
    }
    int step = Math.max(1, Math.min(width, height) / MIN_READ_SIZE);
    ImageReadParam subsampled = reader.getDefaultReadParam();
    subsampled.setSourceSubsampling(step, step, 0, 0);
    BufferedImage upright = onWhite(rotated(reader.read(0, subsampled), reader));
    boolean rotated = upright.getWidth() > upright.getHeight() != width > height;
    List<Rendition> renditions = new ArrayList<>();
    for (int target : ProcessedImage.WIDTHS) {
      if (target <= upright.getWidth()) {
        renditions.add(rendition(upright, target));
      }
    }
    if (renditions.isEmpty()) {
      renditions.add(rendition(upright, upright.getWidth()));
    }
    return rotated
        ? new Ready(hash, height, width, renditions)
        : new Ready(hash, width, height, renditions);
  }

  /** Phones store an image as the sensor read it, and the orientation beside it. */
  private static BufferedImage rotated(BufferedImage image, ImageReader reader) {
    return orientation(reader)
        .map(ExifFilterUtils::getFilterForOrientation)
        .map(rotation -> rotation.apply(image))
        .orElse(image);
  }

  /** Only JPEG files have an orientation, and not all of them have a readable one. */
  private static Optional<Orientation> orientation(ImageReader reader) {
    try {
      return Optional.ofNullable(ExifUtils.getExifOrientation(reader, 0));
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** JPEG has no transparency. */
  private static BufferedImage onWhite(BufferedImage image) {
    BufferedImage flat =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = flat.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
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
