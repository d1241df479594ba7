package io.puente.shipping.paper;

import io.puente.shipping.paper.Consignment.Category;
import io.puente.shipping.paper.Consignment.CustomsLine;
import io.puente.shipping.paper.Consignment.Party;
import io.puente.shipping.trackingnumber.S10;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** Consignments for tests. */
final class Consignments {
  static final Party POTTER =
      new Party(
          "Guadalupe Núñez Ibáñez",
          "Talavera Núñez, S. de R.L.",
          List.of("4 Norte 1207, Col. Centro Histórico", "72000 Puebla, Pue."),
          "MX",
          "+52 222 555 0142",
          "hola@talavera-nunez.example",
          "NUIG850312AB1");
  static final Party NIECE =
      new Party(
          "Itzel Muñoz São João",
          "",
          List.of("2741 East César Chávez Avenue, Apt. 5", "Los Angeles, CA 90033"),
          "US",
          "+1 323 555 0187",
          "itzel@example.com",
          "");

  private Consignments() {}

  static CustomsLine cups() {
    return new CustomsLine(
        "Talavera cups, glazed earthenware, hand painted (tazas de talavera)",
        6,
        1_860,
        Money.parse("MXN 2100.00"),
        "6912.00.4400",
        "MX");
  }

  static CustomsLine tiles() {
    return new CustomsLine(
        "Ceramic tiles, glazed", 12, 1_440, Money.parse("MXN 960.00"), "6907.21", "MX");
  }

  static Consignment cupsToLosAngeles() {
    return consignment("CP", POTTER, NIECE, List.of(cups(), tiles()), 3_950);
  }

  static Consignment scarfInAPacket() {
    var scarf =
        new CustomsLine(
            "Alpaca scarf, knitted", 1, 210, Money.parse("MXN 1450.00"), "6117.10", "PE");
    return consignment("RR", POTTER, NIECE, List.of(scarf), 320);
  }

  static Consignment consignment(
      String indicator, Party sender, Party addressee, List<CustomsLine> contents, int grams) {
    return new Consignment(
        S10.of(indicator, 47312482, "MX"),
        "Paquetería internacional",
        sender,
        addressee,
        Category.SALE_OF_GOODS,
        contents,
        grams,
        Money.parse("MXN 412.50"),
        LocalDate.of(2026, 11, 23),
        new Consignment.Remarks("", "", "", "PT-2026-000123", "Puebla Centro"));
  }
}
