package io.puente.bench.growth;

import io.puente.bench.figure.Goal;
import io.puente.bench.figure.Goal.Bound;
import io.puente.bench.figure.Measurement;
import io.puente.bench.load.Load;
import io.puente.bench.load.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The cost of the same pages in shops that differ in size, beside the first of them. */
record PageCosts(GrowthLab lab) {

  static final String METHOD =
      """
      The number is the processor time of the node and its PostgreSQL for one page. Each of %d
      connections asks again as soon as it is answered; nothing comes from the page cache. The shops
      take turns in %d rounds of %d s.
      """;

  private static final double AT_MOST = 1.2;

  /**
   * Loads each page in all shops.
   *
   * @param shops their pages by name, the smallest first
   * @param sizes the names of the sizes
   */
  List<Measurement> measure(List<Map<String, Target>> shops, List<String> sizes) {
    // A node that serves several shops is warmed up once.
    Map<Integer, Collection<Target>> byPort = new TreeMap<>();
    shops.forEach(
        shop -> byPort.putIfAbsent(shop.values().iterator().next().port(), shop.values()));
    lab.warmUp(byPort.values().stream().flatMap(Collection::stream).toList());
    List<Measurement> measurements = new ArrayList<>();
    for (String page : shops.getFirst().keySet()) {
      List<Target> targets =
          shops.stream().map(shop -> Objects.requireNonNull(shop.get(page))).toList();
      Load load = lab.load(targets);
      Load.Pace smallest = load.of(targets.getFirst().name());
      for (int i = 1; i < targets.size(); i++) {
        Measurement cost =
            Measurement.of(page + ", " + sizes.get(i), "µs", load.of(targets.get(i).name()).work())
                .withControl(smallest.work());
        measurements.add(
            page.equals(ShopPages.SITEMAPS)
                ? cost
                : cost.withGoal(Goal.ofRatio(Bound.AT_MOST, AT_MOST)));
      }
      measurements.add(
          Measurement.of(
                  page + ", " + sizes.getLast(),
                  "1/s",
                  load.of(targets.getLast().name()).perSecond())
              .withControl(smallest.perSecond()));
    }
    return measurements;
  }

  String method() {
    GrowthPlan plan = lab.plan();
    return METHOD.formatted(plan.connections(), plan.rounds(), plan.roundSeconds());
  }
}
