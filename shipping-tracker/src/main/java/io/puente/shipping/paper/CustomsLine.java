package io.puente.shipping.paper;

import org.joda.money.Money;

/**
 * One kind of goods on a customs form.
 *
 * @param description what it is, in words that a customs officer understands
 * @param netGrams weight of all pieces without packing
 * @param value what all pieces cost
 * @param hsCode the tariff number of the Harmonized System, six digits or more; empty if unknown
 * @param origin ISO 3166-1 alpha-2 code of the country where it was made; empty if unknown
 */
public record CustomsLine(
    String description, int quantity, int netGrams, Money value, String hsCode, String origin) {

  public CustomsLine {
    if (description.isBlank()) {
      throw new IllegalArgumentException("Customs wants to know what it is");
    }
    if (quantity < 1 || netGrams < 0 || value.isNegative()) {
      throw new IllegalArgumentException(
          "Not goods: %d pieces, %d g, %s".formatted(quantity, netGrams, value));
    }
  }
}
