package io.puente.trade.guide;

import io.puente.web.page.PageModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reader's own parcel pays.
 *
 * @param rules the path of the lane's page, with all rules
 * @param goods the quoted code with its name; empty if nothing was quoted
 * @param answer {@code null} while the goods or an amount are missing
 * @param choices suggested codes for the reader's description, or tariff lines of the reader's code
 * @param goodsUnknown whether no code was found for the description
 */
record ParcelPage(
    String title,
    String description,
    GuideFrame guide,
    String origin,
    String destination,
    String rules,
    ParcelFormView form,
    String goods,
    @Nullable Answer answer,
    List<Choice> choices,
    boolean goodsUnknown)
    implements PageModel {

  /**
   * The quote.
   *
   * @param landed the sum of goods, shipping and charges; empty if not known
   * @param why what is missing, or why the channel is closed
   * @param savings what declarations of origin would save
   */
  record Answer(
      String amount,
      String landed,
      List<String> why,
      List<ChargeStep> steps,
      List<String> savings,
      List<LanePage.RuleLink> notes) {}

  /**
   * A code that the reader can choose.
   *
   * @param rate the duty of a tariff line; empty for a subheading
   * @param evidence the words of the description that suggest the code
   * @param questions what distinguishes the code from others
   */
  record Choice(
      String path, String hs, String name, String rate, String evidence, List<String> questions) {}
}
