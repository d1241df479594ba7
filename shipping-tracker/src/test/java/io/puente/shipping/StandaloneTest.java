package io.puente.shipping;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.puente.shipping.milestone.Journey;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.MilestoneTexts;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.milestone.Place;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.paper.Consignment;
import io.puente.shipping.paper.Consignment.Category;
import io.puente.shipping.paper.Consignment.CustomsLine;
import io.puente.shipping.paper.Consignment.Party;
import io.puente.shipping.paper.Consignment.Remarks;
import io.puente.shipping.paper.CustomsForm;
import io.puente.shipping.paper.PrintResult;
import io.puente.shipping.paper.ShippingDocuments;
import io.puente.shipping.trackingnumber.ItemKind;
import io.puente.shipping.trackingnumber.S10;
import io.puente.shipping.trackingnumber.S10ParseResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * Uses tracking numbers, milestones and shipping documents as another program would: without a
 * database, a shop or any other part of Puente.
 */
final class StandaloneTest {

  @Test
  void recognisesATrackingNumber() {
    assertThat(S10.parse("rr 473 124 829 mx"))
        .isInstanceOfSatisfying(
            S10ParseResult.Valid.class,
            valid -> {
              assertThat(valid.number().country()).isEqualTo("MX");
              assertThat(valid.number().kind()).isEqualTo(ItemKind.REGISTERED_LETTER);
            });
    assertThat(S10.parse("RR473124828MX")).isEqualTo(new S10ParseResult.WrongCheckDigit(8, 9));
  }

  @Test
  void derivesMilestonesFromEvents() {
    List<ParcelEvent> events =
        List.of(
            event("1", "EMA", "2026-11-02T10:30:00", "MX"),
            event("2", "EMC", "2026-11-04T22:00:00", "MX"),
            event("3", "EMD", "2026-11-06T05:00:00", "US"));

    Journey journey = Journey.of(events);

    assertThat(journey.currentMilestone()).contains(Milestone.ARRIVED);
    assertThat(journey.steps())
        .extracting(Journey.Step::milestone)
        .containsExactly(Milestone.ACCEPTED, Milestone.LEFT_ORIGIN, Milestone.ARRIVED);
    assertThat(MilestoneTexts.in(Locale.US).title(Milestone.LEFT_ORIGIN, new Route("MX", "US")))
        .isEqualTo("Left Mexico");
  }

  @Test
  void printsALabelAndACustomsForm() {
    Consignment cups = cups();
    CustomsForm form = CustomsForm.Rule.USUAL.formFor(cups, Optional.empty());

    assertThat(form).isEqualTo(CustomsForm.CN23);
    assertThat(List.of(ShippingDocuments.label(cups), ShippingDocuments.customsForm(cups, form)))
        .allSatisfy(
            document ->
                assertThat(document)
                    .isInstanceOfSatisfying(
                        PrintResult.Printed.class,
                        printed ->
                            assertThat(printed.pdf()).startsWith("%PDF".getBytes(US_ASCII))));
  }

  private static ParcelEvent event(String id, String code, String localTime, String country) {
    return new ParcelEvent(
        id,
        code,
        LocalDateTime.parse(localTime),
        ZoneOffset.ofHours(-6),
        new Place(country, ""),
        null,
        Instant.parse("2026-11-07T00:00:00Z"),
        null);
  }

  private static Consignment cups() {
    var line =
        new CustomsLine("Earthenware cups", 2, 620, Money.parse("MXN 700.00"), "6912.00", "MX");
    return new Consignment(
        S10.of("CP", 47312482, "MX"),
        "Paquetería internacional",
        party("Guadalupe Núñez", "72000 Puebla, Pue.", "MX"),
        party("Itzel Muñoz", "Los Angeles, CA 90033", "US"),
        Category.SALE_OF_GOODS,
        List.of(line),
        900,
        Money.parse("MXN 412.50"),
        LocalDate.of(2026, 11, 23),
        new Remarks("", "", "", "", ""));
  }

  private static Party party(String name, String city, String country) {
    return new Party(name, "", List.of(city), country, "", "", "");
  }
}
