package io.puente.bench.growth;

import io.puente.bench.figure.Figure;
import io.puente.bench.figure.Goal;
import io.puente.bench.figure.Goal.Bound;
import io.puente.bench.figure.Measurement;
import io.puente.bench.load.Load;
import io.puente.bench.load.LoadPlan;
import io.puente.bench.load.Target;
import io.puente.bench.process.Lab;
import io.puente.bench.process.Node;
import io.puente.bench.process.RunningProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code bin/bench growth}: what a page costs as products, orders, shops and neighbours grow. */
public record Growth(Lab lab, GrowthPlan plan) {

  private static final double AT_MOST = 1.2;
  private static final double NEIGHBOUR_AT_MOST = 1.5;
  private static final double IMPORT_AT_MOST = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final double MICROS = 1e6;

  public List<Figure> measure() {
    for (int i = 0; i < plan.products().size(); i++) {
      say("importing " + plan.products().get(i) + " products");
      data("sized", plan.products().get(i).toString(), plan.orders().get(i).toString());
    }
    List<Figure> figures = new ArrayList<>();
    double productPage;
    try (Node node = withoutPageCache()) {
      say("pages of buyers");
      figures.add(buyers(node));
      say("pages of owners");
      figures.add(owners(node));
      say("a busy neighbour");
      figures.add(neighbour(node));
      productPage = cost(load(List.of(product(node, plan.products().getFirst()))));
    }
    say("opening " + plan.shops() + " shops");
    data("small", Integer.toString(plan.shops()));
    try (Node node = withoutPageCache()) {
      figures.add(shops(node, productPage));
    }
    say("an import");
    try (Node node = Node.serve(lab, folder(), Map.of())) {
      figures.add(duringAnImport(node));
    }
    return figures;
  }

  private Path folder() {
    return lab.file("growth");
  }

  private Node withoutPageCache() {
    return Node.serve(lab, folder(), Map.of("PUENTE_PAGE_CACHE_MB", "0"));
  }

  private void data(String... arguments) {
    try (RunningProcess process = dataProcess(arguments)) {
      process.untilDone(PATIENCE);
    }
  }

