package io.puente.catalogsync.feed;

import java.util.List;

/**
 * One row of a stock list (Shopify's inventory CSV).
 *
 * @param optionValues empty if the product has no choice
 * @param onHand pieces at all places together
 */
public record FeedStock(
    long line,
    String handle,
    List<String> optionValues,
    Told<String> sku,
    Told<String> hsCode,
    Told<String> origin,
    Told<Integer> onHand) {

  public FeedStock {
    optionValues = List.copyOf(optionValues);
  }
}
