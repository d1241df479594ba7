package io.puente.landedcost;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day by which the data of a destination must be reviewed. After it the law may have changed:
 * quotes give a range of what was last known.
 *
 * @param measure the measure that must be reviewed by then; {@code null} if it is the whole law
 * @param by the last day on which the data may be relied on
 */
public record ReviewDate(Country destination, @Nullable Provision measure, LocalDate by) {

  public boolean isMissedOn(LocalDate day) {
    return day.isAfter(by);
  }
}
