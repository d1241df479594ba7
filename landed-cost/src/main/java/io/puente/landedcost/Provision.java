package io.puente.landedcost;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The text, the source and the dates of a measure.
 *
 * @param id unique over all destinations
 * @param label the name of the measure, short enough for a receipt
 * @param why what the measure is and when it applies, for a shop's owner
 * @param source the legal source
 * @param from first day in force
 * @param to last day in force, or {@code null} while no end is known
 * @param checked when a person last compared the data with the source
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
    LocalDate from,
    @Nullable LocalDate to,
    LocalDate checked,
    Confidence confidence,
    LocalDate reviewBy,
    @Nullable Payee payee) {

  /** The source of a rate that the caller states, in the three languages. */
  private static final String STATED =
      "Declarado por la tienda · Stated by the shop · Declarado pela loja";

  /** The same measure with a rate that no source of ours gives. */
  public Provision withStatedRate() {
    return with(STATED, Confidence.LOW, reviewBy);
  }

  /** The same measure with a rate from a tariff that should have been reviewed by a day. */
  public Provision pastReview(LocalDate day) {
    return with(source, Confidence.LOW, day);
  }

  private Provision with(String otherSource, Confidence otherConfidence, LocalDate review) {
    return new Provision(
        id,
        destination,
        label,
        why,
        otherSource,
        from,
        to,
        checked,
        otherConfidence,
        review,
        payee);
  }

  public boolean isInForceOn(LocalDate date) {
    return !date.isBefore(from) && (to == null || !date.isAfter(to));
  }
}
