package io.puente.shipping.paper;

import io.puente.shipping.trackingnumber.S10;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A parcel with everything that its label and customs form state.
 *
 * @param service the carrier's product as customers know it: «Mexpost», «Paquetería internacional»
 * @param contents at least one line, all in one currency
 * @param grossGrams weight with packing
 * @param postage paid to the carrier; null if it is not known
 * @param shippedOn the date on which the carrier receives the parcel
 */
public record Consignment(
    S10 number,
    String service,
    Party sender,
    Party addressee,
    Category category,
    List<CustomsLine> contents,
    int grossGrams,
    @Nullable Money postage,
    LocalDate shippedOn,
    Remarks remarks) {

  /**
   * @throws IllegalArgumentException if there are no contents or the weight is not positive
   * @throws org.joda.money.CurrencyMismatchException if the contents are in several currencies
   */
  public Consignment {
    contents = List.copyOf(contents);
    if (contents.isEmpty()) {
      throw new IllegalArgumentException("a consignment needs contents");
    }
    if (grossGrams <= 0) {
      throw new IllegalArgumentException("the gross weight must be positive: " + grossGrams);
    }
    total(contents);
  }

  /** The postage in figures; empty if it is not known. */
  String postageText() {
    return postage == null ? "" : FormText.money(postage);
  }

  /** The value of all contents. */
  public Money value() {
    return total(contents);
  }

  private static Money total(List<CustomsLine> contents) {
    return Money.total(contents.stream().map(CustomsLine::value).toList());
  }

  /** Why the goods are sent, with the bilingual labels of the forms CN22 and CN23. */
  public enum Category {
    GIFT("Gift / Cadeau"),
    DOCUMENTS("Documents"),
    SALE_OF_GOODS("Sale of goods / Vente de marchandises"),
    COMMERCIAL_SAMPLE("Commercial sample / Échantillon commercial"),
    RETURNED_GOODS("Returned goods / Retour de marchandise"),
    OTHER("Other / Autre");

    private final String label;

    Category(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /**
   * One kind of goods on a customs form.
   *
   * @param description in plain words that a customs officer understands
   * @param netGrams weight of all pieces without packing
   * @param value of all pieces
   * @param hsCode code of the Harmonized System, six digits or more; empty if unknown
   * @param origin ISO 3166-1 alpha-2 code of the country of origin; empty if unknown
   */
  public record CustomsLine(
      String description, int quantity, int netGrams, Money value, String hsCode, String origin) {

    public CustomsLine {
      if (description.isBlank()) {
        throw new IllegalArgumentException("a customs line needs a description");
      }
      if (quantity < 1 || netGrams < 0 || value.isNegative()) {
        throw new IllegalArgumentException(
            "invalid customs line: %d pieces, %d g, %s".formatted(quantity, netGrams, value));
      }
    }
  }

  /**
   * A sender or an addressee. Unknown parts are empty.
   *
   * @param business the company, where it differs from the name
   * @param lines street, district, town and postcode, in the order and form of the country
   * @param country ISO 3166-1 alpha-2 code
   * @param customsReference a tax number or an importer code
   */
  public record Party(
      String name,
      String business,
      List<String> lines,
      String country,
      String phone,
      String email,
      String customsReference) {

    public Party {
      lines = List.copyOf(lines);
      if (name.isBlank()) {
        throw new IllegalArgumentException("a sender or an addressee needs a name");
      }
      if (country.length() != 2) {
        throw new IllegalArgumentException("not an ISO 3166 country: " + country);
      }
    }

    /** The country in English and French, the languages of international mail. */
    String countryName() {
      Locale place = Locale.of("", country);
      String english = place.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ENGLISH);
      String french = place.getDisplayCountry(Locale.FRENCH).toUpperCase(Locale.FRENCH);
      return english.equals(french) ? english : english + " / " + french;
    }
  }

  /**
   * Statements that only some consignments need; empty where they do not apply.
   *
   * @param comments for instance goods under quarantine or plant health rules
   * @param officeOfOrigin the post office that receives the parcel
   */
  public record Remarks(
      String comments, String licence, String certificate, String invoice, String officeOfOrigin) {}
}
