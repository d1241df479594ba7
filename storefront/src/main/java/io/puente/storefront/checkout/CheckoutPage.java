package io.puente.storefront.checkout;

import io.puente.storefront.quote.Breakdown;
import io.puente.storefront.web.Shown;
import java.util.List;
import java.util.Map;

/**
 * The one page of the checkout: who, where to, how, and what it costs with every part explained.
 *
 * @param notice a text above the form: what has changed or went wrong; empty for none
 * @param total empty while something is unknown
 * @param seenTotal what is sent back with the form, so that a changed total is noticed
 * @param standing which sentence explains the charges or their absence
 */
record CheckoutPage(
    String title,
    String country,
    String notice,
    Map<String, String> wrong,
    List<Problem> problems,
    String email,
    String payerName,
    boolean other,
    String recipientName,
    String phone,
    List<Field> fields,
    List<ServiceChoice> services,
    List<Item> items,
    String goods,
    String shipping,
    List<Breakdown.Row> charges,
    List<Breakdown.NotApplied> notApplied,
    List<Breakdown.Note> notes,
    String chargesTotal,
    String total,
    String seenTotal,
    String standing,
    String explanation,
    String rate,
    boolean canPay)
    implements Shown {

  /**
   * A part of the address.
   *
   * @param wrong what is wrong with it; empty if nothing
   * @param options codes and names to choose from; empty for a free text
   */
  record Field(
      String name,
      String label,
      String value,
      boolean required,
      String example,
      String autocomplete,
      String wrong,
      Map<String, String> options) {}

  /** What is wrong with a field, for the list above the form. */
  record Problem(String field, String label, String text) {}

  record ServiceChoice(String service, String name, String price, String days, boolean chosen) {}

  record Item(String title, String name, int quantity, String amount, String pictureSrc) {}
}
