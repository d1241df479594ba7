package io.puente.bench.load;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.bench.figure.Numbers;
import io.puente.bench.process.Lab;
import io.puente.bench.process.RunningProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

/** The results of a load driver, by target. */
public record Load(List<Round> rounds) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger DRIVERS = new AtomicInteger();

  public Load {
    rounds = List.copyOf(rounds);
  }

  /** Starts a load driver and waits for its results; every answer must be 200. */
  public static Load put(Lab lab, LoadPlan order) {
    try (Driver driver = start(lab, order)) {
      return driver.results().withoutFailures();
    }
  }

  /** Starts a load driver. */
  public static Driver start(Lab lab, LoadPlan order) {
    int number = DRIVERS.incrementAndGet();
    Path asked = lab.file("order-%d.json".formatted(number));
    Path measured = lab.file("rounds-%d.json".formatted(number));
    Duration most =
        Duration.ofSeconds(
            60
                + (long) order.targets().size()
                    * (order.warmUpSeconds() + order.rounds() * order.roundSeconds()));
    try {
      JSON.writeValue(asked.toFile(), order);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Driver(
        lab.java(LoadDriver.class, List.of(), Map.of(), asked.toString(), measured.toString()),
        measured,
        most);
  }

  /** A running load driver. */
  public record Driver(RunningProcess process, Path measured, Duration most)
      implements AutoCloseable {

    /** Waits for its results, whatever the answers were. */
    public Load results() {
      process.untilDone(most);
      try {
        return new Load(JSON.readValue(measured.toFile(), new TypeReference<List<Round>>() {}));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      process.close();
    }
  }

  private Load withoutFailures() {
    for (Round round : rounds) {
      if (round.failures() > 0) {
        throw new IllegalStateException("answers that were not 200: " + round);
      }
    }
    return this;
  }

  /** How many answers of a target were not 200, of all rounds together. */
  public long failures(String target) {
    return rounds.stream()
        .filter(round -> round.target().equals(target))
        .mapToLong(Round::failures)
        .sum();
  }

  /** The median of all rounds of a target. */
  public Pace of(String target) {
    return new Pace(
        median(target, Round::perSecond),
        median(target, Round::p50),
        median(target, Round::p99),
        median(target, Round::work));
  }

  private double median(String target, ToDoubleFunction<Round> measure) {
    return Numbers.median(
        rounds.stream().filter(round -> round.target().equals(target)).mapToDouble(measure));
  }

  /** Requests a second, latencies and the server's work for each request in microseconds. */
  public record Pace(double perSecond, double p50, double p99, double work) {}
}
