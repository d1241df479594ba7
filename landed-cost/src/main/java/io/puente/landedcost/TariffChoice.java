package io.puente.landedcost;

/**
 * A line of a tariff under which goods may fall, for somebody who knows them to choose.
 *
 * @param number as the tariff prints it
 * @param name what it is for; in English alone where an edition was taken in from outside
 * @param general its duty without a preference, as the tariff prints it
 */
public record TariffChoice(String number, LocalizedText name, String general) {}
