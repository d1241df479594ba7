package io.puente.shipping.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.shipping.trackingnumber.TrackingNumber;
import java.util.List;
import java.util.Optional;
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
    "9622001560000000000000794808390594, 794808390594",
    "9612804882227378545377, 882227378545377",
    "72000 RR473124829MX, RR473124829MX",
    "1Z5R89390357567127 420900121234, 1Z5R89390357567127",
    "8055241528464720099314, 8055241528464720099314",
    "42090012, ''",
    "72000, ''",
    "PX20261130AB, PX20261130AB",
    "PX20261130AB PX20261130AC, ''",
  })
  void tellsTheNumberFromThePostcode(String barcodes, String number) {
    assertThat(LabelNumbers.of(List.of(barcodes.split(" ", -1)), IN_MEXICO))
        .isEqualTo(number.isEmpty() ? Optional.empty() : Optional.of(new TrackingNumber(number)));
  }
}
