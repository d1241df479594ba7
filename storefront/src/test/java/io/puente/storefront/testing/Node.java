package io.puente.storefront.storm;

import io.puente.storefront.command.Puente;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Puente process of its own, which can be killed. */
final class Node {

  private final Path data;
  private final int port = freePort();
  private final int managementPort = freePort();
  private final int sandboxPort = freePort();

  Node(Path data) {
    this.data = data;
  }

  int port() {
    return port;
  }

  private static int freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts a command; its output goes to a file beside the data. */
  Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Puente.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            java.util.Map.of(
                "PUENTE_DATA", data.toString(),
                "PUENTE_PORT", Integer.toString(port),
                "PUENTE_MANAGEMENT_PORT", Integer.toString(managementPort),
                "PUENTE_SANDBOX_PORT", Integer.toString(sandboxPort)));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  private Path log() {
    return data.resolveSibling("node.log");
  }

  /** Runs a command to its end. */
  int run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("did not end: " + Files.readString(log()));
    }
    return process.exitValue();
  }

  /** Starts the server and waits until it is ready. */
  Process serve() throws IOException, InterruptedException {
    Process process = start("serve");
    Instant patience = Instant.now().plusSeconds(90);
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!isReady(http)) {
        if (!process.isAlive() || Instant.now().isAfter(patience)) {
          throw new IllegalStateException("not ready: " + Files.readString(log()));
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    return process;
  }

  private boolean isReady(HttpClient http) throws InterruptedException {
    try {
      URI health = URI.create("http://127.0.0.1:" + managementPort + "/health/ready");
      return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /**
   * {@code kill -9}, of the process alone or of its database server as well, as when the power
   * goes.
   */
  void kill(Process process, boolean databaseToo) throws IOException, InterruptedException {
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    if (databaseToo) {
      Path note = data.resolve("postgres/data/postmaster.pid");
      if (Files.exists(note)) {
        long postmaster = Long.parseLong(Files.readAllLines(note).getFirst().strip());
        ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
      }
    }
  }

  /** What the node has printed so far. */
  String printed() throws IOException {
    return Files.exists(log()) ? Files.readString(log()) : "";
  }
}
