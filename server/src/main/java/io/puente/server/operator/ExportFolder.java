package io.puente.server.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of this node for exports on their way to an operator's browser. No other process may
 * use it.
 */
public record ExportFolder(Path path) {

  /** Makes the folder if it is missing, and deletes what an earlier process has left in it. */
  public static ExportFolder open(Path path) {
    try {
      Files.createDirectories(path);
      List<Path> left;
      try (Stream<Path> files = Files.list(path)) {
        left = files.filter(Files::isRegularFile).toList();
      }
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
      return new ExportFolder(path.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new, empty file that only this server's user can read: it gets names and addresses. */
  Path newFile() throws IOException {
    return Files.createTempFile(path, "export", ".zip");
  }
}
