package io.puente.catalogsync.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One row that can be bought.
 *
 * @param optionValues in the order of the product's options; empty if there is no choice
 * @param translations of all its values, in the other languages that the file has columns for
 * @param cost what one piece costs its owner, in the shop's currency
 * @param weightGrams net; blank where the file says 0, which is how exports write unknown
 * @param millilitres what is in one piece
 * @param onHand pieces on the shelf
 * @param picture the source of one of the product's pictures
 */
public record FeedVariant(
    long line,
    List<String> optionValues,
    Map<String, Optional<List<String>>> translations,
    Told<String> sku,
    Told<String> barcode,
    FeedPrice price,
    Map<String, FeedPrice> marketPrices,
    Told<Money> cost,
    Told<Integer> weightGrams,
    Told<Integer> millilitres,
    Told<Boolean> requiresShipping,
    Told<Boolean> tracked,
    Told<Boolean> continueSelling,
    Told<Integer> onHand,
    Told<String> picture) {

  public FeedVariant {
    optionValues = List.copyOf(optionValues);
    translations = Map.copyOf(translations);
    marketPrices = Map.copyOf(marketPrices);
  }

  /** A price and the higher one it is shown against. */
  public record FeedPrice(Told<Money> price, Told<Money> compareAt) {}
}
