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
import java.util.List;

/** Pages from the page cache while products are imported into their shop. */
record DuringAnImport(GrowthLab lab) {

  private static final double AT_MOST = 2;
  private static final Duration START_PATIENCE = Duration.ofMinutes(1);

  Figure measure() {
    int products = lab.plan().products().getFirst();
    try (Node node = lab.serve(lab.sized())) {
      Target page = ShopPages.product(node, products);
      Load.Pace quiet = lab.pace(page);
      Load.Pace during;
      try (RunningProcess importing =
          lab.filling(
              lab.sized(),
              "import",
              GrowthPlan.slug(products),
              Integer.toString(lab.plan().imported()))) {
        importing.until(() -> importing.printed().contains(GrowthData.IMPORTING), START_PATIENCE);
        during = lab.pace(page);
        if (!importing.process().isAlive()) {
          throw new IllegalStateException("the import ended before the measurement");
        }
        GrowthLab.untilDone(importing);
      }
      return new Figure(
          "Cached pages during an import",
          "without the import",
          """
          Some product pages of a shop from the page cache, while a process of its own imports %,d
          products into the same shop. Two processes more share the processors: the import and its part
          of PostgreSQL.
          """
              .formatted(lab.plan().imported()),
          List.of(
              Measurement.of("p99 of cached pages", "µs", during.p99())
                  .withControl(quiet.p99())
                  .withGoal(Goal.ofRatio(Bound.AT_MOST, AT_MOST)),
              Measurement.of("cached pages", "1/s", during.perSecond())
                  .withControl(quiet.perSecond())));
    }
  }
}
