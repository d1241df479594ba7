package io.puente.landedcost;

import java.time.LocalDate;

/**
 * The edition of a tariff that is in force on a day.
 *
 * @param edition the name of the edition; an imported edition has the same name in every language
 * @param from the first day on which the edition is in force
 */
public record EffectiveTariff(LocalizedText edition, LocalDate from) {}
