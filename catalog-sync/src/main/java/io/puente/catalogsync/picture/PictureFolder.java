package io.puente.catalogsync.picture;

import io.puente.catalogsync.feed.ProblemKind;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of an imported file. Paths and symbolic links that lead out of it are refused. */
public final class PictureFolder {

  /** 15 MB, also the limit for fetched and uploaded pictures. */
  public static final int MAX_BYTES = 15 * 1024 * 1024;

  private final Optional<Path> folder;

  /** An uploaded file has no folder; no picture is found for it. */
  public PictureFolder(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Whether the file was uploaded; its pictures may have been uploaded, too. */
  public boolean isAbsent() {
    return folder.isEmpty();
  }

  /** The result of a search for a path. */
  public sealed interface Found {}

  /** The picture's content. */
  public record PictureFile(Buffer content) implements Found {}

  /** The picture does not exist or must not be read. */
  public record Missing(ProblemKind kind) implements Found {}

  /** Reads a picture by its path in the folder. */
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
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      return bytes.length > MAX_BYTES
          ? new Missing(ProblemKind.PICTURE_TOO_LARGE)
          : new PictureFile(Buffer.buffer(bytes));
    }
  }
}
