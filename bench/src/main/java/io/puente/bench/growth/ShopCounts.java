package io.puente.bench.growth;

import io.puente.bench.figure.Figure;
import io.puente.bench.figure.Goal;
import io.puente.bench.figure.Goal.Bound;
import io.puente.bench.figure.Measurement;
import io.puente.bench.load.Target;
import io.puente.bench.process.Http;
import io.puente.bench.process.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages of one shop on servers with few and with many other shops. */
record ShopCounts(GrowthLab lab) {

  private static final int PAGES_OF_A_SHOP = 5;

  List<Figure> measure() {
    for (int shops : lab.plan().shops()) {
      GrowthLab.say("opening " + shops + " shops");
      lab.fill(
          folder(shops),
          "sized",
          lab.plan().products().getFirst().toString(),
          lab.plan().orders().getFirst().toString());
      lab.fill(folder(shops), "small", Integer.toString(shops - 1));
    }
    return List.of(pages(), memory());
  }

  private Path folder(int shops) {
    return lab.folder("shops-" + shops);
  }

  private Figure pages() {
    List<Node> nodes = new ArrayList<>();
    try {
      lab.plan().shops().forEach(shops -> nodes.add(lab.serveWithoutPageCache(folder(shops))));
      List<String> sizes = lab.plan().shops().stream().map("%,d shops"::formatted).toList();
      PageCosts costs = new PageCosts(lab);
      return new Figure(
          "Growth with the shops",
          "1 shop",
          """
          The same shop (%,d products, %,d orders) on three servers: alone, and with others of ten
          products each.
          """
                  .formatted(lab.plan().products().getFirst(), lab.plan().orders().getFirst())
              + costs.method(),
          costs.measure(nodes.stream().map(this::someOf).toList(), sizes));
    } finally {
      nodes.forEach(Node::close);
    }
  }

  private Map<String, Target> someOf(Node node) {
    ShopPages shop =
        new ShopPages(node, lab.plan().products().getFirst(), lab.plan().orders().getFirst());
    Map<String, Target> pages = new LinkedHashMap<>(shop.buyers());
    pages.putAll(shop.owners());
    pages.keySet().retainAll(ShopPages.SOME);
    return pages;
  }

  private Figure memory() {
    int shops = lab.plan().shops().getLast();
    int pages = 0;
    double memory;
    try (Node node = lab.serve(folder(shops))) {
      for (int i = 0; i < shops - 1; i++) {
        String host = GrowthData.smallShop(i) + ".localhost";
        Browser browser = new Browser(node.port(), host);
        for (String path :
            browser.found("/es-us", ShopPages.LINKED).stream()
                .limit(PAGES_OF_A_SHOP - 1)
                .toList()) {
          Http.page(node.port(), host, path, "gzip, br");
          pages++;
        }
        pages++;
      }
      memory = node.process().residentMegabytes();
    }
    return new Figure(
        "Memory with many shops and many cached pages",
        "",
        """
        What the node's process holds of the machine's memory (`VmRSS`, 1 MB is 1,000,000 bytes) after
        %,d pages of %,d shops, its search index included. PostgreSQL runs in processes of its own.
        """
            .formatted(pages, shops),
        List.of(
            Measurement.of("resident memory", "MB", memory).withGoal(Goal.of(Bound.UNDER, 400))));
  }
}
