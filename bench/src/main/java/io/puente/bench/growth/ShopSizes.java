package io.puente.bench.growth;

import io.puente.bench.figure.Figure;
import io.puente.bench.load.Target;
import io.puente.bench.process.Node;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Pages of shops with few and with many products and orders, on one node. */
record ShopSizes(GrowthLab lab, Node node) {

  Figure buyers() {
    return figure(
        "Growth with the products: pages of buyers",
        ShopPages::buyers,
        """
        Shops of different sizes on one node, imported from generated files in four categories. The
        pages of a category are the same number, or the last one of a smaller shop.
        """);
  }

  Figure owners() {
    return figure(
        "Growth with the orders: pages of the owner",
        ShopPages::owners,
        """
        The dashboards of the same shops. Their paid and delivered orders are spread over three years,
        each with a line, an email and a parcel.
        """);
  }

  private Figure figure(
      String name, Function<ShopPages, Map<String, Target>> pages, String method) {
    PageCosts costs = new PageCosts(lab);
    List<String> sizes =
        IntStream.range(0, lab.plan().products().size()).mapToObj(this::size).toList();
    List<Map<String, Target>> shops =
        IntStream.range(0, sizes.size()).mapToObj(this::shop).map(pages).toList();
    return new Figure(name, sizes.getFirst(), method + costs.method(), costs.measure(shops, sizes));
  }

  private ShopPages shop(int number) {
    return new ShopPages(node, lab.plan().products().get(number), lab.plan().orders().get(number));
  }

  private String size(int number) {
    return "%,d products and %,d orders"
        .formatted(lab.plan().products().get(number), lab.plan().orders().get(number));
  }
}
