package io.puente.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * The process that sends requests: reads a {@link LoadPlan} from a file and writes the rounds to
 * another.
 */
final class LoadDriver {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DIGITS = 3;

  private final LoadPlan order;
  private final List<LoadWorker> loops = new ArrayList<>();

  private LoadDriver(LoadPlan order) {
    this.order = order;
  }

  public static void main(String[] files) throws IOException {
    LoadPlan order = JSON.readValue(Path.of(files[0]).toFile(), LoadPlan.class);
    Vertx vertx = Vertx.vertx();
    try {
      List<Round> rounds = new LoadDriver(order).drive(vertx);
      JSON.writeValue(Path.of(files[1]).toFile(), rounds);
    } finally {
      vertx.close().await();
    }
  }

  private List<Round> drive(Vertx vertx) {
    int cores = Runtime.getRuntime().availableProcessors();
    int share = Math.max(1, order.connections() / cores);
    for (int i = 0; i < cores; i++) {
      LoadWorker callers = new LoadWorker(order.targets(), share, i * share, cores * share);
      vertx.deployVerticle(callers).await();
      loops.add(callers);
    }
    allTargets(order.warmUpSeconds());
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < order.rounds(); i++) {
      rounds.addAll(allTargets(order.roundSeconds()));
    }
    return rounds;
  }

  private List<Round> allTargets(int seconds) {
    List<Round> rounds = new ArrayList<>();
    for (int target = 0; target < order.targets().size(); target++) {
      rounds.add(round(target, seconds));
    }
    return rounds;
  }

  private Round round(int target, int seconds) {
    Target asked = order.targets().get(target);
    Duration workBefore = work(asked);
    long begun = System.nanoTime();
    long deadline = begun + TimeUnit.SECONDS.toNanos(seconds);
    Future.all(loops.stream().map(loop -> loop.requestUntil(target, deadline)).toList()).await();
    double took = (System.nanoTime() - begun) / 1e9;
    Duration worked = work(asked).minus(workBefore);
    Histogram all = new Histogram(DIGITS);
    loops.forEach(loop -> loop.addTo(target, all));
    long requests = all.getTotalCount();
    return new Round(
        asked.name(),
        requests,
        loops.stream().mapToLong(loop -> loop.failures(target)).sum(),
        took,
        all.getValueAtPercentile(50),
        all.getValueAtPercentile(99),
        worked.toNanos() / 1e3 / requests);
  }

  private static Duration work(Target target) {
    return target.pids().stream()
        .map(
            pid ->
                ProcessHandle.of(pid)
                    .orElseThrow(() -> new IllegalStateException(target.name() + " has ended")))
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
