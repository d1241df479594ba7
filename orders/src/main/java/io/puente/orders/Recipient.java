package io.puente.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who receives the parcel and where, in the parts that addresses of the region have. Parts that a
 * country does not use are empty.
 *
 * @param number of the house, where it is written apart from the street
 * @param unit flat, floor, suite
 * @param reference how to find it: "in front of the church"
 * @param region ISO 3166-2 part after the country where there is a list, else as written
 * @param country ISO 3166-1 alpha-2
 * @param taxId of the recipient, where customs asks for it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Recipient(
    String name,
    String street,
    String number,
    String unit,
    String reference,
    String neighbourhood,
    String city,
    String region,
    String postcode,
    String country,
    String phone,
    String taxId) {

  /** Who collects the goods: name and phone, with no address. */
  public Recipient withoutAddress() {
    return new Recipient(name, "", "", "", "", "", "", "", "", country, phone, "");
  }

  /** The lines of the address without name and country, as they are written on a parcel. */
  public List<String> lines() {
    return Stream.of(
            join(" ", street, number),
            unit,
            neighbourhood,
            join(" ", join(", ", city, region), postcode),
            reference)
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static String join(String between, String... parts) {
    return String.join(between, Stream.of(parts).filter(part -> !part.isBlank()).toList());
  }
}
