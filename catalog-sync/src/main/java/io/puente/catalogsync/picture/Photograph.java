package io.puente.catalogsync.picture;

import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.feed.ProblemKind;
import io.vertx.core.buffer.Buffer;
import java.util.List;

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
}
