package io.puente.bench.growth;

import java.util.List;

/**
 * The sizes that are compared, and the duration of the measurements.
 *
 * @param products of the shops, the smallest first; the last but one has as many orders as the last
 *     but one of {@code orders}
 * @param orders of the same shops
 * @param shops on the server at last
 * @param connections of the load driver
 * @param imported products of the import that runs while pages are asked for
 */
public record GrowthPlan(
    List<Integer> products,
    List<Integer> orders,
    int shops,
    int connections,
    int warmUpSeconds,
    int rounds,
    int roundSeconds,
    int imported) {

  public GrowthPlan {
    products = List.copyOf(products);
    orders = List.copyOf(orders);
  }

  /** The plan of the published figures: about fifteen minutes. */
  public static GrowthPlan full() {
    return new GrowthPlan(
        List.of(1_000, 10_000, 100_000),
        List.of(1_000, 10_000, 100_000),
        1_000,
        32,
        3,
        3,
        3,
        20_000);
  }

  /** A short plan, to see that everything works. */
  public static GrowthPlan quick() {
    return new GrowthPlan(
        List.of(200, 1_000, 5_000), List.of(100, 500, 2_000), 50, 32, 1, 2, 1, 5_000);
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
