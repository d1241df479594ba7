package io.puente.shipping.trackingnumber;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrackingNumberTest {

  /** As the number comes out of labels, emails and messengers. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3318810025",
        " 33 1881 0025 ",
        "33 1881\u00a00025",
        "33-1881-0025",
        "331881\r\n0025\n",
        "\u200e3318810025\u200f",
        "３３１８８１００２５",
        "#3318810025",
        "\t3318810025."
      })
  void readsAPastedNumber(String pasted) {
    assertThat(TrackingNumber.parse(pasted)).contains(new TrackingNumber("3318810025"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "DHL",
        "12",
        "guía: 123",
        "¿123?",
        "<b>1234</b>",
        "12345678901234567890123456789012345678901",
        "٣٣١٨٨١٠٠٢٥",
        "https://www.dhl.com/?tracking-id=3318810025"
      })
  void readsNoNumberInAnythingElse(String typed) {
    assertThat(TrackingNumber.parse(typed)).isEmpty();
  }

  @Test
  void refusesALongTextAtOnce() {
    assertThat(TrackingNumber.parse(" 1".repeat(5_000_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3318810025, 3318 8100 25",
    "12345678, 1234 5678",
    "rr473124829mx, RR 473 124 829 MX",
    "rr473124828mx, RR47 3124 828M X",
    "1z999aa10123456784, 1Z99 9AA1 0123 4567 84",
  })
  void showsItInGroups(String typed, String shown) {
    assertThat(TrackingNumber.parse(typed).orElseThrow().spaced()).isEqualTo(shown);
  }
}
