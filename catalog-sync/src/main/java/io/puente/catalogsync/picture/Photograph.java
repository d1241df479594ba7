package io.puente.catalogsync.picture;

import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.feed.ProblemKind;
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
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.filters.ImageFilter;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** A photograph at the widths that pages ask for. Its format is told by its content alone. */
public sealed interface Photograph {

  /** What a page asks for, widest last; none is made wider than the original. */
  List<Integer> WIDTHS = List.of(320, 640, 960, 1280);

  /** One width, as a JPEG. */
  record Rendition(int width, int height, Buffer jpeg) {}

  /**
   * Ready to be shown.
   *
   * @param width of the original, upright
   */
  record Developed(PictureHash hash, int width, int height, List<Rendition> renditions)
      implements Photograph {

    public Developed {
      renditions = List.copyOf(renditions);
    }
  }

  /** Not a picture that can be read, or one too large to be read safely. */
  record Spoilt(ProblemKind kind) implements Photograph {}

  /** Makes the renditions of a file's bytes. */
  static Photograph of(byte[] file) {
    return Darkroom.develop(file);
  }

  /** How it is done. */
  final class Darkroom {

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");
    private static final double QUALITY = 0.82;

    /** A small file may unfold to gigabytes; nobody photographs goods with more than this. */
    private static final long MOST_PIXELS = 120_000_000;

    /** Enough left after coarse reading for a good picture at the widest width. */
    private static final int FINE_ENOUGH = 2 * 1280;

    private Darkroom() {}

    private static Photograph develop(byte[] file) {
      try (ImageInputStream stream =
          ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
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
      boolean lying = upright.getWidth() > upright.getHeight() != width > height;
      List<Rendition> renditions = new ArrayList<>();
      for (int asked : WIDTHS) {
        if (asked <= upright.getWidth()) {
          renditions.add(rendition(upright, asked));
        }
      }
      if (renditions.isEmpty()) {
        renditions.add(rendition(upright, upright.getWidth()));
      }
      return lying
          ? new Developed(hash, height, width, renditions)
          : new Developed(hash, width, height, renditions);
    }

    /** Phones lay a picture down as the sensor saw it and note how it was held. */
    private static BufferedImage turned(BufferedImage image, ImageReader reader)
        throws IOException {
      Orientation held = ExifUtils.getExifOrientation(reader, 0);
      if (held == null) {
        return image;
      }
      ImageFilter turn = ExifFilterUtils.getFilterForOrientation(held);
      return turn.apply(image);
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
}
