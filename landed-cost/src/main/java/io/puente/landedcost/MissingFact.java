package io.puente.landedcost;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact without which a charge cannot be known.
 *
 * @param lineId the line that lacks it, or {@code null} if the consignment does
 * @param details what would settle it: numbers of tariff lines, a pair of currencies, the question
 *     no rule answers
 * @param choices the same tariff lines with what they are for, where one of them must be chosen
 * @param measure the measure that asks for it, if one does
 */
public record MissingFact(
    Kind kind,
    @Nullable String lineId,
    List<String> details,
    List<TariffChoice> choices,
    @Nullable Provision measure) {

  /** What is missing, and thereby who can supply it. */
  public enum Kind {
    /** The code covers several tariff lines with different rates; the details list them. */
    HS_DIGITS,
    /** There is no tariff of the destination at hand; {@link StatedDuty} would settle it. */
    TARIFF_RATE,
    /** The tariff table at hand does not hold the code. */
    HS_NOT_IN_TABLE,
    /** The code names a line for goods of another unit price. */
    HS_FITS_ANOTHER_PRICE,
    /** A duty goes by weight. */
    WEIGHT,
    /** A duty goes by volume. */
    LITRES,
    /** A duty goes by the alcohol in a drink. */
    ALCOHOL,
    /** A duty goes by a quantity that a line does not state, such as square metres. */
    QUANTITY,
    /** A tariff line states its duty in words that the facts of a line do not settle. */
    RATE_IN_WORDS,
    /** A tax depends on the region. */
    REGION,
    /** A allowance depends on what the buyer has already received this year. */
    ALLOWANCE_USED,
    /** An amount is stated in a currency for which no rate was given. */
    EXCHANGE_RATE,
    /** The law exists, but its figures are not in the data. */
    FIGURES,
    /** No rule in the data answers the question for such a consignment. */
    RULE,
    /** The data does not reach to the day. */
    EFFECTIVE_LAW;

    /** Whether somebody who knows the tariff's duty can supply it as {@link StatedDuty}. */
    public boolean isResolvedByStatedDuty() {
      return switch (this) {
        case TARIFF_RATE, HS_NOT_IN_TABLE, HS_DIGITS, RATE_IN_WORDS, QUANTITY -> true;
        case HS_FITS_ANOTHER_PRICE,
            WEIGHT,
            LITRES,
            ALCOHOL,
            REGION,
            ALLOWANCE_USED,
            EXCHANGE_RATE,
            FIGURES,
            RULE,
            EFFECTIVE_LAW ->
            false;
      };
    }
  }

  public MissingFact {
    details = List.copyOf(details);
    choices = List.copyOf(choices);
  }

  /** A fact that is no choice between tariff lines. */
  public static MissingFact of(
      Kind kind, @Nullable String lineId, String detail, @Nullable Provision measure) {
    return new MissingFact(kind, lineId, List.of(detail), List.of(), measure);
  }
}
