package io.puente.storefront.cart;

import io.puente.storefront.product.PictureView;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cart with its landed price.
 *
 * @param notice why what was asked for has not been done; {@code null} if it has
 * @param notOffered lines that are no longer sold, or have no price here
 * @param landed goods, cheapest shipping and import charges; or the least and the most; empty where
 *     even those are unknown
 * @param onDelivery what of {@code landed} is paid to the carrier; empty for nothing
 * @param domestic whether the goods stay in their country
 * @param standing the sentence that goes with the total, or says why there is none
 * @param notSold whether {@code standing} says why this cannot be sold to the buyer
 * @param regions to choose from where the charges depend on it; by ISO 3166-2 part
 */
record CartPage(
    String title,
    Map<String, String> elsewhere,
    @Nullable Notice notice,
    List<Row> rows,
    List<NotOffered> notOffered,
    String goods,
    String shipping,
    String charges,
    String onDelivery,
    String landed,
    boolean domestic,
    String standing,
    boolean notSold,
    Map<String, String> regions,
    String region,
    boolean ready)
    implements PageModel {
  @Override
  public boolean isRefused() {
    return notice != null;
  }

  /** A text above the cart; {@code path} leads back to the product, or is empty. */
  record Notice(String text, String path) {}

  /**
   * A line.
   *
   * @param language the language of {@code title}
   * @param quantity as stored, or as just typed where that is no quantity
   * @param wrong what the buyer must change in the line; empty for nothing
   */
  record Row(
      String variant,
      String title,
      String language,
      String name,
      String nameLanguage,
      String path,
      @Nullable PictureView picture,
      String unit,
      String amount,
      String quantity,
      String wrong) {}

  /** A line that is not part of the total, and why. */
  record NotOffered(String variant, String name, String why) {}
}
