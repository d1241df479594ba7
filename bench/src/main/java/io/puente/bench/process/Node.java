package io.puente.bench.process;

import io.puente.platform.network.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A node that was started by {@code bin/puente}, with its own ports.
 *
 * @param data folder of its database
 * @param readyAfter from the start of the process until {@code /health/ready} answered 200
 */
public record Node(RunningProcess process, Path data, int port, Duration readyAfter)
    implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Serves the shops of a data folder. */
  public static Node serve(Lab lab, Path data, Map<String, String> settings) {
    return start(lab, data, settings, "serve");
  }

  /** Creates demonstration shops in a data folder. */
  public static void seed(Lab lab, Path data, Path shops) {
    try (Node node = start(lab, data, Map.of(), "demo", "--shops", shops.toString())) {
      node.process().until(() -> node.process().printed().contains("  http://"), PATIENCE);
    }
  }

  private static Node start(Lab lab, Path data, Map<String, String> settings, String... arguments) {
    int port = FreePort.next();
    int management = FreePort.next();
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("PUENTE_DATA", data.toString());
    environment.put("PUENTE_UNPAID_ORDERS", "0");
    environment.put("PUENTE_NEW_CARTS_PER_MINUTE", "1000000000");
    environment.put("PUENTE_PORT", Integer.toString(port));
    environment.put("PUENTE_MANAGEMENT_PORT", Integer.toString(management));
    environment.put("PUENTE_SANDBOX_PORT", "0");
    List<String> command = new java.util.ArrayList<>(List.of("bin/puente"));
    command.addAll(List.of(arguments));
    RunningProcess process = lab.start(command, environment);
    Duration ready = process.until(() -> Http.isWell(management, "/health/ready"), PATIENCE);
    return new Node(process, data, port, ready);
  }

  /** Its process and that of its PostgreSQL. */
  public List<Long> pids() {
    try {
      String postmaster =
          Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst();
      return List.of(process.pid(), Long.valueOf(postmaster.strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
