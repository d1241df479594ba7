package io.puente.landedcost;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trade agreement of a destination.
 *
 * @param parties the countries whose goods the agreement prefers
 * @param id as declarations name it, the same in all destinations that it binds
 * @param articleKnown whether the source names the article or the number of the law
 * @param url where the source is published on the web, or {@code null} if that is not known
 * @param checked when somebody last compared the data with the source, or {@code null} if nobody
 *     did
 * @param symbols how the destination's tariff writes it in its special column
 * @param proof how origin must be proven, or {@code null} if that is not known
 */
public record Agreement(
    String id,
    LocalizedText name,
    Set<Country> parties,
    List<String> symbols,
    LocalDate from,
    @Nullable LocalDate to,
    String source,
    boolean articleKnown,
    @Nullable String url,
    @Nullable LocalDate checked,
    Confidence confidence,
    @Nullable ProofOfOrigin proof) {

  /** Two agreements with the same id are equal. Comparing ids only keeps quotes fast. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Agreement agreement && id.equals(agreement.id));
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /**
   * Whether goods sent from a country meet the condition of direct transport, if the agreement sets
   * one.
   */
  public boolean acceptsDepartureFrom(Country departure) {
    return proof == null || !proof.direct() || parties.contains(departure);
  }

  public boolean isInForceOn(LocalDate date) {
    return !date.isBefore(from) && (to == null || !date.isAfter(to));
  }
}
