package io.puente.trade.guide;

import io.puente.landedcost.Confidence;
import io.puente.landedcost.Provision;
import io.puente.trade.quote.SourceLanguage;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The source of a statement: when the statement is in force, when it was checked, our confidence.
 *
 * @param text the law as its country writes it
 * @param language the language of {@code text}; empty for none
 * @param remark that its article is not known, in the language of the page; else empty
 * @param inForce the period, in words; empty if the source has none
 * @param checked the day on which somebody last compared it with the source, or that nobody did
 * @param checkedOn that day in ISO format; empty if there is none
 * @param confidence in words
 * @param confidenceLevel {@code high}, {@code medium} or {@code low}
 * @param overdue whether the next review is overdue
 */
record SourceItem(
    String text,
    String language,
    String remark,
    String inForce,
    String checked,
    String checkedOn,
    String confidence,
    String confidenceLevel,
    boolean overdue) {

  static SourceItem of(Provision provision, LocalDate day, GuideTexts texts) {
    return of(
        texts.explanations().law(provision),
        provision.articleKnown(),
        provision.from(),
        provision.to(),
        provision.checked(),
        provision.confidenceOn(day),
        provision.isPastReview(day),
        texts);
  }

  static SourceItem of(
      String law,
      boolean articleKnown,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate checked,
      Confidence confidence,
      boolean overdue,
      GuideTexts texts) {
    return new SourceItem(
        law,
        SourceLanguage.of(law),
        articleKnown ? "" : texts.explanations().articleNotKnown(),
        inForce(from, to, texts),
        checked == null ? texts.get("guide.source.unchecked") : texts.day(checked),
        checked == null ? "" : checked.toString(),
        texts.explanations().confidence(confidence),
        confidence.name().toLowerCase(Locale.ROOT),
        overdue);
  }

  private static String inForce(
      @Nullable LocalDate from, @Nullable LocalDate to, GuideTexts texts) {
    if (from == null) {
      return "";
    }
    return to == null
        ? texts.get("guide.source.since", texts.day(from))
        : texts.get("guide.source.between", texts.day(from), texts.day(to));
  }
}
