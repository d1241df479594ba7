package io.puente.storefront.product;

import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that a product can be bought as.
 *
 * @param options its values in the order of the product's options, in the language of the page
 * @param price in the shop's currency
 * @param marketPrice the price that the owner has fixed for the market, in its currency
 * @param weightGrams net, if known
 * @param millilitres what is in one piece, if the owner has said it
 * @param left pieces that can still be sold; {@link #PLENTY} where nobody counts
 */
public record Variant(
    UUID id,
    @Nullable String sku,
    List<String> options,
    Money price,
    @Nullable Money compareAt,
    @Nullable Money marketPrice,
    @Nullable Integer weightGrams,
    @Nullable Integer millilitres,
    int left,
    @Nullable UUID picture) {

  /** More than anybody buys at once. */
  public static final int PLENTY = 1_000_000;

  private static final int FEW = 3;

  public boolean available() {
    return left > 0;
  }

  /** Whether a buyer should know that it may soon be gone. */
  boolean few() {
    return left > 0 && left <= FEW;
  }

  /** {@code 350 ml / Azul}, or nothing for a product without choice. */
  public String name() {
    return String.join(" / ", options);
  }
}
