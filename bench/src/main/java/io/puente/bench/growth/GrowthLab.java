package io.puente.bench.growth;

import io.puente.bench.load.Load;
import io.puente.bench.load.LoadPlan;
import io.puente.bench.load.Target;
import io.puente.bench.process.Lab;
import io.puente.bench.process.Node;
import io.puente.bench.process.RunningProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Data folders, the processes that fill them, and the load on the nodes that serve them. */
record GrowthLab(Lab lab, GrowthPlan plan) {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** The data folder with the shops of all sizes. */
  Path sized() {
    return lab.file("sized");
  }

  Path folder(String name) {
    return lab.file(name);
  }

  /** Fills a data folder; the arguments are those of {@link GrowthData}. */
  void fill(Path folder, String... arguments) {
    try (RunningProcess process = filling(folder, arguments)) {
      untilDone(process);
    }
  }

  RunningProcess filling(Path folder, String... arguments) {
    return lab.java(GrowthData.class, List.of(), data(folder), withScratch(arguments));
  }

  /** Imports with the priority that {@code bin/puente import} has. */
  RunningProcess importing(Path folder, String slug, int products) {
    return lab.javaInTheBackground(
        GrowthData.class, data(folder), withScratch("import", slug, Integer.toString(products)));
  }

  private static Map<String, String> data(Path folder) {
    return Map.of("PUENTE_DATA", folder.toString());
  }

  private String[] withScratch(String... arguments) {
    return Stream.concat(Stream.of(lab.file(".").toString()), Stream.of(arguments))
        .toArray(String[]::new);
  }

  RunningProcess java(Class<?> main) {
    return lab.java(main, List.of(), Map.of());
  }

  static void untilDone(RunningProcess process) {
    process.untilDone(PATIENCE);
  }

  /** Waits for a node's search index; until then, PostgreSQL answers searches. */
  static void untilSearchable(Node node) {
    node.process()
        .until(() -> node.process().printed().contains("search index complete"), PATIENCE);
  }

  Node serve(Path folder) {
    return Node.serve(lab, folder, Map.of());
  }

  Node serveWithoutPageCache(Path folder) {
    return Node.serve(lab, folder, Map.of("PUENTE_PAGE_CACHE_MB", "0"));
  }

  /** Loads targets in turn. */
  Load load(List<Target> targets) {
    return load(targets, plan.connections());
  }

  /** Loads targets in turn with so many connections. */
  Load load(List<Target> targets, int connections) {
    return Load.put(
        lab,
        new LoadPlan(
            targets, connections, plan.warmUpSeconds(), plan.rounds(), plan.roundSeconds()));
  }

  /** Lets a node that was just started compile what it will run often. */
  void warmUp(List<Target> targets) {
    Load.put(lab, order(targets, 1, plan.warmUpSeconds()));
  }

  /** Loads one target. */
  Load.Pace pace(Target target) {
    return pace(target, plan.connections());
  }

  /** Loads one target with so many connections. */
  Load.Pace pace(Target target, int connections) {
    return load(List.of(target), connections).of(target.name());
  }

  /** Loads one target, without a pause, for as long as {@link #pace} takes for another. */
  Load.Driver besides(Target target) {
    int seconds = plan.warmUpSeconds() + plan.rounds() * plan.roundSeconds() + 6;
    return Load.start(lab, order(List.of(target), 1, seconds));
  }

  private LoadPlan order(List<Target> targets, int rounds, int roundSeconds) {
    return new LoadPlan(targets, plan.connections(), plan.warmUpSeconds(), rounds, roundSeconds);
  }

  static void say(String what) {
    System.err.println(what + " …");
  }
}
