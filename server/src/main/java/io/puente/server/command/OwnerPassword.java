package io.puente.server.command;

import io.puente.dashboard.account.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The password that a command sets: the first line of a file, or a new one. */
final class OwnerPassword {

  private OwnerPassword() {}

  static String of(@Nullable Path file) throws IOException {
    if (file == null) {
      return Passwords.random();
    }
    CommandFailed.requireReadable(file);
    String password = Files.readString(file).lines().findFirst().orElse("").strip();
    if (password.length() < Passwords.MINIMUM_LENGTH) {
      throw new CommandFailed(
          "A password has at least %d characters.".formatted(Passwords.MINIMUM_LENGTH));
    }
    return password;
  }
}
