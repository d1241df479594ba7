package io.puente.catalogsync.picture;

/**
 * The size of an image that is read with every n-th pixel of each line and column, and the memory
 * that this takes.
 *
 * @param width of the original, as {@code height} in pixels
 * @param pixelBytes of a pixel as the reader returns it, and of its copy on white if it needs one
 * @param step every how many pixels one is read
 */
record ImageSize(int width, int height, int pixelBytes, int step) {

  private static final int RGB_BYTES = 4;
  private static final int MAX_STEP = 64;

  /** Lines that a reader and its decompression hold, in bytes of at most four channels each. */
  private static final int LINE_BYTES_PER_PIXEL = 24;

  /** The largest step that leaves enough for good quality, or a larger one if memory needs it. */
  static ImageSize within(long memory, int width, int height, int pixelBytes) {
    int step = Math.max(1, Math.min(width, height) / (2 * ProcessedImage.MAX_WIDTH));
    ImageSize size = new ImageSize(width, height, pixelBytes, step);
    while (size.bytes() > memory && size.step < MAX_STEP) {
      size = new ImageSize(width, height, pixelBytes, size.step + 1);
    }
    return size;
  }

  long pixels() {
    return (long) width * height;
  }

  private long readPixels() {
    return (long) Math.ceilDiv(width, step) * Math.ceilDiv(height, step);
  }

  /**
   * What is read, half of it on the way to a rendition, the rendition, and its turned copy or,
   * later, its smaller copy for WebP.
   */
  long bytes() {
    double scale = Math.min(1, (double) ProcessedImage.MAX_WIDTH / Math.min(width, height));
    long rendition = Math.min(readPixels(), (long) (scale * width * scale * height));
    return readPixels() * (pixelBytes + 1)
        + rendition * 2 * RGB_BYTES
        + (long) width * LINE_BYTES_PER_PIXEL;
  }
}
