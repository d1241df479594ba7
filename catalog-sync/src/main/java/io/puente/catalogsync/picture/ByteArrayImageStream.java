package io.puente.catalogsync.picture;

import java.util.Objects;
import javax.imageio.stream.ImageInputStreamImpl;

/** A file in memory as the readers of images want it; those of the JDK would copy it once more. */
final class ByteArrayImageStream extends ImageInputStreamImpl {

  private final byte[] file;

  ByteArrayImageStream(byte[] file) {
    this.file = file;
  }

  @Override
  public int read() {
    bitOffset = 0;
    if (streamPos >= file.length) {
      return -1;
    }
    int next = file[(int) streamPos] & 0xFF;
    streamPos++;
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, into.length);
    bitOffset = 0;
    if (length == 0) {
      return 0;
    }
    if (streamPos >= file.length) {
      return -1;
    }
    int count = Math.min(length, file.length - (int) streamPos);
    System.arraycopy(file, (int) streamPos, into, offset, count);
    streamPos += count;
    return count;
  }

  @Override
  public long length() {
    return file.length;
  }
}
