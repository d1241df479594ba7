package io.puente.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/**
 * Two quotes of carriers for countries of which we hold no law: their formulas, as data of their
 * own. They show that a tax counts the duty and that a carrier's fees are separate; they are no
 * check of a tariff.
 */
class ParcelElsewhereTest {

  private static final String ROW =
      """
      "from": "2023-01-01", "source": "a carrier's printed quote", "checked": "2026-11-23",
      "confidence": "low", "label": {"es": "e", "en": "e", "pt": "p"},
      "why": {"es": "e", "en": "e", "pt": "p"}
      """;

  /** By the law a parcel from Britain to Britain is no import; the carrier's sample is one. */
  private static final String BRITAIN =
      """
      {
        "destination": "GB", "currency": "GBP", "knownFrom": "2023-01-01", "reviewBy": "2026-12-31",
        "questions": ["duty", "tax"],
        "measures": [
          {"id": "gb-hoses", "kind": "DUTY", "answers": ["duty"], "scope": {"goods": ["4009.32"]},
           "rate": {"percent": "2"}, "base": ["goods"], "per": "line", %1$s},
          {"id": "gb-others", "kind": "DUTY", "answers": ["duty"], "scope": {"exceptGoods": ["4009.32"]},
           "rate": {"percent": "0"}, "base": ["goods"], "per": "line", %1$s},
          {"id": "gb-vat", "kind": "TAX", "answers": ["tax"], "scope": {},
           "rate": {"percent": "20"}, "base": ["goods", "shipping", "DUTY"], "per": "line", %1$s},
          {"id": "gb-disbursement", "kind": "FEE", "scope": {},
           "rate": {"flat": "19.05 GBP"}, "base": ["goods"], "per": "consignment", %1$s},
          {"id": "gb-entry", "kind": "FEE", "scope": {},
           "rate": {"flat": "5.60 GBP"}, "base": ["goods"], "per": "consignment", %1$s}
        ]
      }
      """
          .formatted(ROW);

  /** The carrier's planner counts in rupees; 8% is the rate that it printed for "textile". */
  private static final String NETHERLANDS =
      """
      {
        "destination": "NL", "currency": "INR", "knownFrom": "2026-01-01", "reviewBy": "2026-12-31",
        "questions": ["duty", "tax"],
        "measures": [
          {"id": "nl-duty", "kind": "DUTY", "answers": ["duty"], "scope": {},
           "rate": {"percent": "8"}, "base": ["goods", "shipping", "insurance"], "per": "line", %1$s},
          {"id": "nl-vat", "kind": "TAX", "answers": ["tax"], "scope": {},
           "rate": {"percent": "21"}, "base": ["goods", "shipping", "insurance", "DUTY"],
           "per": "consignment", %1$s},
          {"id": "nl-advance", "kind": "FEE", "scope": {},
           "rate": {"flat": "1981.57 INR"}, "base": ["goods"], "per": "consignment", %1$s}
        ]
      }
      """
          .formatted(ROW);

  private static final LandedCost ELSEWHERE =
      LandedCost.fromFiles(Map.of("gb.json", BRITAIN, "nl.json", NETHERLANDS));

  @Test
  void hosesAndPaperForBritainPayDutyVatOnBothAndTwoFeesOfTheCarrier() {
    Line hoses = line("hoses", "4009.32.00.90", "GB", "GBP 3000", 24);
    Line paper = line("paper", "4802.56", "GB", "GBP 450", 900);
    Assessment charges = quote("GB", "GB", "2023-02-02", "GBP 0", hoses, paper);
    assertThat(charges.total(ChargeKind.DUTY)).hasToString("GBP 60.00");
    assertThat(charges.total(ChargeKind.TAX)).hasToString("GBP 702.00");
    assertThat(charges.total(ChargeKind.FEE)).hasToString("GBP 24.65");
    assertThat(charges.total()).hasToString("GBP 786.65");
    assertThat(charges.landed()).isEqualTo(BigMoney.parse("GBP 4236.65"));
  }

  @Test
  void indianTextilesForTheNetherlandsPayDutyThenVatOnBothThenTheCarriersAdvance() {
    Line cloth = line("cloth", "5208.52", "IN", "INR 70000", 10);
    Assessment charges = quote("IN", "NL", "2026-08-22", "INR 6792", cloth);
    assertThat(charges.total(ChargeKind.DUTY)).hasToString("INR 6143.36");
    assertThat(charges.total(ChargeKind.TAX)).hasToString("INR 17416.43");
    assertThat(charges.total(ChargeKind.FEE)).hasToString("INR 1981.57");
    assertThat(charges.total()).hasToString("INR 25541.36");
    assertThat(charges.landed()).isEqualTo(BigMoney.parse("INR 102333.36"));
  }

  private static Assessment quote(
      String from, String to, String day, String shipping, Line... lines) {
    Parcel parcel = Parcel.from(from).to(to).on(day).holding(lines);
    var consignment =
        Consignment.of(
            parcel.shipFrom(),
            parcel.destination(),
            parcel.date(),
            Channel.COURIER,
            BigMoney.parse(shipping),
            parcel.lines());
    return ((Quote.Complete) ELSEWHERE.quote(consignment, Rates.none())).assessment();
  }

  private static Line line(String id, String hs, String origin, String price, int quantity) {
    return Line.of(id, HsCode.of(hs), Country.of(origin), BigMoney.parse(price), quantity);
  }
}
