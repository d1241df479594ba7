package io.puente.dashboard;

import io.puente.storefront.order.OrderRows;
import io.puente.storefront.order.Recipient;
import io.puente.web.page.PageModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The owner's page of an order.
 *
 * @param state a word of {@code dashboard.order.state.*}
 * @param notice why something could not be done; empty if nothing was tried or all went well
 * @param buyerPath the buyer's own page of it
 * @param charged what was quoted beside what was charged; {@code null} if nothing is imported, or
 *     it is not paid
 * @param parcel where it is; {@code null} before it is shipped
 * @param abroad whether the parcel passes customs, so that it needs the form
 * @param held why it is held and what can be done; {@code null} unless it is held
 * @param ship how it can be shipped; {@code null} unless it is paid and waits for that
 */
public record OrderDetailPage(
    String title,
    DashboardLayout dashboard,
    String number,
    String state,
    String notice,
    String placedAt,
    String buyerPath,
    List<OrderRows.Row> rows,
    String total,
    String rate,
    QuoteKept quote,
    @Nullable QuotedAndCharged charged,
    Recipient recipient,
    String country,
    String payerName,
    String email,
    List<Attempt> attempts,
    List<LetterItem> letters,
    List<Happened> history,
    @Nullable ParcelItem parcel,
    boolean abroad,
    @Nullable Held held,
    @Nullable ShipForm ship)
    implements PageModel {

  /** A try to have it paid. */
  public record Attempt(
      String at, String amount, String provider, String state, String reference) {}

  /** Something that happened to it, by whomever. */
  public record Happened(String at, String what) {}

  /**
   * How to ship it.
   *
   * @param grams with packing; empty if a weight is unknown
   */
  public record ShipForm(
      String path, String grams, int packaging, List<Choice> services, List<Choice> carriers) {}

  /**
   * An order that is held.
   *
   * @param path of the order
   * @param received what the buyer has paid; empty if nothing that counts
   * @param due what is still to be paid; empty for nothing
   * @param until the day on which Puente decides if nobody has
   */
  public record Held(
      String path, String reason, String total, String received, String due, String until) {}

  /** One of several things to choose. */
  public record Choice(String value, String name, boolean chosen) {}
}
