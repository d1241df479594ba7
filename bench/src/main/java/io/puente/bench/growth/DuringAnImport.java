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
  private static final int FEW = 2;
  private static final Duration START_PATIENCE = Duration.ofMinutes(1);

  Figure measure() {
    int products = lab.plan().products().getFirst();
    try (Node node = lab.serve(lab.sized())) {
      Target page = ShopPages.product(node, products);
      lab.warmUp(List.of(page));
      Load.Pace few = lab.pace(page, FEW);
      Load.Pace many = lab.pace(page);
      Load.Pace fewDuring;
      Load.Pace manyDuring;
      try (RunningProcess importing =
          lab.importing(lab.sized(), GrowthPlan.slug(products), lab.plan().imported())) {
        importing.until(() -> importing.printed().contains(GrowthData.IMPORTING), START_PATIENCE);
        fewDuring = lab.pace(page, FEW);
        manyDuring = lab.pace(page);
        if (!importing.process().isAlive()) {
          throw new IllegalStateException("the import ended before the measurement");
        }
        GrowthLab.untilDone(importing);
      }
      return new Figure(
          "Cached pages during an import",
          "without the import",
          """
          Some product pages of a shop from the page cache, for %d visitors at once and for %d, while a
          process of its own, of low priority, imports %,d products into the same shop. Two processes more share the
          processors: the import and its part of PostgreSQL.
          """
              .formatted(FEW, lab.plan().connections(), lab.plan().imported()),
          List.of(
              Measurement.of(
                      "p99 of cached pages for %d visitors".formatted(FEW), "µs", fewDuring.p99())
                  .withControl(few.p99())
                  .withGoal(Goal.ofRatio(Bound.AT_MOST, AT_MOST)),
              Measurement.of(
                      "p99 of cached pages for %d visitors".formatted(lab.plan().connections()),
                      "µs",
                      manyDuring.p99())
                  .withControl(many.p99()),
              Measurement.of("cached pages", "1/s", manyDuring.perSecond())
                  .withControl(many.perSecond())));
    }
  }
}
