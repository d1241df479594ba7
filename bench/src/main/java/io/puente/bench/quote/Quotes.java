package io.puente.bench.quote;

import io.puente.bench.figure.Figure;
import io.puente.bench.figure.Goal;
import io.puente.bench.figure.Goal.Bound;
import io.puente.bench.figure.Measurement;
import io.puente.bench.process.Lab;
import io.puente.bench.process.MeasurementPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link QuoteBenchmark}. */
public final class Quotes {

  private static final int WANTED = 150_000;
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private Quotes() {}

  public static Figure measure(Lab lab, MeasurementPlan effort) throws RunnerException {
    Collection<RunResult> quotes =
        new Runner(options(lab, effort).include(benchmark("quote")).build()).run();
    RunResult control =
        new Runner(options(lab, effort).include(benchmark("parcelAlone")).param("to", "US").build())
            .runSingle();
    List<Measurement> measurements = new ArrayList<>();
    for (RunResult quote : quotes) {
      String to = quote.getParams().getParam(QuoteBenchmark.TO);
      measurements.add(
          Measurement.of("quotes to " + to, "1/s", quote.getPrimaryResult().getScore())
              .withControl(control.getPrimaryResult().getScore())
              .withGoal(Goal.of(Bound.AT_LEAST, WANTED)));
      measurements.add(
          Measurement.of("allocated for each", "bytes", allocated(quote))
              .withControl(allocated(control)));
    }
    return new Figure(
        "Landed-cost quote of ten lines", "the parcel alone", method(effort), measurements);
  }

  private static String method(MeasurementPlan effort) {
    return """
        JMH, one thread, one fork, %d s after as many of warm-up, for each destination: a parcel with
        ten different things of a maker in Peru is made from its facts, quoted by the bundled measures
        with a full tariff of the United States loaded (generated: 13,876 lines, invented rates) and
        added up; the explanations of what was not applied are worked out only when asked for, and
        are not in it. Allocation is what JMH's profiler counts for each quote. The control makes the
        same parcel and adds up its ten prices.
        """
        .formatted(effort.benchmarkSeconds());
  }

  private static String benchmark(String method) {
    return QuoteBenchmark.class.getName().replace(".", "\\.") + "\\." + method + "$";
  }

  private static ChainedOptionsBuilder options(Lab lab, MeasurementPlan effort) {
    return new OptionsBuilder()
        .threads(1)
        .forks(1)
        .warmupTime(TimeValue.seconds(1))
        .warmupIterations(effort.benchmarkSeconds())
        .measurementTime(TimeValue.seconds(1))
        .measurementIterations(effort.benchmarkSeconds())
        .shouldFailOnError(true)
        .addProfiler(GCProfiler.class)
        .output(lab.file("jmh.log").toString());
  }

  private static double allocated(RunResult result) {
    return Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED)).getScore();
  }
}
