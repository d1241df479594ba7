package io.puente.storefront.guide;

import io.puente.landedcost.Country;
import io.puente.storefront.web.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a parcel from one country pays in another: examples first, then every rule.
 *
 * @param barred what may not come in, or is not carried
 * @param others rules of the destination that do not concern goods of the origin
 */
record LanePage(
    String title,
    String description,
    GuideFrame guide,
    String origin,
    String destination,
    Review review,
    Lead lead,
    Examples examples,
    List<Threshold> thresholds,
    List<Pact> agreements,
    List<PaperItem> papers,
    List<RuleItem> barred,
    List<Group> rules,
    List<RuleItem> coming,
    List<RuleItem> others,
    String fromEverywhere,
    List<Place> otherDestinations)
    implements Shown {

  /**
   * The example that stands for all.
   *
   * @param sentence what the amount is for
   * @param toTheDoor goods, shipping and charges together; empty if not known
   * @param why what is missing, or why the way is closed
   * @param steps how it is reckoned
   */
  record Lead(
      Paid paid,
      String amount,
      String sentence,
      String toTheDoor,
      List<String> why,
      List<Step> steps) {}

  /** One charge of the leading example. */
  record Step(String rule, String label, String rate, String base, String amount) {}

  /**
   * The examples, a table for each kind of goods.
   *
   * @param unsure whether an amount in them rests on a rule that is to be confirmed
   * @param notes why there are no amounts, where there are none
   */
  record Examples(List<Table> tables, boolean unsure, List<String> notes) {}

  /** The examples of one kind of goods; a row a value, a column a way. */
  record Table(String goods, String hs, List<String> channels, List<Row> rows) {}

  /** Goods of one value. */
  record Row(String value, List<Paid> paid) {}

  /** A value at which something changes. */
  record Threshold(String limit, List<AtLimit> rules) {}

  /** What holds from there or up to there. */
  record AtLimit(String rule, String label, String rate, String channels) {}

  /**
   * A trade agreement.
   *
   * @param saving what a declaration would save in one of the examples; empty if nothing
   */
  record Pact(
      String id,
      String name,
      String parties,
      String saving,
      @Nullable Proof proof,
      List<RuleLink> opens,
      SourceItem source) {}

  /** How origin is proven, and up to which value it need not be. */
  record Proof(List<String> sentences, SourceItem source) {}

  /** A rule further down the page. */
  record RuleLink(String id, String label) {}

  /** A paper that goes with the parcel. */
  record PaperItem(String name, String why, String channels, SourceItem source) {}

  /** Rules of one kind. */
  record Group(String name, List<RuleItem> rules) {}

  static LanePage of(
      Guide guide, Country origin, Country destination, GuideWords words, GuideFrame frame) {
    Lane lane = guide.lane(origin, destination, words);
    LaneReading reading = new LaneReading(lane, words);
    ExampleReading examples = new ExampleReading(lane, words);
    Lead lead = examples.lead();
    String from = words.country(origin);
    String to = words.country(destination);
    return new LanePage(
        words.texts().get("guide.lane.title", from, to),
        words.texts().get("guide.lane.description", lead.amount(), lead.sentence(), from, to),
        frame,
        from,
        to,
        Review.of(lane.law(), words),
        lead,
        examples.examples(),
        reading.thresholds(),
        new AgreementReading(lane, words).agreements(),
        reading.papers(),
        reading.items(lane.barred()),
        reading.groups(),
        reading.items(lane.coming()),
        reading.items(lane.others()),
        GuideFrame.path(words.language(), GuideFrame.page(destination)),
        otherDestinations(guide, origin, destination, words));
  }

  /** Where else parcels from the same country go. */
  private static List<Place> otherDestinations(
      Guide guide, Country origin, Country destination, GuideWords words) {
    return words.sorted(guide.destinations()).stream()
        .filter(other -> !other.equals(destination) && !other.equals(origin))
        .map(
            other ->
                new Place(
                    words.country(other),
                    GuideFrame.path(words.language(), GuideFrame.page(other, origin))))
        .toList();
  }
}
