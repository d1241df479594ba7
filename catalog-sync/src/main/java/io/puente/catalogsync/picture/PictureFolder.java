package io.puente.catalogsync.picture;

import io.puente.catalogsync.feed.ProblemKind;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder a file was imported from. No path leads out of it, be it by dots or by links. */
public final class PictureFolder {

  /** 15 MB, for a file beside the catalogue as for one that is fetched. */
  static final int LARGEST = 15 * 1024 * 1024;

  private final Optional<Path> folder;

  /** A file that came alone has no folder, and no picture is found in it. */
  public PictureFolder(Optional<Path> folder) {
    this.folder = folder;
  }

  /** What a path led to. */
  public sealed interface Found {}

  /** The picture's file. */
  public record PictureFile(Buffer content) implements Found {}

  /** Nothing that may be read. */
  public record Missing(ProblemKind kind) implements Found {}

  /** Reads a picture by its path beside the catalogue. */
  public Found find(String source) {
    if (folder.isEmpty()) {
      return new Missing(ProblemKind.PICTURE_NOT_FOUND);
    }
    try {
      Path root = folder.get().toRealPath();
      Path path = root.resolve(source.replace('\\', '/')).normalize();
      if (!path.startsWith(root)) {
        return new Missing(ProblemKind.PICTURE_OUTSIDE_FOLDER);
      }
      if (!Files.isRegularFile(path)) {
        return new Missing(ProblemKind.PICTURE_NOT_FOUND);
      }
      return path.toRealPath().startsWith(root)
          ? read(path)
          : new Missing(ProblemKind.PICTURE_OUTSIDE_FOLDER);
    } catch (IOException | InvalidPathException e) {
      return new Missing(ProblemKind.PICTURE_NOT_FOUND);
    }
  }

  private static Found read(Path path) throws IOException {
    try (InputStream stream = Files.newInputStream(path)) {
      byte[] bytes = stream.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST
          ? new Missing(ProblemKind.PICTURE_TOO_LARGE)
          : new PictureFile(Buffer.buffer(bytes));
    }
  }
}
