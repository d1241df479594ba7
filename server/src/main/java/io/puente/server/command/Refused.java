package io.puente.server.command;

import java.nio.file.Files;
import java.nio.file.Path;

/** A command that cannot be done as asked; the message says why and what to do. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message);
  }

  static Refused noShop(String slug) {
    return new Refused(
        "There is no shop '%s'; 'puente shop list' names those there are.".formatted(slug));
  }

  static void unlessReadable(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new Refused("There is no file '%s' that can be read.".formatted(file));
    }
  }
}
