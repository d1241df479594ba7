package io.puente.storefront.checkout;

import io.puente.shop.quote.PaymentSplit;
import io.puente.storefront.product.PictureView;
import io.puente.trade.quote.BreakdownView;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one page of the checkout: who, where to, how, and what it costs with every part explained.
 *
 * @param notice a text above the form: what has changed or went wrong; empty for none
 * @param askedEmail sent back with the form: the address that the buyer was asked about
 * @param quote the charges with their reasons; none within a country or while they are unknown
 * @param total what the shop is paid; empty while something is unknown
 * @param seen sent back with the form, so that changed goods or a changed total are noticed
 * @param notOffered the lines of the cart that are not in the sum, each with the reason
 * @param standing a class name for what is known of the charges
 * @param explanation the sentence that explains the charges or their absence
 * @param instead the alternative if the chosen shipping cannot be paid for; empty if there is none
 * @param shortage whether a line asks for more pieces than there are
 * @param guide the path of the guide to all rules for such goods
 */
record CheckoutPage(
    String title,
    Map<String, String> elsewhere,
    String country,
    String notice,
    Map<String, String> wrong,
    List<Problem> problems,
    String email,
    String askedEmail,
    String payerName,
    boolean other,
    String recipientName,
    String phone,
    List<Field> fields,
    List<ServiceChoice> services,
    List<Item> items,
    List<String> notOffered,
    String goods,
    String shipping,
    @Nullable BreakdownView quote,
    @Nullable PaymentSplit who,
    String total,
    String seen,
    String standing,
    String explanation,
    String instead,
    boolean shortage,
    String rate,
    String guide,
    boolean canPay)
    implements PageModel {
  @Override
  public boolean isRefused() {
    return !notice.isEmpty();
  }

  /** The fields go along to another market, so that a change of the language loses none. */
  @Override
  public String keptForm() {
    return "checkout";
  }

  /**
   * A part of the address.
   *
   * @param wrong its error; empty if valid
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

  /** The error of a field, for the list above the form. */
  record Problem(String field, String label, String text) {}

  /**
   * A way to ship.
   *
   * @param duties who settles the charges if the shop does not
   * @param free from which amount it is free; empty if it never is, or already is
   * @param collectAt where and when the buyer collects the goods; empty if they are brought
   */
  record ServiceChoice(
      String service,
      String name,
      String price,
      String days,
      String duties,
      String free,
      String collectAt,
      boolean chosen) {}

  /**
   * A line of the cart.
   *
   * @param language the language of {@code title}
   */
  record Item(
      String title,
      String language,
      String name,
      String nameLanguage,
      int quantity,
      String amount,
      @Nullable PictureView picture) {}
}
