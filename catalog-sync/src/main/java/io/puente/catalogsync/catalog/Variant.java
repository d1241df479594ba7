package io.puente.catalogsync.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.Money;

/**
 * A variant of a product, with its price and stock. It is never deleted, because orders refer to
 * it.
 *
 * @param optionValues in the order of the product's options, in the shop's own language
 * @param translations of all its values, by language
 * @param marketPrices fixed by the owner, by market
 * @param cost what one piece costs the owner, in the currency of the price; not shown to buyers
 * @param weightGrams net, if known
 * @param millilitres content of one piece, if known; some duties depend on it
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

  /** The order of a list of variants: active variants first. */
  public static final Comparator<Variant> IN_ORDER =
      Comparator.comparing(Variant::active)
          .reversed()
          .thenComparing(Variant::position)
          .thenComparing(Variant::id);

  public Variant {
    optionValues = List.copyOf(optionValues);
  }

  /** Its SKU, or otherwise its option values; a dot if it has neither. */
  public String name() {
    return sku.orElse(optionValues.isEmpty() ? "·" : String.join(" / ", optionValues));
  }

  /** A copy that is no longer sold. */
  public Variant deactivated() {
    return with(cost, weightGrams, millilitres, picture, false, stock);
  }

  /** A copy with its option values in another order. */
  public Variant withOptionValues(
      List<String> values, SortedMap<String, List<String>> newTranslations) {
    return new Variant(
        id,
        sku,
        barcode,
        values,
        newTranslations,
        price,
        marketPrices,
        cost,
        weightGrams,
        millilitres,
        requiresShipping,
        picture,
        position,
        active,
        stock);
  }

  /** A copy with another price and other prices of its own in markets. */
  public Variant withPrices(Price newPrice, SortedMap<String, Price> newMarketPrices) {
    return new Variant(
        id,
        sku,
        barcode,
        optionValues,
        translations,
        newPrice,
        newMarketPrices,
        cost,
        weightGrams,
        millilitres,
        requiresShipping,
        picture,
        position,
        active,
        stock);
  }

  /** A copy with another article number and another place among the variants, which is sold. */
  public Variant sold(Optional<String> newSku, int newPosition) {
    return new Variant(
        id,
        newSku,
        barcode,
        optionValues,
        translations,
        price,
        marketPrices,
        cost,
        weightGrams,
        millilitres,
        requiresShipping,
        picture,
        newPosition,
        true,
        stock);
  }

  /** A copy with another stock. */
  public Variant withStock(Stock counted) {
    return with(cost, weightGrams, millilitres, picture, active, counted);
  }

  /** A copy with another net weight and another content. */
  public Variant withMeasures(Optional<Integer> grams, Optional<Integer> content) {
    return with(cost, grams, content, picture, active, stock);
  }

  /** A copy with another cost. */
  public Variant withCost(Optional<Money> amount) {
    return with(amount, weightGrams, millilitres, picture, active, stock);
  }

  /** A copy without a picture. */
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

  /** The columns of the variant's own row: a copy without market prices and stock. */
  Variant ownColumns() {
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
