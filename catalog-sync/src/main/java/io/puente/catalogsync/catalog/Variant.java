package io.puente.catalogsync.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.Money;

/**
 * A thing with a price and a place on the shelf. It is never deleted, because orders point at it.
 *
 * @param optionValues in the order of the product's options, in the shop's own language
 * @param translations of all its values, by language
 * @param marketPrices fixed by the owner, by market
 * @param cost what one piece costs its owner, in the currency of the price; buyers never see it
 * @param weightGrams net; unknown is not zero
 * @param picture the id of one of the product's pictures
 */
public record Variant(
    UUID id,
    Optional<String> sku,
    Optional<String> barcode,
    List<String> optionValues,
    SortedMap<String, List<String>> translations,
    Price price,
    SortedMap<String, Price> marketPrices,
    Optional<Money> cost,
    Optional<Integer> weightGrams,
    boolean requiresShipping,
    Optional<UUID> picture,
    int position,
    boolean active,
    Stock stock) {

  /** As they are listed and stored: those that are sold first. */
  public static final Comparator<Variant> IN_ORDER =
      Comparator.comparing(Variant::active)
          .reversed()
          .thenComparing(Variant::position)
          .thenComparing(Variant::id);

  public Variant {
    optionValues = List.copyOf(optionValues);
  }

  /** The same, no longer sold. */
  public Variant retired() {
    return new Variant(
        id,
        sku,
        barcode,
        optionValues,
        translations,
        price,
        marketPrices,
        cost,
        weightGrams,
        requiresShipping,
        picture,
        position,
        false,
        stock);
  }

  /** The same with other pieces on the shelf. */
  public Variant with(Stock counted) {
    return new Variant(
        id,
        sku,
        barcode,
        optionValues,
        translations,
        price,
        marketPrices,
        cost,
        weightGrams,
        requiresShipping,
        picture,
        position,
        active,
        counted);
  }

  /** The same with another net weight. */
  public Variant weighing(Optional<Integer> grams) {
    return new Variant(
        id,
        sku,
        barcode,
        optionValues,
        translations,
        price,
        marketPrices,
        cost,
        grams,
        requiresShipping,
        picture,
        position,
        active,
        stock);
  }

  /** The same that costs its owner something else. */
  public Variant costing(Optional<Money> amount) {
    return new Variant(
        id,
        sku,
        barcode,
        optionValues,
        translations,
        price,
        marketPrices,
        amount,
        weightGrams,
        requiresShipping,
        picture,
        position,
        active,
        stock);
  }

  /** The same without a picture of its own. */
  public Variant withoutPicture() {
    return new Variant(
        id,
        sku,
        barcode,
        optionValues,
        translations,
        price,
        marketPrices,
        cost,
        weightGrams,
        requiresShipping,
        Optional.empty(),
        position,
        active,
        stock);
  }

  /** What lies in its own row: all but the prices of markets and the stock. */
  Variant itself() {
    return new Variant(
        id,
        sku,
        barcode,
        optionValues,
        translations,
        price,
        new TreeMap<>(),
        cost,
        weightGrams,
        requiresShipping,
        picture,
        position,
        active,
        Stock.NONE);
  }
}
