package io.puente.dashboard;

/**
 * An order in a list.
 *
 * @param picture the path of a picture of its first line; empty if that has none
 * @param goods the title of its first line; {@code more} says how many more there are
 */
public record OrderItem(
    String number,
    String path,
    OrderStateLabel state,
    String picture,
    String goods,
    String goodsLanguage,
    String more,
    String buyer,
    String country,
    String total,
    String age) {

  static String pathOf(String number) {
    return "/dashboard/orders/" + number;
  }
}
