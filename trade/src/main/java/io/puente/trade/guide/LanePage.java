package io.puente.trade.guide;

import io.puente.landedcost.Country;
import io.puente.web.page.PageModel;
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
    OwnParcelForm own,
    Examples examples,
    List<Threshold> thresholds,
    List<PaperItem> papers,
    List<Pact> agreements,
    List<RuleItem> barred,
    List<Group> rules,
    List<RuleItem> coming,
    List<RuleItem> others,
    String fromEverywhere,
    List<Place> otherDestinations)
    implements PageModel {

  /**
   * The examples that stand for all.
   *
   * @param parcel what is sent, and how
   * @param why what is missing, or why the way is closed
   * @param suspended the ways on which nobody carries such parcels now
   * @param saving what a declaration of origin would take off; empty if nothing
   * @param reckoned the value of which the steps tell
   */
  record Lead(
      String parcel,
      List<Answer> answers,
      List<String> why,
      List<RuleLink> suspended,
      String saving,
      String reckoned,
      List<Step> steps) {}

  /**
   * What the parcel pays if it is worth so much.
   *
   * @param toTheDoor goods, shipping and charges together; empty if not known
   */
  record Answer(String value, Paid paid, String amount, String toTheDoor) {}

  /** One charge of a leading example. */
  record Step(String rule, String label, String reckoned, String amount) {}

  /**
   * The examples, a table for all goods that pay alike.
   *
   * @param unsure whether an amount in them rests on a rule that is to be confirmed
   */
  record Examples(List<Table> tables, boolean unsure, List<Way> ways) {}

  /** Some goods' examples; a row a value, a column a way. */
  record Table(List<Goods> goods, List<String> channels, List<Row> rows) {}

  /** Goods and their code in the tariff. */
  record Goods(String name, String hs) {}

  /**
   * A way into the country.
   *
   * @param meaning what one calls by its name
   * @param why what is missing for an amount, or why it is closed
   * @param notes rules that charge nothing and are worth knowing
   */
  record Way(String name, String meaning, List<String> why, List<RuleLink> notes) {}

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
    LeadReading lead = new LeadReading(lane, words);
    String from = words.country(origin);
    String to = words.country(destination);
    return new LanePage(
        words.texts().get("guide.lane.title", from, to),
        words
            .texts()
            .get(
                "guide.lane.description",
                from,
                to,
                words.sample(lane.usual()),
                lead.amount(lane.usual())),
        frame,
        from,
        to,
        Review.of(lane.law(), words),
        lead.lead(),
        OwnParcelForm.of(
            OwnParcel.unasked(), false, origin, lane.law(), guide.regions(destination), words),
        new ExampleReading(lane, words).examples(),
        reading.thresholds(),
        reading.papers(),
        new AgreementReading(lane, words).agreements(),
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
