package io.puente.shipping.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.shipping.trackingnumber.TrackingNumber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelNumbersTest {

  private static final List<Carrier> IN_MEXICO =
      Carriers.all().stream().filter(carrier -> carrier.collectsIn("MX")).toList();

  /** The barcodes of a label, and what is the number among them; empty if nobody can tell. */
  @ParameterizedTest
  @CsvSource({
    "42090012 3318810025, 3318810025",
    "3318810025 1234567890, 3318810025",
    "1001921334250001000300779017972697 42090012, 779017972697",
    "1027590111820004833500785458233610, 785458233610",
    "1071804952390002087800925989385163, 925989385163",
    "9622001560000000000000794808390594, 794808390594",
    "32971514560102447849175802862014, 784917580286",
    "32971510360102447848540980802018, 784854098080",
    "32971508360102447847941133172013, 784794113317",
    "9612804882227378545377, 882227378545377",
    "72000 RR473124829MX, RR473124829MX",
    "1Z5R89390357567127 420900121234, 1Z5R89390357567127",
    "8055241528464720099314, 8055241528464720099314",
    "42090012, ''",
    "72000, ''",
    "PX20261130AB, PX20261130AB",
    "PX20261130AB PX20261130AC, ''",
    "PX20261130AB 8055241528464720099314, 8055241528464720099314",
    "420900121234 PX20261130AB, PX20261130AB",
    "PX2026113A, PX2026113A",
    "PX202611A, ''",
    "not+a+number 3318810025, 3318810025",
  })
  void tellsTheNumberFromThePostcode(String barcodes, String number) {
    assertThat(LabelNumbers.of(List.of(barcodes.split(" ", -1)), IN_MEXICO))
        .isEqualTo(number.isEmpty() ? Optional.empty() : Optional.of(new TrackingNumber(number)));
  }

  /** The end of the search on a photo: a check digit that fits by chance is no proof elsewhere. */
  @ParameterizedTest
  @CsvSource({
    "3318810025, true",
    "1001921334250001000300779017972697, true",
    "RR473124829MX, true",
    "3318810010, false",
    "8055241528464720099314, false",
    "PX20261130AB, false",
    "not+a+number, false",
  })
  void isCertainOfARightCheckDigitOnly(String barcode, boolean certain) {
    assertThat(LabelNumbers.isCertain(barcode, IN_MEXICO)).isEqualTo(certain);
  }

  /** Nobody takes twelve digits out of the middle of a barcode for a carrier that is not there. */
  @Test
  void knowsTheFormatsOfTheOfferedCarriersOnly() {
    String fedex = "1001921334250001000300779017972697";
    List<Carrier> others =
        IN_MEXICO.stream().filter(carrier -> !carrier.slug().equals("fedex")).toList();

    assertThat(LabelNumbers.of(List.of(fedex), others)).contains(new TrackingNumber(fedex));
    assertThat(LabelNumbers.isCertain(fedex, others)).isFalse();
  }
}
