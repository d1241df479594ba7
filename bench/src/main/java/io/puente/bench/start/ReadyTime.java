package io.puente.bench.start;

import io.puente.bench.figure.Figure;
import io.puente.bench.figure.Goal;
import io.puente.bench.figure.Goal.Bound;
import io.puente.bench.figure.Measurement;
import io.puente.bench.figure.Numbers;
import io.puente.bench.page.Control;
import io.puente.bench.process.Http;
import io.puente.bench.process.Lab;
import io.puente.bench.process.MeasurementPlan;
import io.puente.bench.process.Node;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The time until a node is ready on an existing data folder. */
public final class ReadyTime {

  private static final Http.Answer A_WORD =
      new Http.Answer(200, "text/plain", "identity", Buffer.buffer("ok"));

  private ReadyTime() {}

  public static Figure measure(Lab lab, MeasurementPlan effort, Path data) {
    List<Duration> ready = new ArrayList<>();
    List<Duration> answered = new ArrayList<>();
    for (int i = 0; i < effort.starts(); i++) {
      try (Node node = Node.serve(lab, data, Map.of());
          Control control = Control.sending(lab, A_WORD, node.process().javaOptions())) {
        ready.add(node.readyAfter());
        answered.add(control.answeredAfter());
      }
    }
    return new Figure(
        "Ready on an existing data folder",
        "a bare Vert.x server",
        method(effort),
        List.of(
            Measurement.of("ready after", "ms", median(ready))
                .withControl(median(answered))
                .withGoal(Goal.of(Bound.UNDER, 3_000))));
  }

  private static String method(MeasurementPlan effort) {
    return """
        From the start of `bin/puente serve` until `/health/ready` answers 200, on a data folder in
        which a demonstration shop lies and no PostgreSQL runs, so that the time has the start of the
        embedded PostgreSQL in it. Median of %d starts, after one that renews the archive of class
        data. The control is a Java process with the same options that starts a bare Vert.x server,
        until its first answer.
        """
        .formatted(effort.starts());
  }

  private static double median(List<Duration> times) {
    return Numbers.median(times.stream().mapToDouble(Duration::toMillis));
  }
}
