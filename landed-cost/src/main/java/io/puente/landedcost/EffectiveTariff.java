package io.puente.landedcost;

import java.time.LocalDate;

/**
 * The edition of a tariff that answers on a day.
 *
 * @param edition its name; one that was taken in from outside has the same in every language
 * @param from the first day on which it is the law
 */
public record EffectiveTariff(LocalizedText edition, LocalDate from) {}
