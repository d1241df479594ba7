package io.puente.landedcost;

/**
 * A tariff line to which goods may belong. A person who knows the goods chooses one.
 *
 * @param number as the tariff prints it
 * @param name what the line is for; in English only where an edition was imported
 * @param general the duty of the line without a preference, as the tariff prints it
 */
public record TariffChoice(String number, LocalizedText name, String general) {}
