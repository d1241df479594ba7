package io.puente.bench.growth;

import io.puente.bench.figure.Figure;
import io.puente.bench.figure.Goal;
import io.puente.bench.figure.Goal.Bound;
import io.puente.bench.figure.Measurement;
import io.puente.bench.load.Load;
import io.puente.bench.load.Target;
import io.puente.bench.process.Node;
import io.puente.bench.process.RunningProcess;
import java.util.List;

/** Pages of a shop while another shop of the same node is searched without a pause. */
record BusyNeighbour(GrowthLab lab, Node node) {

  private static final double AT_MOST = 1.5;

  /** Half of the pages that a shop has alone, with some noise. */
  private static final double OF_THE_PROCESSORS = 0.4;

  private static final int ONE = 1;

  Figure measure() {
    Target page = ShopPages.product(node, lab.plan().products().getFirst());
    Target search = Searches.target(node, lab.plan().largest());
    GrowthLab.untilSearchable(node);
    lab.warmUp(List.of(page, search));
    Load.Pace one = lab.pace(page, ONE);
    Load.Pace many = lab.pace(page);
    Load.Pace besideComputing;
    try (RunningProcess computing = lab.java(OneProcessor.class)) {
      besideComputing = lab.pace(page, ONE);
    }
    Beside oneBeside = beside(search, page, ONE);
    Beside manyBeside = beside(search, page, lab.plan().connections());
    return new Figure(
        "A busy neighbour",
        "without the neighbour",
        """
        Product pages of the smallest shop, without a page cache, while %d connections search in a shop
        of %,d products without a pause: for one visitor who asks again and again, and for as many as
        search. Two shops that would each use all of the processors get half of them. All answers of the
        page are 200. Beside a process that only computes, on one processor, the page shows what the
        machine itself takes from it.
        """
            .formatted(lab.plan().connections(), lab.plan().largest()),
        List.of(
            Measurement.of("p99 of the page for one visitor", "µs", oneBeside.page.p99())
                .withControl(one.p99()),
            Measurement.of("the same beside a process that computes", "µs", besideComputing.p99())
                .withControl(one.p99()),
            Measurement.of("pages for one visitor", "1/s", oneBeside.page.perSecond())
                .withControl(one.perSecond()),
            Measurement.of("p99 of the page for as many", "µs", manyBeside.page.p99())
                .withControl(many.p99())
                .withGoal(Goal.ofRatio(Bound.AT_MOST, AT_MOST)),
            Measurement.of("pages for as many", "1/s", manyBeside.page.perSecond())
                .withControl(many.perSecond())
                .withGoal(Goal.ofRatio(Bound.AT_LEAST, OF_THE_PROCESSORS)),
            Measurement.of("searches beside one visitor", "1/s", oneBeside.searches),
            Measurement.of(
                "searches answered 503", "", (double) (oneBeside.refused + manyBeside.refused))));
  }

  private record Beside(Load.Pace page, double searches, long refused) {}

  private Beside beside(Target search, Target page, int connections) {
    try (Load.Driver searching = lab.besides(search)) {
      Load.Pace pace = lab.pace(page, connections);
      Load searched = searching.results();
      return new Beside(
          pace, searched.of(search.name()).perSecond(), searched.failures(search.name()));
    }
  }
}
