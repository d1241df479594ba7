package io.puente.dashboard;

import io.puente.orders.Recipient;
import io.puente.trade.guide.SpecialGoods;
import io.puente.web.page.PageModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The owner's page of an order.
 *
 * @param notice the reason why a form was rejected; empty if none was
 * @param buyerPath the path of the buyer's page of this order
 * @param charged the quoted and the real import charges; {@code null} for an order within the
 *     country, or one that is not paid
 * @param done what was just done; empty for nothing
 * @param parcels the parcels of the order that were not withdrawn, the first first
 * @param documents that the goods need of their own, while pieces are left to ship
 * @param left the pieces that are left to send after the first parcel
 * @param held the reason and the amounts of a held order; {@code null} unless it is held
 * @param ship the form to ship the order; {@code null} unless it is paid and pieces are left
 */
public record OrderDetailPage(
    String title,
    DashboardLayout dashboard,
    String number,
    OrderStateLabel state,
    String notice,
    String done,
    String placedAt,
    String buyerPath,
    List<Row> rows,
    String total,
    String rate,
    QuoteSnapshotView quote,
    @Nullable ChargeComparison charged,
    Recipient recipient,
    String service,
    String collectAt,
    String country,
    String payerName,
    String email,
    List<Attempt> attempts,
    List<EmailItem> emails,
    List<HistoryEntry> history,
    List<ParcelCard> parcels,
    List<SpecialGoods.Document> documents,
    List<GoodsName> left,
    @Nullable Held held,
    @Nullable ShipForm ship)
    implements PageModel {
  @Override
  public boolean isRefused() {
    return !notice.isEmpty();
  }

  /**
   * A line or an adjustment of the total.
   *
   * @param kind {@code goods}, {@code shipping}, {@code duty}, …
   * @param detail the options of a variant; empty for none
   */
  public record Row(
      String kind,
      String label,
      String language,
      String detail,
      String detailLanguage,
      String amount) {}

  /** A payment attempt. */
  public record Attempt(
      String at,
      String amount,
      String provider,
      String state,
      String reference,
      List<String> refunds) {}

  /** An entry of the history. */
  public record HistoryEntry(String at, String what, String subject, String language) {}

  /**
   * The reason and the amounts of a held order.
   *
   * @param path of the order
   * @param received what the buyer has paid for this order; empty for nothing
   * @param due the amount that is still due; empty for none
   * @param obstacle why the order cannot go on yet, and what helps; empty if it can
   * @param until the day on which Puente decides if the owner has not
   */
  public record Held(
      String path,
      String reason,
      String total,
      String received,
      String due,
      String obstacle,
      String until) {}
}
