package io.puente.catalogsync.picture;

import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.feed.ProblemKind;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** An image at the widths that pages request. Its format is detected from its content alone. */
public sealed interface ProcessedImage {

  /** The widths, ascending; no rendition is wider than the original. */
  List<Integer> WIDTHS = List.of(320, 640, 960, 1280);

  int MAX_WIDTH = WIDTHS.getLast();

  /** The image at one width, as a JPEG. */
  record Rendition(int width, int height, Buffer jpeg) {}

  /**
   * Ready to be stored.
   *
   * @param width of the original after rotation
   */
  record Ready(PictureHash hash, int width, int height, List<Rendition> renditions)
      implements ProcessedImage {

    public Ready {
      renditions = List.copyOf(renditions);
    }
  }

  /** Not a readable image, or one that is too large. */
  record Rejected(ProblemKind kind) implements ProcessedImage {}

  /** Processes a file. */
  static ProcessedImage of(byte[] file) {
    return ImageProcessor.process(file);
  }
}
