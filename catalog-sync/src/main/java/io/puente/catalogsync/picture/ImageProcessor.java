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
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Reads image files from untrusted sources and scales them. A small file may decompress to
 * gigabytes, so nothing is decoded before it is known to fit into {@link DecodingMemory}.
 */
final class ImageProcessor {

  private static final String JPEG = "jpeg";
  private static final Set<String> FORMATS = Set.of(JPEG, "png", "gif");
  private static final float QUALITY = 0.82f;

  /** Of what is made smaller once more. */
  private static final float TURNED_QUALITY = 0.95f;

  /** The readers of the JDK know no CMYK, and without its profile its colours would be wrong. */
  private static final int SCREEN_COLOURS = 3;

  /** What takes some seconds to decode, whatever the memory. */
  private static final long MAX_PIXELS = 120_000_000;

  /** Cameras and editors write about ten; each takes as long as decoding the whole picture. */
  private static final int MAX_SCANS = 100;

  /**
   * What the decoder holds outside the heap for a pixel of a progressive JPEG: a coefficient of 16
   * bits in each of three colours.
   */
  private static final int PROGRESSIVE_BYTES = 6;

  /** Images that scale as they are; all others are painted on white first. */
  private static final Set<Integer> PLAIN =
      Set.of(BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_3BYTE_BGR);

  private static final Set<Orientation> TURNED =
      Set.of(
          Orientation.LEFT_TOP,
          Orientation.RIGHT_TOP,
          Orientation.RIGHT_BOTTOM,
          Orientation.LEFT_BOTTOM);

  private ImageProcessor() {}

  static ProcessedImage process(byte[] file) {
    try (ImageInputStream stream = new ByteArrayImageStream(file)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return new Rejected(ProblemKind.PICTURE_NOT_READABLE);
      }
      ImageReader reader = readers.next();
      try {
        return process(reader, stream, file);
      } finally {
        reader.dispose();
      }
    } catch (DecodingMemory.NotTaken interrupted) {
      throw interrupted;
    } catch (IOException | RuntimeException e) {
      // The readers of the JDK throw various exceptions for damaged files.
      return new Rejected(ProblemKind.PICTURE_NOT_READABLE);
    }
  }

  /** A JPEG of ours, turned to the right by a quarter. */
  static byte[] turned(byte[] jpeg) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
      return jpeg(upright(image, Orientation.RIGHT_TOP), TURNED_QUALITY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcessedImage process(ImageReader reader, ImageInputStream stream, byte[] file)
      throws IOException {
    String format = reader.getFormatName().toLowerCase(Locale.ROOT);
    if (!FORMATS.contains(format)) {
      return new Rejected(ProblemKind.PICTURE_NOT_READABLE);
    }
    boolean jpeg = format.equals(JPEG);
    JpegStructure coding = jpeg ? JpegStructure.of(file) : JpegStructure.NONE;
    if (coding.colours() > SCREEN_COLOURS) {
      return new Rejected(ProblemKind.PICTURE_FOR_PRINT);
    }
    // Texts and profiles in a PNG may decompress to gigabytes as well, and nobody needs them.
    reader.setInput(stream, false, !jpeg);
    ImageSize size = size(reader);
    if (isTooLarge(size) || isTooLarge(size, coding)) {
      return new Rejected(ProblemKind.PICTURE_TOO_LARGE);
    }
    if (!coding.complete()) {
      return new Rejected(ProblemKind.PICTURE_INCOMPLETE);
    }
    try (var memory = DecodingMemory.take(size.bytes())) {
      return decoded(reader, PictureHash.of(file), size);
    }
  }

  private static ImageSize size(ImageReader reader) throws IOException {
    ImageTypeSpecifier type = reader.getImageTypes(0).next();
    int pixelBytes = Math.ceilDiv(type.getColorModel().getPixelSize(), Byte.SIZE);
    int white = PLAIN.contains(type.getBufferedImageType()) ? 0 : Integer.BYTES;
    return ImageSize.within(
        DecodingMemory.BYTES, reader.getWidth(0), reader.getHeight(0), pixelBytes + white);
  }

  private static boolean isTooLarge(ImageSize size) {
    return size.pixels() > MAX_PIXELS || size.bytes() > DecodingMemory.BYTES;
  }

  private static boolean isTooLarge(ImageSize size, JpegStructure jpeg) {
    return jpeg.scans() > MAX_SCANS
        || (jpeg.progressive()
            && size.pixels() * PROGRESSIVE_BYTES > Runtime.getRuntime().maxMemory());
  }

  private static Ready decoded(ImageReader reader, PictureHash hash, ImageSize size)
      throws IOException {
    ImageReadParam everyStep = reader.getDefaultReadParam();
    everyStep.setSourceSubsampling(size.step(), size.step(), 0, 0);
    BufferedImage read = reader.read(0, everyStep);
    BufferedImage image = PLAIN.contains(read.getType()) ? read : onWhite(read);
    Orientation orientation = orientation(reader);
    boolean turned = TURNED.contains(orientation);
    int width = turned ? image.getHeight() : image.getWidth();
    List<Rendition> renditions = new ArrayList<>();
    for (int target : ProcessedImage.WIDTHS) {
      if (target <= width) {
        renditions.add(rendition(image, orientation, target));
      }
    }
    if (renditions.isEmpty()) {
      renditions.add(rendition(image, orientation, width));
    }
    return turned
        ? new Ready(hash, size.height(), size.width(), renditions)
        : new Ready(hash, size.width(), size.height(), renditions);
  }

  /**
   * Phones store an image as the sensor read it, and the orientation beside it. Only JPEG files
   * have one, and not all of them have a readable one.
   */
  private static Orientation orientation(ImageReader reader) {
    try {
      return Optional.ofNullable(ExifUtils.getExifOrientation(reader, 0))
          .orElse(Orientation.TOP_LEFT);
    } catch (IOException | RuntimeException unreadable) {
      return Orientation.TOP_LEFT;
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

  /** Scales first and turns then, because the small image is the cheaper one to turn. */
  private static Rendition rendition(BufferedImage image, Orientation orientation, int width)
      throws IOException {
    boolean turned = TURNED.contains(orientation);
    double scale = (double) width / (turned ? image.getHeight() : image.getWidth());
    int height =
        (int) Math.max(1, Math.round((turned ? image.getWidth() : image.getHeight()) * scale));
    BufferedImage small =
        upright(scaled(image, turned ? height : width, turned ? width : height), orientation);
    return new Rendition(
        width, height, Buffer.buffer(jpeg(small, QUALITY)), WebpEncoder.encode(small).orElse(null));
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height)
      throws IOException {
    return Thumbnails.of(image).forceSize(width, height).asBufferedImage();
  }

  /** Applied by itself: as a filter of {@code Thumbnails}, this one turns nothing. */
  private static BufferedImage upright(BufferedImage image, Orientation orientation) {
    return ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
  }

  private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(JPEG).next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(quality);
    return encoded(image, writer, parameters);
  }

  /** Writes an image, and disposes of the writer. */
  static byte[] encoded(BufferedImage image, ImageWriter writer, ImageWriteParam parameters)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
