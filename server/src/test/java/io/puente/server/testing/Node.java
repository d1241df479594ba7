package io.puente.server.testing;

import io.puente.platform.network.FreePort;
import io.puente.server.command.Puente;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Puente process, with the log of a production server. It can be stopped and killed. */
public final class Node {

  private final Path data;
  private final Map<String, String> settings;
  private final int port = FreePort.next();
  private final int managementPort = FreePort.next();
  private final int sandboxPort = FreePort.next();

  public Node(Path data) {
    this(data, Map.of());
  }

  /** With more settings, as environment variables. */
  public Node(Path data, Map<String, String> settings) {
    this.data = data;
    this.settings = settings;
  }

  public int port() {
    return port;
  }

  /** Starts a command; its output goes to a file beside the data. */
  public Process start(String... arguments) throws IOException {
    Process process =
        command(arguments)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    // A failing test leaves no process behind.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return process;
  }

  private ProcessBuilder command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                Puente.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "PUENTE_DATA", data.toString(),
                "PUENTE_PORT", Integer.toString(port),
                "PUENTE_MANAGEMENT_PORT", Integer.toString(managementPort),
                "PUENTE_SANDBOX_PORT", Integer.toString(sandboxPort)));
    builder.environment().putAll(RunningShop.NO_BOUNDS);
    builder.environment().putAll(settings);
    return builder;
  }

  private Path log() {
    return data.resolveSibling("node.log");
  }

  /** Runs a command to its end. */
  public int run(String... arguments) throws IOException, InterruptedException {
    return exitCode(start(arguments));
  }

  private int exitCode(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("did not end: " + printed());
    }
    return process.exitValue();
  }

  /** The exit code of a command, and its output. */
  public record Output(int exitCode, String out, String err) {}

  /** Runs a command to its end and reads its output. */
  public Output execute(String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile("output", ".out");
    Path err = Files.createTempFile("output", ".err");
    try {
      Process process =
          command(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      return new Output(exitCode(process), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Starts the server and waits until it is ready. */
  public Process serve() throws IOException, InterruptedException {
    Process process = start("serve");
    awaitReadiness(process, 200);
    return process;
  }

  /** Waits until the readiness check has a status. */
  public void awaitReadiness(Process process, int status) throws IOException, InterruptedException {
    Instant patience = Instant.now().plusSeconds(90);
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (readiness(http) != status) {
        if (!process.isAlive() || Instant.now().isAfter(patience)) {
          throw new IllegalStateException("never %d: %s".formatted(status, printed()));
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }

  private int readiness(HttpClient http) throws InterruptedException {
    return health(http, "ready");
  }

  /** The status of a health check now; 0 if nobody answers. */
  public int health(String check) throws InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return health(http, check);
    }
  }

  private int health(HttpClient http, String check) throws InterruptedException {
    try {
      URI health = URI.create("http://127.0.0.1:" + managementPort + "/health/" + check);
      return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException notYet) {
      return 0;
    }
  }

  /**
   * {@code kill -9}, of the process alone or of its database server as well, as when the power
   * goes.
   */
  public void kill(Process process, boolean databaseToo) throws IOException, InterruptedException {
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    if (databaseToo) {
      killDatabase();
    }
  }

  /** {@code kill -9} of the database server alone. */
  public void killDatabase() throws IOException {
    Path note = data.resolve("postgres/data/postmaster.pid");
    if (Files.exists(note)) {
      long postmaster = Long.parseLong(Files.readAllLines(note).getFirst().strip());
      ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  /** What the node has printed so far. */
  public String printed() throws IOException {
    return Files.exists(log()) ? Files.readString(log()) : "";
  }
}
