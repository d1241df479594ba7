package io.puente.trade.guide;

import io.puente.landedcost.Confidence;
import io.puente.landedcost.Provision;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement is written, in force when, looked at when, and how sure we are of it.
 *
 * @param checkedOn the day of the last look as ISO writes it
 * @param confidence in words
 * @param sureness {@code high}, {@code medium} or {@code low}
 * @param overdue whether the day for another look has passed
 */
record SourceItem(
    String text,
    String force,
    String checked,
    String checkedOn,
    String confidence,
    String sureness,
    boolean overdue) {

  static SourceItem of(Provision provision, LocalDate day, GuideWords words) {
    return of(
        provision.source(),
        provision.from(),
        provision.to(),
        provision.checked(),
        provision.confidence(),
        provision.reviewBy().isBefore(day),
        words);
  }

  static SourceItem of(
      String text,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      LocalDate checked,
      Confidence confidence,
      boolean overdue,
      GuideWords words) {
    return new SourceItem(
        text,
        force(from, to, words),
        words.day(checked),
        checked.toString(),
        words.law().confidence(confidence),
        confidence.name().toLowerCase(Locale.ROOT),
        overdue);
  }

  private static String force(@Nullable LocalDate from, @Nullable LocalDate to, GuideWords words) {
    if (from == null) {
      return "";
    }
    return to == null
        ? words.texts().get("guide.source.since", words.day(from))
        : words.texts().get("guide.source.between", words.day(from), words.day(to));
  }
}
