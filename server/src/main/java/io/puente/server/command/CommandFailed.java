package io.puente.server.command;

import java.nio.file.Files;
import java.nio.file.Path;

/** A command cannot be executed. The message says why and what to do. */
final class CommandFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  CommandFailed(String message) {
    super(message);
  }

  static CommandFailed unknownShop(String slug) {
    return new CommandFailed(
        "There is no shop '%s'; 'puente shop list' names those there are.".formatted(slug));
  }

  static void requireReadable(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new CommandFailed("There is no file '%s' that can be read.".formatted(file));
    }
  }
}
