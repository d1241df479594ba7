package io.puente.landedcost;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The text, the source and the dates of a measure.
 *
 * @param id unique over all destinations
 * @param label the name of the measure, short enough for a receipt
 * @param why what the measure is and when it applies, for a shop's owner
 * @param source the legal source: the law with its article or number, as far as it is known
 * @param articleKnown whether the source names the article or the number of the law
 * @param url where the source is published on the web, or {@code null} if that is not known
 * @param from first day in force
 * @param to last day in force, or {@code null} while no end is known
 * @param checked the day on which somebody last compared the data with the source, or {@code null}
 *     if nobody did; then the confidence is at most {@link Confidence#MEDIUM}
 * @param reviewBy the day until which the data may be used without another review
 * @param payee the third party who may ask for a payment beside the charges, if the measure is
 *     about that
 */
public record Provision(
    String id,
    Country destination,
    LocalizedText label,
    LocalizedText why,
    String source,
    boolean articleKnown,
    @Nullable String url,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate checked,
    Confidence confidence,
    LocalDate reviewBy,
    @Nullable Payee payee) {

  /** The source of a rate that the caller states, in the three languages. */
  private static final String STATED =
      "Declarado por la tienda · Stated by the shop · Declarado pela loja";

  /** Whether its rate is one that the caller states. */
  boolean isStated() {
    return source.equals(STATED);
  }

  /** The same measure with a rate that no source of ours gives. */
  public Provision withStatedRate() {
    return new Provision(
        id,
        destination,
        label,
        why,
        STATED,
        true,
        null,
        from,
        to,
        null,
        Confidence.LOW,
        reviewBy,
        payee);
  }

  /** The same measure with a rate from a tariff that should have been reviewed by a day. */
  public Provision pastReview(LocalDate day) {
    return new Provision(
        id,
        destination,
        label,
        why,
        source,
        articleKnown,
        url,
        from,
        to,
        checked,
        Confidence.LOW,
        day,
        payee);
  }

  public boolean isInForceOn(LocalDate date) {
    return !date.isBefore(from) && (to == null || !date.isAfter(to));
  }

  /** Whether the data should have been reviewed before the day. */
  public boolean isPastReview(LocalDate day) {
    return day.isAfter(reviewBy);
  }

  /** How reliable the data is on a day. After its review date it is to be confirmed. */
  public Confidence confidenceOn(LocalDate day) {
    return isPastReview(day) ? Confidence.LOW : confidence;
  }
}
