package io.puente.bench.growth;

import java.util.List;

/**
 * The sizes that are compared, and the duration of the measurements.
 *
 * @param products of the shops, the smallest first
 * @param orders of the same shops
 * @param shops on the servers that are compared, the fewest first
 * @param connections of the load driver
 * @param imported products of the import that runs while pages are asked for
 */
public record GrowthPlan(
    List<Integer> products,
    List<Integer> orders,
    List<Integer> shops,
    int connections,
    int warmUpSeconds,
    int rounds,
    int roundSeconds,
    int imported) {

  public GrowthPlan {
    products = List.copyOf(products);
    orders = List.copyOf(orders);
    shops = List.copyOf(shops);
  }

  /** The plan of the published figures: about fifteen minutes. */
  public static GrowthPlan full() {
    return new GrowthPlan(
        List.of(1_000, 10_000, 100_000),
        List.of(1_000, 10_000, 100_000),
        List.of(1, 100, 1_000),
        32,
        2,
        3,
        2,
        30_000);
  }

  /** A short plan, to see that everything works. */
  public static GrowthPlan quick() {
    return new GrowthPlan(
        List.of(200, 1_000, 5_000),
        List.of(100, 500, 2_000),
        List.of(1, 10, 50),
        32,
        1,
        2,
        1,
        10_000);
  }

  int largest() {
    return products.getLast();
  }

  static String slug(int products) {
    return "size-" + products;
  }

  static String host(int products) {
    return slug(products) + ".localhost";
  }
}
