package io.puente.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /**
   * Whether the server has ended, however it did. A process that nobody waits for stays as a zombie
   * without a program.
   */
  boolean isGone() {
    return command().filter(Postmaster::isPostgres).isEmpty();
  }

  /**
   * Whether the server has ended and its process id is still in use: by another program now, or by
   * the zombie of the server.
   */
  boolean isGoneAndItsNumberInUse() {
    return isGone() && ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
  }

  /**
   * Writes into the file the number of no process. PostgreSQL does not start beside a process that
   * is there, whatever it is; the rest of the file tells it whether children of the old server
   * still run, so it stays.
   */
  static void forgetProcess(Path data) throws IOException {
    Path file = data.resolve(FILE);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(0, Integer.toString(Integer.MAX_VALUE));
    Files.write(file, lines);
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
