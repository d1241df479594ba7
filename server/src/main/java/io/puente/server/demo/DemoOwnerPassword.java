package io.puente.server.demo;

import io.puente.dashboard.account.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The password of all demonstration owners. It is random, and the same at each start. */
final class DemoOwnerPassword {

  private DemoOwnerPassword() {}

  /**
   * Reads the password from the data folder; the first call creates it, readable by the owner only.
   */
  static String readOrCreate(Path data) {
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
