package io.puente.bench.growth;

import io.puente.bench.figure.Figure;
import io.puente.bench.figure.Goal;
import io.puente.bench.figure.Goal.Bound;
import io.puente.bench.figure.Measurement;
import io.puente.bench.load.Load;
import io.puente.bench.load.Target;
import io.puente.bench.process.Node;
import io.puente.bench.process.RunningProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Searches in the largest shop, and how soon a change is found on each of two nodes. */
record Searches(GrowthLab lab) {

  /** Enough to use all processors. With more, each search waits for the others before it. */
  private static final int CONNECTIONS = 8;

  private static final int CHANGES = 8;
  private static final int WARM_UPS = 8;

  /** Words of every product and of few, a number, an article number, misspelt and foreign words. */
  private static final List<String> PATHS =
      List.of(
          "pieza",
          "taza+azul",
          "barro",
          "tazon+verde",
          "n%C3%BAmero+417",
          "p0-azul-120-A",
          "esmlate+miel",
          "mug",
          "jarro+negro+mesa",
          "zapatos");

  static Target target(Node node, int products) {
    return Target.pages(
        "search %d %d".formatted(products, node.port()),
        node.pids(),
        node.port(),
        GrowthPlan.host(products),
        PATHS.stream().map(words -> "/es-us/search?q=" + words).toList());
  }

  Figure measure() {
    try (Node node = lab.serve(lab.sized());
        Node other = lab.serve(lab.sized())) {
      GrowthLab.untilSearchable(node);
      GrowthLab.untilSearchable(other);
      Target small = target(node, lab.plan().products().getFirst());
      Target large = target(node, lab.plan().largest());
      for (int i = 0; i < WARM_UPS; i++) {
        lab.warmUp(List.of(small, large));
      }
      Load load = lab.load(List.of(small, large), CONNECTIONS);
      Load.Pace pace = load.of(large.name());
      Load.Pace control = load.of(small.name());
      List<Measurement> measurements = new ArrayList<>();
      measurements.add(
          Measurement.of("searches", "1/s", pace.perSecond())
              .withControl(control.perSecond())
              .withGoal(Goal.of(Bound.AT_LEAST, 1_000)));
      measurements.add(
          Measurement.of("p99", "µs", pace.p99())
              .withControl(control.p99())
              .withGoal(Goal.of(Bound.UNDER, 30_000)));
      measurements.add(
          Measurement.of("work for a search", "µs", pace.work()).withControl(control.work()));
      measurements.addAll(changes(node, other, large));
      return new Figure(
          "Searches",
          "%,d products".formatted(lab.plan().products().getFirst()),
          """
          Pages with the products found in a shop of %,d products, by %d connections without a pause:
          words that all of them have and words that few have, numbers, article numbers, misspelt words, words of another language and
          words that nothing has. Then, while these searches go on, %d products are imported, one
          after the other, and searched for on the node under load and on another one. The time counts
          from the beginning of the import until the page shows the product, and is the longest of all.
          """
              .formatted(lab.plan().largest(), CONNECTIONS, CHANGES),
          measurements);
    }
  }

  private List<Measurement> changes(Node node, Node other, Target large) {
    try (Load.Driver searching = lab.besides(large);
        RunningProcess process =
            lab.filling(
                lab.sized(),
                "changes",
                GrowthPlan.slug(lab.plan().largest()),
                Integer.toString(CHANGES))) {
      FoundChanges found = new FoundChanges(process, List.of(node, other), lab.plan().largest());
      List<Duration> longest = found.longest(CHANGES);
      GrowthLab.untilDone(process);
      searching.results();
      return List.of(
          found("a change is found after", longest.get(0)),
          found("a change is found on another node after", longest.get(1)));
    }
  }

  private static Measurement found(String what, Duration after) {
    return Measurement.of(what, "s", after.toMillis() / 1e3).withGoal(Goal.of(Bound.UNDER, 2));
  }
}
