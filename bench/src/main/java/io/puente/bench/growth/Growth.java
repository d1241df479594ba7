package io.puente.bench.growth;

import io.puente.bench.figure.Figure;
import io.puente.bench.figure.Table;
import io.puente.bench.process.Lab;
import io.puente.bench.process.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code bin/bench growth}: what a page costs as products, orders, shops and neighbours grow.
 *
 * @param parts that are measured
 */
public record Growth(Lab lab, GrowthPlan plan, Set<Part> parts) {

  /** A part of the measurements, which can be measured alone. */
  public enum Part {
    PAGES,
    NEIGHBOUR,
    SEARCHES,
    IMPORT,
    SHOPS
  }

  public Growth {
    parts = Set.copyOf(parts);
  }

  public List<Figure> measure() {
    GrowthLab growing = new GrowthLab(lab, plan);
    if (!parts.equals(Set.of(Part.SHOPS))) {
      importSized(growing);
    }
    List<Figure> figures = new ArrayList<>();
    if (parts.contains(Part.PAGES) || parts.contains(Part.NEIGHBOUR)) {
      try (Node node = growing.serveWithoutPageCache(growing.sized())) {
        if (parts.contains(Part.PAGES)) {
          ShopSizes sizes = new ShopSizes(growing, node);
          GrowthLab.say("pages of buyers");
          add(figures, sizes.buyers());
          GrowthLab.say("pages of owners");
          add(figures, sizes.owners());
        }
        if (parts.contains(Part.NEIGHBOUR)) {
          GrowthLab.say("a busy neighbour");
          add(figures, new BusyNeighbour(growing, node).measure());
        }
      }
    }
    if (parts.contains(Part.SEARCHES)) {
      GrowthLab.say("searches");
      add(figures, new Searches(growing).measure());
    }
    if (parts.contains(Part.IMPORT)) {
      GrowthLab.say("an import");
      add(figures, new DuringAnImport(growing).measure());
    }
    if (parts.contains(Part.SHOPS)) {
      new ShopCounts(growing).measure().forEach(figure -> add(figures, figure));
    }
    return figures;
  }

  private void importSized(GrowthLab growing) {
    for (int i = 0; i < plan.products().size(); i++) {
      GrowthLab.say("importing " + plan.products().get(i) + " products");
      growing.fill(
          growing.sized(),
          "sized",
          plan.products().get(i).toString(),
          plan.orders().get(i).toString());
    }
  }

  /** What was measured is printed at once: the whole run takes a quarter of an hour. */
  private static void add(List<Figure> figures, Figure figure) {
    System.err.print(Table.of(List.of(figure)));
    figures.add(figure);
  }
}
