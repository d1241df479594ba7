package io.puente.landedcost;

import java.time.LocalDate;

/**
 * An edition of a destination's tariff that was taken in from outside.
 *
 * @param name as its authority calls it, such as {@code HTS 2026 revision 4}
 * @param from first day on which it is the law, until the next edition
 * @param table its lines, as {@code tariff.TariffFile} writes them
 */
public record TariffEdition(Country destination, String name, LocalDate from, String table) {}
