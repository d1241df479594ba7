package io.puente.storefront.product;

import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A variant of a product: what is put into a cart.
 *
 * @param options its values in the order of the product's options, in the language of the page
 * @param language the language of {@code options}: the shop's own if a translation is missing
 * @param price in the shop's currency
 * @param marketPrice what the owner has fixed for the market, if anything
 * @param weightGrams net, if known
 * @param millilitres the volume of one piece, if the owner has entered it
 * @param left pieces that can still be sold; {@link #PLENTY} if stock is not tracked
 */
public record Variant(
    UUID id,
    @Nullable String sku,
    List<String> options,
    String language,
    Money price,
    @Nullable Money compareAt,
    @Nullable MarketPrice marketPrice,
    @Nullable Integer weightGrams,
    @Nullable Integer millilitres,
    int left,
    @Nullable UUID picture) {

  /** Stands for stock that is not tracked. */
  public static final int PLENTY = 1_000_000;

  private static final int FEW = 3;

  /** A fixed price in a market's currency, with the price before a reduction, if there is one. */
  public record MarketPrice(Money price, @Nullable Money compareAt) {}

  public boolean available() {
    return left > 0;
  }

  /** Whether so few are left that buyers are shown the number. */
  boolean few() {
    return left > 0 && left <= FEW;
  }

  /** {@code 350 ml / Azul}, or empty for a product without options. */
  public String name() {
    return String.join(" / ", options);
  }
}
