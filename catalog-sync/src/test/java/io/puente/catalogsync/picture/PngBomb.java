package io.puente.catalogsync.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Small PNG files of one colour that decompress to very much (W3C PNG, chapter 5). */
final class PngBomb {

  static final int GREY = 0;
  static final int RGB = 2;
  static final int PALETTE = 3;
  static final int RGBA = 6;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  private PngBomb() {
    file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
  }

  /** A whole image of zeros. */
  static byte[] of(int width, int height, int depth, int colour) {
    PngBomb bomb = new PngBomb();
    bomb.header(width, height, depth, colour);
    if (colour == PALETTE) {
      bomb.chunk("PLTE", new byte[] {(byte) 0x80, 0x40, 0x20});
    }
    int channels = colour == RGBA ? 4 : colour == RGB ? 3 : 1;
    bomb.chunk("IDAT", zeros(height * (1 + ((long) width * channels * depth + 7) / 8)));
    return bomb.end();
  }

  /** An image of 10 × 10 pixels with a text of so many letters. */
  static byte[] withText(int letters) {
    PngBomb bomb = new PngBomb();
    bomb.header(10, 10, 8, PALETTE);
    bomb.chunk("PLTE", new byte[] {(byte) 0x80, 0x40, 0x20});
    byte[] name = "Comment\0\0".getBytes(StandardCharsets.ISO_8859_1);
    byte[] text = zeros(letters);
    bomb.chunk("zTXt", ByteBuffer.allocate(name.length + text.length).put(name).put(text).array());
    bomb.chunk("IDAT", zeros(10 * 11));
    return bomb.end();
  }

  private void header(int width, int height, int depth, int colour) {
    chunk(
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) depth)
            .put((byte) colour)
            .array());
  }

  private static byte[] zeros(long number) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
      byte[] block = new byte[1 << 16];
      for (long left = number; left > 0; left -= block.length) {
        deflater.write(block, 0, (int) Math.min(left, block.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private void chunk(String type, byte[] data) {
    CRC32 sum = new CRC32();
    sum.update(type.getBytes(StandardCharsets.US_ASCII));
    sum.update(data);
    try (DataOutputStream out = new DataOutputStream(file)) {
      out.writeInt(data.length);
      out.writeBytes(type);
      out.write(data);
      out.writeInt((int) sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] end() {
    chunk("IEND", new byte[0]);
    return file.toByteArray();
  }
}