  private RunningProcess dataProcess(String... arguments) {
    return lab.java(
        GrowthData.class,
        List.of(),
        Map.of("PUENTE_DATA", folder().toString()),
        Stream.concat(Stream.of(lab.file(".").toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private Figure buyers(Node node) {
    return bySize(
        "Growth with the products: pages of buyers",
        node,
        ShopPages::buyers,
        """
        Shops of different sizes, imported from generated files in four categories, on one node without
        a page cache. Each of %d connections asks again as soon as it is answered; the shops take turns
        in %d rounds of %d s. The number is the time of the whole machine for a page (a second, divided
        by the pages that were answered in it), beside the smallest shop.
        """);
  }

  private Figure owners(Node node) {
    return bySize(
        "Growth with the orders: pages of the owner",
        node,
        ShopPages::owners,
        """
        The dashboards of the same shops. Their paid and delivered orders are spread over three years,
        each with a line, an email and a parcel. %d connections, %d rounds of %d s.
        """);
  }

  private Figure bySize(
      String name, Node node, Function<ShopPages, Map<String, Target>> pages, String method) {
    List<Map<String, Target>> bySize = new ArrayList<>();
    for (int i = 0; i < plan.products().size(); i++) {
      bySize.add(pages.apply(new ShopPages(node, plan.products().get(i), plan.orders().get(i))));
    }
    List<Measurement> measurements = new ArrayList<>();
    for (String page : bySize.getFirst().keySet()) {
      List<Target> sizes =
          bySize.stream().map(shop -> Objects.requireNonNull(shop.get(page))).toList();
      Load load = Load.put(lab, order(sizes));
      for (int i = 1; i < sizes.size(); i++) {
        measurements.add(
            Measurement.of(
                    "%s, %,d products and %,d orders"
                        .formatted(page, plan.products().get(i), plan.orders().get(i)),
                    "µs",
                    cost(load.of(sizes.get(i).name())))
                .withControl(cost(load.of(sizes.getFirst().name())))
                .withGoal(Goal.ofRatio(Bound.AT_MOST, AT_MOST)));
      }
    }
    return new Figure(
        name,
        "%,d products and %,d orders"
            .formatted(plan.products().getFirst(), plan.orders().getFirst()),
        method.formatted(plan.connections(), plan.rounds(), plan.roundSeconds()),
        measurements);
  }

  private static double cost(Load.Pace pace) {
    return MICROS / pace.perSecond();
  }

  private Load.Pace load(List<Target> targets) {
    return Load.put(lab, order(targets)).of(targets.getFirst().name());
  }

  private LoadPlan order(List<Target> targets) {
    return order(targets, plan.rounds(), plan.roundSeconds());
  }

  private LoadPlan order(List<Target> targets, int rounds, int roundSeconds) {
    return new LoadPlan(targets, plan.connections(), plan.warmUpSeconds(), rounds, roundSeconds);
  }

  private Target product(Node node, int products) {
    return Objects.requireNonNull(new ShopPages(node, products, 0).buyers().get(ShopPages.PRODUCT));
  }

  private Figure shops(Node node, double before) {
    return new Figure(
        "Growth with the shops",
        "%d shops".formatted(plan.products().size()),
        """
        A product page of the smallest shop, before and after %,d shops with ten products each were
        opened on the same server.
        """
            .formatted(plan.shops()),
        List.of(
            Measurement.of(
                    "product page, %,d shops".formatted(plan.products().size() + plan.shops()),
                    "µs",
                    cost(load(List.of(product(node, plan.products().getFirst())))))
                .withControl(before)
                .withGoal(Goal.ofRatio(Bound.AT_MOST, AT_MOST))));
  }

  private Figure neighbour(Node node) {
    Target page = product(node, plan.products().getFirst());
    Target search =
        Target.pages(
            "search",
            node.process().pid(),
            node.port(),
            GrowthPlan.host(plan.largest()),
            List.of("/es-us/search?q=pieza", "/es-us/search?q=taza+azul"));
    Load.Pace alone = load(List.of(page));
    int seconds = plan.warmUpSeconds() + plan.rounds() * plan.roundSeconds() + 10;
    Load.Pace beside;
    long refused;
    try (Load.Driver hog = Load.start(lab, order(List.of(search), 1, seconds))) {
      beside = load(List.of(page));
      refused = hog.results().failures(search.name());
    }
    return new Figure(
        "A busy neighbour",
        "without the neighbour",
        """
        Product pages of the smallest shop, without a page cache, while as many connections search in a
        shop of %,d products without a pause. What is more than that shop's share is answered 503; the
        other shop's answers are all 200.
        """
            .formatted(plan.largest()),
        List.of(
            Measurement.of("p99 of the product page", "µs", beside.p99())
                .withControl(alone.p99())
                .withGoal(Goal.ofRatio(Bound.AT_MOST, NEIGHBOUR_AT_MOST)),
            Measurement.of("product pages", "1/s", beside.perSecond())
                .withControl(alone.perSecond()),
            Measurement.of("searches answered 503", "", (double) refused)));
  }

  private Figure duringAnImport(Node node) {
    int size = plan.products().getFirst();
    Target page = product(node, size);
    LoadPlan order = order(List.of(page), 1, 2 * plan.roundSeconds());
    Load.Pace quiet = Load.put(lab, order).of(page.name());
    Load.Pace during;
    try (RunningProcess process =
        dataProcess("import", GrowthPlan.slug(size), Integer.toString(plan.imported()))) {
      during = Load.put(lab, order).of(page.name());
      if (!process.process().isAlive()) {
        throw new IllegalStateException("the import ended before the measurement");
      }
      process.untilDone(PATIENCE);
    }
    return new Figure(
        "Cached pages during an import",
        "without the import",
        """
        Some product pages of a shop from the page cache, while a process of its own imports %,d products
        into the same shop. Two processes more share the processors: the import and its part of PostgreSQL.
        """
            .formatted(plan.imported()),
        List.of(
            Measurement.of("p99 of cached pages", "µs", during.p99())
                .withControl(quiet.p99())
                .withGoal(Goal.ofRatio(Bound.AT_MOST, IMPORT_AT_MOST)),
            Measurement.of("cached pages", "1/s", during.perSecond())
                .withControl(quiet.perSecond())));
  }

  private static void say(String what) {
    System.err.println(what + " …");
  }
}
