package io.puente.catalogsync.picture;

import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.feed.ProblemKind;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An image at the widths that pages request. Its format is detected from its content alone. */
public sealed interface ProcessedImage {

  /** The widths, ascending; no rendition is wider than the original. */
  List<Integer> WIDTHS = List.of(320, 640, 960, 1280);

  int MAX_WIDTH = WIDTHS.getLast();

  /**
   * The image at one width.
   *
   * @param webp half as large as {@code jpeg}; {@code null} where {@link WebpEncoder} has none
   */
  record Rendition(int width, int height, Buffer jpeg, @Nullable Buffer webp) {}

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

    /** Whether browsers can have WebP at each width. */
    boolean hasWebp() {
      return renditions.stream().allMatch(rendition -> rendition.webp() != null);
    }
  }

  /** Not a readable image, or one that is too large. */
  record Rejected(ProblemKind kind) implements ProcessedImage {}

  /** Processes a file. */
  static ProcessedImage of(byte[] file) {
    return ImageProcessor.process(file);
  }
}
