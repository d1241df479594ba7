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
 * @param millilitres what is in one piece, if known; some duties go by it
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
    Optional<Integer> millilitres,
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
    return with(cost, weightGrams, millilitres, picture, false, stock);
  }

  /** The same with other pieces on the shelf. */
  public Variant with(Stock counted) {
    return with(cost, weightGrams, millilitres, picture, active, counted);
  }

  /** The same with another net weight and another content. */
  public Variant measuring(Optional<Integer> grams, Optional<Integer> content) {
    return with(cost, grams, content, picture, active, stock);
  }

  /** The same that costs its owner something else. */
  public Variant costing(Optional<Money> amount) {
    return with(amount, weightGrams, millilitres, picture, active, stock);
  }

  /** The same without a picture of its own. */
  public Variant withoutPicture() {
    return with(cost, weightGrams, millilitres, Optional.empty(), active, stock);
  }

  private Variant with(
      Optional<Money> amount,
      Optional<Integer> grams,
      Optional<Integer> content,
      Optional<UUID> shown,
      boolean sold,
      Stock counted) {
    return new Variant(
        id,
        sku,
        barcode,
        optionValues,
        translations,
        price,
        marketPrices,
        amount,
        grams,
        content,
        requiresShipping,
        shown,
        position,
        sold,
        counted);
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
        millilitres,
        requiresShipping,
        picture,
        position,
        active,
        Stock.NONE);
  }
}
