package io.puente.shipping.barcode;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A photo in grey, a byte for each pixel.
 *
 * @param luminance row by row; 0 is black
 */
@SuppressWarnings("ArrayRecordComponent")
record Photo(byte[] luminance, int width, int height) {

  /** Phones take 12 to 50 million pixels. */
  private static final long MAX_PIXELS = 120_000_000;

  /** Larger photos are read coarser, which bounds the memory. */
  private static final long MAX_DECODED = 13_000_000;

  /** A JPEG or PNG file; empty if it is none that can be read. */
  static Optional<Photo> read(byte[] file) {
    try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        return read(reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // The readers of the JDK throw various exceptions for damaged files.
      return Optional.empty();
    }
  }

  private static Optional<Photo> read(ImageReader reader) throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > MAX_PIXELS) {
      return Optional.empty();
    }
    ImageReadParam coarser = reader.getDefaultReadParam();
    int step = (int) Math.ceil(Math.sqrt((double) pixels / MAX_DECODED));
    coarser.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
    return Optional.of(of(reader.read(0, coarser)));
  }

  private static Photo of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] luminance = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        luminance[y * width + x] = (byte) grey(row[x]);
      }
    }
    return new Photo(luminance, width, height);
  }

  /** The luma of ITU-R BT.601 in 256ths. */
  private static int grey(int rgb) {
    return (77 * (rgb >> 16 & 0xFF) + 150 * (rgb >> 8 & 0xFF) + 29 * (rgb & 0xFF)) >> 8;
  }

  int longerSide() {
    return Math.max(width, height);
  }

  /** Half as wide and high; each pixel is the mean of four. */
  Photo half() {
    int halfWidth = width / 2;
    int halfHeight = height / 2;
    byte[] half = new byte[halfWidth * halfHeight];
    for (int y = 0; y < halfHeight; y++) {
      for (int x = 0; x < halfWidth; x++) {
        int at = 2 * y * width + 2 * x;
        int sum = value(at) + value(at + 1) + value(at + width) + value(at + width + 1);
        half[y * halfWidth + x] = (byte) (sum / 4);
      }
    }
    return new Photo(half, halfWidth, halfHeight);
  }

  private int value(int at) {
    return luminance[at] & 0xFF;
  }

  /** A quarter turn. */
  Photo turned() {
    byte[] turned = new byte[luminance.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned[x * height + height - 1 - y] = luminance[y * width + x];
      }
    }
    return new Photo(turned, /* width= */ height, /* height= */ width);
  }

  LuminanceSource source() {
    return new PlanarYUVLuminanceSource(luminance, width, height, 0, 0, width, height, false);
  }
}
