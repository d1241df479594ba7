package io.puente.landedcost;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a measure says and where it is written.
 *
 * @param id unique over all destinations
 * @param label its name, short enough for a receipt
 * @param why what it is and when it applies, for a shop's owner
 * @param source the legal source
 * @param from first day in force
 * @param to last day in force, or {@code null} while no end is known
 * @param checked when somebody last compared it with its source
 * @param reviewBy the day until which it may be relied on without looking at its source again
 * @param payee who may ask for money beside the charges, if that is what it speaks of
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

  public boolean isInForceOn(LocalDate date) {
    return !date.isBefore(from) && (to == null || !date.isAfter(to));
  }
}
