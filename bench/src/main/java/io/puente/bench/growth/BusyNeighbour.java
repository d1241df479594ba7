package io.puente.bench.growth;

import io.puente.bench.figure.Figure;
import io.puente.bench.figure.Goal;
import io.puente.bench.figure.Goal.Bound;
import io.puente.bench.figure.Measurement;
import io.puente.bench.load.Load;
import io.puente.bench.load.Target;
import io.puente.bench.process.Node;
import java.util.List;

/** Pages of a shop while another shop of the same node is searched without a pause. */
record BusyNeighbour(GrowthLab lab, Node node) {

  private static final double AT_MOST = 1.5;

  Figure measure() {
    Target page = ShopPages.product(node, lab.plan().products().getFirst());
    Target search = Searches.target(node, lab.plan().largest());
    Load.Pace alone = lab.pace(page);
    Load.Pace beside;
    long refused;
    try (Load.Driver searching = lab.besides(search)) {
      beside = lab.pace(page);
      refused = searching.results().failures(search.name());
    }
    return new Figure(
        "A busy neighbour",
        "without the neighbour",
        """
        Product pages of the smallest shop, without a page cache, while as many connections search in a
        shop of %,d products without a pause. What is more than that shop's share is answered 503; the
        other shop's answers are all 200.
        """
            .formatted(lab.plan().largest()),
        List.of(
            Measurement.of("p99 of the product page", "µs", beside.p99())
                .withControl(alone.p99())
                .withGoal(Goal.ofRatio(Bound.AT_MOST, AT_MOST)),
            Measurement.of("product pages", "1/s", beside.perSecond())
                .withControl(alone.perSecond()),
            Measurement.of("searches answered 503", "", (double) refused)));
  }
}
