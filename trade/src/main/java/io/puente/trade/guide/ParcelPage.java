package io.puente.trade.guide;

import io.puente.web.page.PageModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader's own parcel pays.
 *
 * @param rules where all rules of the lane are told
 * @param goods the code that was quoted, with its name; empty if none was
 * @param answer {@code null} while the goods or an amount are not clear
 * @param choices codes that the reader's words speak for, or tariff lines of the reader's code
 */
record ParcelPage(
    String title,
    String description,
    GuideFrame guide,
    String origin,
    String destination,
    String rules,
    OwnParcelForm form,
    String goods,
    @Nullable Answer answer,
    List<Choice> choices,
    boolean unheard)
    implements PageModel {

  /**
   * What it comes to.
   *
   * @param toTheDoor goods, shipping and charges together; empty if not known
   * @param why what is missing, or why the way is closed
   * @param savings what declarations would take off
   */
  record Answer(
      String amount,
      String toTheDoor,
      List<String> why,
      List<LanePage.Step> steps,
      List<String> savings,
      List<LanePage.RuleLink> notes) {}

  /**
   * A code to choose.
   *
   * @param rate its duty; empty while only six digits are chosen
   * @param because the words that speak for it
   * @param questions what decides between it and others
   */
  record Choice(
      String path, String hs, String name, String rate, String because, List<String> questions) {}
}
