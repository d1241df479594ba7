package io.puente.web.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of this node for uploaded files that are being answered. No other process may use it.
 */
public record UploadFolder(Path path) {

  /** Makes the folder if it is missing, and deletes what an earlier process has left in it. */
  public static UploadFolder open(Path path) {
    try {
      Files.createDirectories(path);
      List<Path> left;
      try (Stream<Path> files = Files.list(path)) {
        left = files.filter(Files::isRegularFile).toList();
      }
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
      return new UploadFolder(path.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path of a file that is not there yet. Its name has nothing of the sender's. */
  Path newFile() {
    return path.resolve(UUID.randomUUID().toString());
  }
}
