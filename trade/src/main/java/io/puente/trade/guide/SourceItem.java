package io.puente.trade.guide;

import io.puente.landedcost.Confidence;
import io.puente.landedcost.Provision;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The source of a statement: when the statement is in force, when it was checked, our confidence.
 *
 * @param inForce the period, in words; empty if the source has none
 * @param checkedOn the day of the last check, in ISO format
 * @param confidence in words
 * @param confidenceLevel {@code high}, {@code medium} or {@code low}
 * @param overdue whether the next review is overdue
 */
record SourceItem(
    String text,
    String inForce,
    String checked,
    String checkedOn,
    String confidence,
    String confidenceLevel,
    boolean overdue) {

  static SourceItem of(Provision provision, LocalDate day, GuideTexts texts) {
    return of(
        provision.source(),
        provision.from(),
        provision.to(),
        provision.checked(),
        provision.confidence(),
        provision.reviewBy().isBefore(day),
        texts);
  }

  static SourceItem of(
      String text,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      LocalDate checked,
      Confidence confidence,
      boolean overdue,
      GuideTexts texts) {
    return new SourceItem(
        text,
        inForce(from, to, texts),
        texts.day(checked),
        checked.toString(),
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
