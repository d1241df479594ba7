package io.puente.landedcost.law;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Country;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * The data of a destination's import law, as its file holds it.
 *
 * @param from the first day that the data covers
 * @param to the last day on which the data may be used without another review
 * @param questions what must be answered for every line, such as {@code duty} and {@code tax}
 * @param tariffs of two tariffs in force on a day, the first applies
 */
public record LawData(
    Country destination,
    CurrencyUnit currency,
    LocalDate from,
    LocalDate to,
    List<String> questions,
    List<Measure> measures,
    List<Agreement> agreements,
    List<Tariff> tariffs) {}
