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
import java.util.function.ToDoubleFunction;

/** The results of a load driver, by target. */
public record Load(List<Round> rounds) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public Load {
    rounds = List.copyOf(rounds);
  }

  /** Starts a load driver and waits for its results. */
  public static Load put(Lab lab, LoadPlan order) {
    Path asked = lab.file("order.json");
    Path measured = lab.file("rounds.json");
    Duration most =
        Duration.ofSeconds(
            60
                + (long) order.targets().size()
                    * (order.warmUpSeconds() + order.rounds() * order.roundSeconds()));
    try {
      JSON.writeValue(asked.toFile(), order);
      try (RunningProcess driver =
          lab.java(LoadDriver.class, List.of(), Map.of(), asked.toString(), measured.toString())) {
        driver.untilDone(most);
      }
      return new Load(JSON.readValue(measured.toFile(), new TypeReference<List<Round>>() {}))
          .withoutFailures();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
