package io.puente.landedcost;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The edition of a tariff that is in force on a day.
 *
 * @param edition the name of the edition; an imported edition has the same name in every language
 * @param from the first day on which the edition is in force
 * @param reviewBy the last day on which its duties may be relied on without a look at a later
 *     edition; {@code null} if the edition does not say
 */
public record EffectiveTariff(
    LocalizedText edition, LocalDate from, @Nullable LocalDate reviewBy) {}
