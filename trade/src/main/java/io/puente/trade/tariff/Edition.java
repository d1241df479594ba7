package io.puente.trade.tariff;

import io.puente.landedcost.Country;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An edition of a tariff as it was taken in.
 *
 * @param from first day on which it is the law, until the next edition begins
 * @param inWords lines whose duty goes by facts that no order tells
 * @param unread rates that could not be read
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
