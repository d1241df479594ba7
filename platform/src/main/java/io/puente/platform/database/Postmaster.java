package io.puente.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says about a PostgreSQL server: line 1 its process, line 4 its port,
 * line 5 the folder of its socket, line 8 {@code ready} once it takes connections.
 *
 * @param socketFolder empty if it listens on the network alone
 */
record Postmaster(long process, int port, String socketFolder, boolean ready) {

  static final String FILE = "postmaster.pid";
  private static final int LINES = 8;

  static Optional<Postmaster> of(Path data) throws IOException {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < LINES) {
      return Optional.of(new Postmaster(-1, -1, "", false));
    }
    return Optional.of(
        new Postmaster(
            Long.parseLong(lines.get(0).strip()),
            Integer.parseInt(lines.get(3).strip()),
            lines.get(4).strip(),
            lines.get(7).strip().equals("ready")));
  }

  /** Whether the process is a PostgreSQL server that accepts connections. */
  boolean isAlive() {
    return ready && command().filter(Postmaster::isPostgres).isPresent();
  }

  /** Whether the process id belongs to another program now. */
  boolean isOtherProgram() {
    return command().filter(command -> !isPostgres(command)).isPresent();
  }

  /** The program that runs under the process id, if any does. */
  private Optional<String> command() {
    return ProcessHandle.of(process)
        .filter(ProcessHandle::isAlive)
        .flatMap(handle -> handle.info().command());
  }

  private static boolean isPostgres(String command) {
    return command.endsWith("/postgres");
  }
}
