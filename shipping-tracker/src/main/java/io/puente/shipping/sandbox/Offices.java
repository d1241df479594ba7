package io.puente.shipping.sandbox;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.puente.shipping.csv.CsvResource;
import io.puente.shipping.milestone.Place;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * The offices of the sandbox post in one country.
 *
 * @param zone their time zone; empty if unknown, as with many real carriers
 */
record Offices(Place exchange, Place delivery, Optional<ZoneId> zone) {
  private static final Map<String, Offices> BY_COUNTRY =
      CsvResource.rows(Offices.class, "offices.csv").stream()
          .collect(
              toUnmodifiableMap(
                  row -> row.getField("country"),
                  row ->
                      new Offices(
                          new Place(row.getField("country"), row.getField("exchange")),
                          new Place(row.getField("country"), row.getField("delivery")),
                          Optional.of(ZoneId.of(row.getField("zone"))))));

  static Offices in(String country) {
    var unnamed = new Place(country, "");
    return BY_COUNTRY.getOrDefault(country, new Offices(unnamed, unnamed, Optional.empty()));
  }
}
