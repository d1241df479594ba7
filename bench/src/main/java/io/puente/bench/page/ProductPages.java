package io.puente.bench.page;

import io.puente.bench.figure.Figure;
import io.puente.bench.figure.Goal;
import io.puente.bench.figure.Goal.Bound;
import io.puente.bench.figure.Measurement;
import io.puente.bench.load.Load;
import io.puente.bench.load.LoadPlan;
import io.puente.bench.load.Target;
import io.puente.bench.process.Http;
import io.puente.bench.process.Lab;
import io.puente.bench.process.MeasurementPlan;
import io.puente.bench.process.Node;
import io.puente.trade.address.AddressFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The product page under load, beside a bare server that sends the same bytes.
 *
 * @param data folder in which a shop lies
 * @param host of that shop
 * @param market in which to look for its products first
 */
public record ProductPages(Lab lab, MeasurementPlan effort, Path data, String host, String market) {

  private static final String BARE = "a bare Vert.x server";
  private static final int CACHED_PAGES = 2_000;
  private static final List<String> STATES = List.copyOf(AddressFormat.of("US").regions().keySet());
  private static final String PUENTE = "puente";
  private static final String CONTROL = "control";

  /** Cached pages, the memory of the process after them, and the first view. */
  public List<Figure> cached() {
    try (Node node = Node.serve(lab, data, Map.of())) {
      List<String> paths = window(node).productPaths(market);
      String path = paths.getFirst();
      Http.Answer page = Http.page(node.port(), host, path, "gzip, br");
      try (Control control = Control.sending(lab, page, node.process().javaOptions())) {
        Load load = Load.put(lab, order(node, control, List.of(path), effort.warmUpSeconds()));
        manyPages(paths).forEach(each -> Http.page(node.port(), host, each, "gzip, br"));
        Figure memory =
            memory(node.process().residentMegabytes(), control.process().residentMegabytes());
        return List.of(
            throughput(
                "Cached product page",
                "One product page from the page cache of a node as `bin/puente serve` starts it.",
                effort.warmUpSeconds(),
                load,
                Goal.ofRatio(Bound.AT_LEAST, 0.7),
                Goal.ofRatio(Bound.AT_MOST, 2)),
            FirstView.of(node.port(), host, path),
            memory);
      }
    }
  }

  /** Different pages: products in markets of the United States, for parcels to each state. */
  private static List<String> manyPages(List<String> paths) {
    return paths.stream()
        .filter(path -> path.matches("/[a-z]{2}-us/.*"))
        .flatMap(path -> STATES.stream().map(state -> path + "?region=" + state))
        .limit(CACHED_PAGES)
        .toList();
  }

  /** Pages that are rendered for each request. */
  public Figure uncached() {
    try (Node node = Node.serve(lab, data, Map.of("PUENTE_PAGE_CACHE_MB", "0"))) {
      List<String> paths = window(node).productPaths(market);
      Http.Answer page = Http.page(node.port(), host, paths.getFirst(), "gzip, br");
      try (Control control = Control.sending(lab, page, node.process().javaOptions())) {
        return throughput(
            "Uncached product page",
            """
            A node without a page cache (`PUENTE_PAGE_CACHE_MB=0`), asked for %,d product pages in
            turn: all products of a demonstration shop in all its markets. Each page is read from
            PostgreSQL, priced, quoted, rendered and compressed.\
            """
                .formatted(paths.size()),
            renderingWarmUp(),
            Load.put(lab, order(node, control, paths, renderingWarmUp())),
            Goal.of(Bound.AT_LEAST, 1_500),
            null);
      }
    }
  }

  /** Rendering runs through far more code than sending does. */
  private int renderingWarmUp() {
    return 4 * effort.warmUpSeconds();
  }

  private ShopWindow window(Node node) {
    return new ShopWindow(node.port(), host);
  }

  private LoadPlan order(Node node, Control control, List<String> paths, int warmUp) {
    return new LoadPlan(
        List.of(
            Target.pages(PUENTE, List.of(node.process().pid()), node.port(), host, paths),
            Target.pages(
                CONTROL, List.of(control.process().pid()), control.port(), host, List.of("/"))),
        effort.connections(),
        warmUp,
        effort.rounds(),
        effort.roundSeconds());
  }

  private Figure throughput(
      String name, String what, int warmUp, Load load, Goal perSecond, @Nullable Goal latency) {
    Load.Pace node = load.of(PUENTE);
    Load.Pace bare = load.of(CONTROL);
    Measurement late = Measurement.of("p99", "µs", node.p99()).withControl(bare.p99());
    return new Figure(
        name,
        BARE,
        what + "\n" + how(warmUp),
        List.of(
            Measurement.of("requests", "1/s", node.perSecond())
                .withControl(bare.perSecond())
                .withGoal(perSecond),
            Measurement.of("p50", "µs", node.p50()).withControl(bare.p50()),
            latency == null ? late : late.withGoal(latency),
            Measurement.of("work for a request", "µs", node.work()).withControl(bare.work())));
  }

  private String how(int warmUp) {
    return """
    The load driver keeps %d HTTP/1.1 connections to each server busy, each asking again as soon
    as it is answered, by a visitor without cookies who takes brotli or gzip. After %d s of warm-up
    the two servers take turns in %d rounds of %d s; each number is the median of its rounds. The
    control is a Vert.x server with as many event loops and the same Java options, which sends the
    same compressed bytes of one page and nothing but content-type, content-encoding and
    content-length beside them. The work is processor time of the server's process alone, which the
    driver's share of the cores does not blur.
    """
        .formatted(effort.connections(), warmUp, effort.rounds(), effort.roundSeconds());
  }

  private Figure memory(double node, double control) {
    return new Figure(
        "Memory after many cached pages",
        BARE,
        """
        What the node's process holds of the machine's memory (`VmRSS`, 1 MB is 1,000,000 bytes)
        after the rounds of the cached page and after %,d more pages that it keeps in its page cache;
        PostgreSQL runs in processes of its own and is not in it. The control is the bare server
        after the same rounds.
        """
            .formatted(CACHED_PAGES),
        List.of(
            Measurement.of("resident memory", "MB", node)
                .withControl(control)
                .withGoal(Goal.of(Bound.UNDER, 400))));
  }
}
