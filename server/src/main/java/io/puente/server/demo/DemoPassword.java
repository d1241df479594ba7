package io.puente.server.demo;

import io.puente.dashboard.account.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The password of all demonstration owners: random, and the same at each start. */
final class DemoPassword {

  private DemoPassword() {}

  /**
   * The password kept in a data folder; made there, for its owner's eyes only, at the first call.
   */
  static String in(Path data) {
    Path file = data.resolve("demo-owner-password");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(data);
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Passwords.random() + "\n", StandardOpenOption.WRITE);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
