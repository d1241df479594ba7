package io.puente.trade.tariff;

import io.puente.landedcost.Country;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An imported edition of a tariff.
 *
 * @param from the first day in force; the edition is in force until the next one begins
 * @param inWords the number of lines whose duty depends on facts that no order contains
 * @param unread the number of rates that could not be read
 * @param fileHash SHA-256 of the file
 */
public record Edition(
    Country destination,
    String name,
    LocalDate from,
    int lines,
    int inWords,
    int unread,
    String fileHash,
    Instant importedAt) {}
