package io.puente.landedcost;

import java.time.LocalDate;

/**
 * An imported edition of a destination's tariff.
 *
 * @param name the name that the authority gives it, such as {@code HTS 2026 revision 4}
 * @param from the first day on which the edition is in force; the next edition ends it
 * @param table the tariff lines, as {@code tariff.TariffFile} writes them
 */
public record TariffEdition(Country destination, String name, LocalDate from, String table) {}
