package io.puente.shipping.paper;

import io.puente.shipping.trackingnumber.S10;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * A parcel with all that its papers say.
 *
 * @param service the product of the post as people know it: «Mexpost», «Paquetería internacional»
 * @param contents at least one line, all in one currency
 * @param grossGrams weight with packing
 */
public record Consignment(
    S10 number,
    String service,
    Party sender,
    Party addressee,
    Category category,
    List<CustomsLine> contents,
    int grossGrams,
    Money postage,
    LocalDate postedOn,
    Remarks remarks) {

  /**
   * What only some parcels need; empty where it does not apply.
   *
   * @param comments for instance goods under quarantine or plant health rules
   * @param officeOfOrigin the post office where the parcel is handed in
   */
  public record Remarks(
      String comments, String licence, String certificate, String invoice, String officeOfOrigin) {}

  /**
   * @throws IllegalArgumentException if there are no contents or the parcel weighs nothing
   * @throws org.joda.money.CurrencyMismatchException if the contents are in several currencies
   */
  public Consignment {
    contents = List.copyOf(contents);
    if (contents.isEmpty()) {
      throw new IllegalArgumentException("A customs form without contents");
    }
    if (grossGrams <= 0) {
      throw new IllegalArgumentException("A parcel of " + grossGrams + " g");
    }
    Money.total(contents.stream().map(CustomsLine::value).toList());
  }

  public Money value() {
    return Money.total(contents.stream().map(CustomsLine::value).toList());
  }
}
