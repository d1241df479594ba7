package io.puente.landedcost;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trade agreement of a destination.
 *
 * @param parties whose goods it prefers
 * @param id as declarations name it, the same in all destinations that it binds
 * @param symbols how the destination's tariff writes it in its special column
 * @param proof how it wants origin to be proven, or {@code null} if that is not known
 */
public record Agreement(
    String id,
    LocalizedText name,
    Set<Country> parties,
    List<String> symbols,
    LocalDate from,
    @Nullable LocalDate to,
    String source,
    LocalDate checked,
    Confidence confidence,
    @Nullable ProofOfOrigin proof) {

  /** An agreement is its id: it is compared for every line of every quote. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Agreement agreement && id.equals(agreement.id));
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Whether goods that are sent from a country come as straight as the agreement wants it. */
  public boolean acceptsDepartureFrom(Country departure) {
    return proof == null || !proof.direct() || parties.contains(departure);
  }

  public boolean isInForceOn(LocalDate date) {
    return !date.isBefore(from) && (to == null || !date.isAfter(to));
  }
}
