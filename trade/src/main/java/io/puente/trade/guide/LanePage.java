package io.puente.trade.guide;

import io.puente.landedcost.Country;
import io.puente.web.page.PageModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a parcel from one country pays in another: examples first, then every rule.
 *
 * @param own the form for the reader's own parcel
 * @param noAgreement what to say if there is no agreement
 * @param barred prohibitions and suspensions
 * @param coming rules that are not in force yet
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
    ParcelFormView own,
    Examples examples,
    List<Threshold> thresholds,
    List<PaperItem> papers,
    List<AgreementItem> agreements,
    String noAgreement,
    List<RuleItem> barred,
    List<Group> rules,
    List<RuleItem> coming,
    List<RuleItem> others,
    String destinationPath,
    List<CountryLink> otherDestinations)
    implements PageModel {

  /**
   * The examples that represent the lane.
   *
   * @param parcel the goods and how they are sent
   * @param why what is missing, or why the channel is closed
   * @param suspended the rules that suspend a channel
   * @param saving what a declaration of origin would save; empty if nothing
   * @param stepsValue the value of the example whose steps are shown
   */
  record Lead(
      String parcel,
      List<Total> totals,
      List<String> why,
      List<RuleLink> suspended,
      String saving,
      String stepsValue,
      List<ChargeStep> steps) {}

  /**
   * What the parcel of a value pays.
   *
   * @param landed the sum of goods, shipping and charges; empty if not known
   */
  record Total(String value, ImportCost cost, String amount, String landed) {}

  /**
   * The examples. Goods that pay the same share one table.
   *
   * @param unsure whether an amount depends on a rule that still has to be confirmed
   */
  record Examples(List<Table> tables, boolean unsure, List<ChannelItem> channels) {}

  /** The examples of some goods, with a row for each value and a column for each channel. */
  record Table(List<Goods> goods, List<String> channels, List<Row> rows) {}

  /** Goods and their code in the tariff. */
  record Goods(String name, String hs) {}

  /**
   * A channel into the country.
   *
   * @param meaning what the channel is
   * @param why what is missing for an amount, or why the channel is closed
   * @param notes rules that charge nothing but are useful to know
   */
  record ChannelItem(String name, String meaning, List<String> why, List<RuleLink> notes) {}

  /** The cost of goods of one value, by each channel. */
  record Row(String value, List<ImportCost> costs) {}

  /** A limit of value, with the rules that begin or end there. */
  record Threshold(String limit, List<LimitedRule> rules) {}

  /** A rule with a limit of value. */
  record LimitedRule(String rule, String label, String rate, String channels) {}

  /**
   * A trade agreement.
   *
   * @param saving what a declaration would save in one of the examples; empty if nothing
   * @param rules the rules that need a declaration under the agreement
   */
  record AgreementItem(
      String id,
      String name,
      String parties,
      String saving,
      @Nullable Proof proof,
      List<RuleLink> rules,
      SourceItem source) {}

  /** How origin is proven, and the value up to which no proof is needed. */
  record Proof(List<String> sentences, SourceItem source) {}

  /** A link to a rule of the lane's page. */
  record RuleLink(String id, String label) {}

  /** A document that goes with the parcel. */
  record PaperItem(String name, String why, String channels, SourceItem source) {}

  /** Rules of one kind. */
  record Group(String name, List<RuleItem> rules) {}

  static LanePage of(
      Guide guide, Country origin, Country destination, GuideTexts texts, GuideFrame frame) {
    Lane lane = guide.lane(origin, destination, texts);
    LaneView view = new LaneView(lane, texts);
    LeadView lead = new LeadView(lane, texts);
    String from = texts.country(origin);
    String to = texts.country(destination);
    return new LanePage(
        texts.get("guide.lane.title", from, to),
        texts.get(
            "guide.lane.description",
            from,
            to,
            texts.sample(lane.usual()),
            lead.amount(lane.usual())),
        frame,
        from,
        to,
        Review.of(lane.law(), texts),
        lead.lead(),
        ParcelFormView.of(
            ParcelForm.empty(), false, origin, lane.law(), guide.regions(destination), texts),
        new ExamplesView(lane, texts).examples(),
        view.thresholds(),
        view.papers(),
        new AgreementsView(lane, texts).agreements(),
        texts.get("guide.agreements.none", texts.asPlace(origin), texts.asPlace(destination)),
        view.items(lane.barred()),
        view.groups(),
        view.items(lane.coming()),
        view.items(lane.others()),
        GuideFrame.path(texts.language(), GuideFrame.page(destination)),
        otherDestinations(guide, origin, destination, texts));
  }

  /** Links to the other destinations of the same origin. */
  private static List<CountryLink> otherDestinations(
      Guide guide, Country origin, Country destination, GuideTexts texts) {
    return texts.sorted(guide.destinations()).stream()
        .filter(other -> !other.equals(destination) && !other.equals(origin))
        .map(
            other ->
                new CountryLink(
                    texts.country(other),
                    GuideFrame.path(texts.language(), GuideFrame.page(other, origin))))
        .toList();
  }
}
