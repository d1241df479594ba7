package io.puente.storefront.cart;

import io.puente.storefront.product.Picture;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cart with its landed price.
 *
 * @param landed goods, cheapest shipping and import charges; or the least and the most; empty where
 *     even those are unknown
 * @param onDelivery what of {@code landed} is paid to the carrier; empty for nothing
 * @param regions to choose from where the charges depend on it; by ISO 3166-2 part
 * @param standing which sentence goes with it
 */
record CartPage(
    String title,
    Map<String, String> elsewhere,
    List<Row> rows,
    String goods,
    String shipping,
    String charges,
    String onDelivery,
    String landed,
    String standing,
    Map<String, String> regions,
    String region,
    boolean ready)
    implements PageModel {

  /** A line; {@code left} is how many there are where that is fewer than wanted, else -1. */
  record Row(
      String variant,
      String title,
      String name,
      String path,
      @Nullable Picture picture,
      String unit,
      String amount,
      int quantity,
      int left) {}
}
