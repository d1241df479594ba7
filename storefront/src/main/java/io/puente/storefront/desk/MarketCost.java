package io.puente.storefront.desk;

import java.util.List;

/**
 * What one piece costs at a door abroad and what of it stays with the shop, in words. Texts are
 * empty where something is unknown.
 *
 * @param warning why nothing can be sold there now
 * @param range what the charges could be, where a fact is missing
 * @param missing the facts without which there is no total
 */
public record MarketCost(
    String country,
    String currency,
    String warning,
    String price,
    String shipping,
    List<Row> charges,
    String landed,
    String range,
    List<String> missing,
    List<Saving> savings,
    List<String> notes,
    List<Row> margin,
    String stays,
    String share) {

  /** A label and an amount. */
  public record Row(String label, String amount) {}

  /** What an origin declaration would change. */
  public record Saving(String path, String reason) {}
}
