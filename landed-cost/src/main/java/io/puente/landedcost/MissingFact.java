package io.puente.landedcost;

import java.util.List;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * A fact without which a charge cannot be known. A quote names each of them once, with all measures
 * that ask for it.
 *
 * @param lineId the line that lacks it, or {@code null} if the consignment does
 * @param details what would resolve it: numbers of tariff lines, regions, a pair of currencies, or
 *     the question that no rule answers
 * @param choices the same tariff lines with their names, where one of them must be chosen
 * @param figures the rates between which the unknown one lies, if they are known
 * @param allowance the yearly allowance that the fact decides about, if it is about one
 * @param measures the measures that ask for it
 */
public record MissingFact(
    Kind kind,
    @Nullable String lineId,
    List<String> details,
    List<TariffChoice> choices,
    @Nullable Figures figures,
    @Nullable Allowance allowance,
    List<Provision> measures) {

  /** The lowest and the highest that a rate can be, as the law would print them. */
  public record Figures(String least, String most) {}

  /** What a buyer may receive in a calendar year: a value, a number of parcels, or both. */
  public record Allowance(@Nullable BigMoney upTo, @Nullable Integer parcels) {}

  /** What is missing, and thereby who can supply it. */
  public enum Kind {
    /** The code covers several tariff lines with different rates; the details list them. */
    HS_DIGITS,
    /** The data has no tariff of the destination. A {@link StatedDuty} would resolve it. */
    TARIFF_RATE,
    /** The tariff in the data does not contain the code. */
    HS_NOT_IN_TABLE,
    /** The code belongs to a tariff line for goods of another unit price. */
    HS_FITS_ANOTHER_PRICE,
    /** A duty is charged by weight. */
    WEIGHT,
    /** A duty is charged by volume. */
    LITRES,
    /** A duty is charged by alcohol content. */
    ALCOHOL,
    /** A duty is charged by a quantity that lines do not state, such as square metres. */
    QUANTITY,
    /**
     * A tariff line states its duty in words. The facts of a line are not enough to calculate it.
     */
    RATE_IN_WORDS,
    /** A tax depends on the region. */
    REGION,
    /** A duty-free allowance depends on what the buyer has already received this year. */
    ALLOWANCE_USED,
    /** An amount is stated in a currency for which no rate was given. */
    EXCHANGE_RATE,
    /** The charge exists in law, but its figures are not in the data. */
    FIGURES,
    /** No rule in the data answers a question of the destination for such a consignment. */
    RULE,
    /** The data does not cover the day. */
    EFFECTIVE_LAW,
    /** The data should have been reviewed before the day; the law may have changed since. */
    REVIEW;

    /** Whether a {@link StatedDuty} resolves it. */
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
            EFFECTIVE_LAW,
            REVIEW ->
            false;
      };
    }
  }

  public MissingFact {
    details = List.copyOf(details);
    choices = List.copyOf(choices);
    measures = List.copyOf(measures);
  }

  /** A missing fact without a choice between tariff lines. */
  public static MissingFact of(
      Kind kind, @Nullable String lineId, String detail, @Nullable Provision measure) {
    return new MissingFact(
        kind,
        lineId,
        List.of(detail),
        List.of(),
        null,
        null,
        measure == null ? List.of() : List.of(measure));
  }
}
