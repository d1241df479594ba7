package io.puente.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs and waits for each to end. They refuse to run as root: for root, they
 * run in a user namespace of their own, where root is nobody; or, in containers that allow no
 * namespace, as the user nobody with the right to root's files.
 */
final class PostgresCommands {

  private static final String FILES_OF_ROOT = "+dac_override,+fowner";
  private static final List<List<String>> AS_NOBODY =
      List.of(
          List.of("unshare", "--user"),
          List.of(
              "setpriv",
              "--securebits=+no_setuid_fixup", // else access(2) ignores the capabilities
              "--reuid=65534",
              "--regid=65534",
              "--clear-groups",
              "--inh-caps=" + FILES_OF_ROOT,
              "--ambient-caps=" + FILES_OF_ROOT));

  private final Path home;

  PostgresCommands(Path home) {
    this.home = home;
  }

  /** Runs one program; its output is the message if it fails. */
  void run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(isRoot() ? firstThatWorks(AS_NOBODY) : List.of());
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    Result result = run(command);
    if (result.exit != 0) {
      throw new IOException(
          "%s failed (%d): %s".formatted(program, result.exit, result.output.strip()));
    }
  }

  /**
   * The first of the prefixes with which another command runs.
   *
   * @throws DatabaseUnusable if there is none
   */
  static List<String> firstThatWorks(List<List<String>> prefixes) {
    for (List<String> prefix : prefixes) {
      List<String> command = new ArrayList<>(prefix);
      command.add("true");
      if (works(command)) {
        return prefix;
      }
    }
    throw DatabaseUnusable.asRoot();
  }

  private static boolean works(List<String> command) {
    try {
      return run(command).exit == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  private record Result(int exit, String output) {}

  private static Result run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.PIPE)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Result(process.waitFor(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command.getFirst(), e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
