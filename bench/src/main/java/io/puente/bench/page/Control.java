package io.puente.bench.page;

import io.puente.bench.process.Http;
import io.puente.bench.process.Lab;
import io.puente.bench.process.RunningProcess;
import io.puente.platform.network.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A running {@link BareServer}.
 *
 * @param answeredAfter from the start of the process until the first answer
 */
public record Control(RunningProcess process, int port, Duration answeredAfter)
    implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /**
   * Starts one that sends what a node has sent, with the options that the node's Java runs with.
   */
  public static Control sending(Lab lab, Http.Answer answer, List<String> javaOptions) {
    int port = FreePort.next();
    Path body = lab.file("body");
    try {
      Files.write(body, answer.body().getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    RunningProcess process =
        lab.java(
            BareServer.class,
            javaOptions,
            Map.of(),
            Integer.toString(port),
            body.toString(),
            answer.contentType(),
            answer.contentEncoding());
    return new Control(process, port, process.until(() -> Http.isWell(port, "/"), PATIENCE));
  }

  @Override
  public void close() {
    process.close();
  }
}
