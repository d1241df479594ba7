package io.puente.shipping.trackingnumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class S10Test {

  @Test
  void givesTheParcelFromPueblaItsCheckDigit() {
    assertThat(S10.of("CP", 47312482, "MX")).hasToString("CP473124829MX");
  }

  @Test
  void turnsTenIntoZeroAndElevenIntoFive() {
    assertThat(S10.of("RR", 8, "CO").checkDigit()).isZero();
    assertThat(S10.of("RR", 15, "CO").checkDigit()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RB123456785GB", "RB123456785US", "RB123456785CV"})
  void parsesPublishedNumbers(String printed) {
    assertThat(S10.parse(printed)).isEqualTo(new S10ParseResult.Valid(validNumber(printed)));
    assertThat(validNumber(printed)).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " rb 123 456 785 gb ",
        "RB-123456785-GB",
        "RB\u2013123456785\u2011GB",
        "RB.123.456.785.GB",
        "RB\u00a0123\u00a0456\u00a0785\u00a0GB",
        "\ufeffRB123\u200b456785GB\u202c",
        "\uff32\uff22\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff15\uff27\uff22"
      })
  void acceptsANumberAsPeopleTypeOrPasteIt(String typed) {
    assertThat(validNumber(typed)).isEqualTo(S10.of("RB", 12345678, "GB"));
  }

  @Test
  void printsTheNumberInGroupsForTheLabel() {
    assertThat(S10.of("RR", 47312482, "PE").spaced()).isEqualTo("RR 473 124 829 PE");
  }

  @Test
  void reportsTheExpectedCheckDigit() {
    assertThat(S10.parse("RB123456786US")).isEqualTo(new S10ParseResult.WrongCheckDigit(6, 5));
  }

  @Test
  void reportsAMissingDigit() {
    assertThat(S10.parse("RB12345678US")).isEqualTo(new S10ParseResult.WrongLength(12));
    assertThat(S10.parse("")).isEqualTo(new S10ParseResult.WrongLength(0));
  }

  @Test
  void reportsAWrongIndicator() {
    assertThat(S10.parse("R1123456785US")).isEqualTo(new S10ParseResult.WrongIndicator("R1"));
    assertThat(S10.parse("ÑR123456785US")).isEqualTo(new S10ParseResult.WrongIndicator("ÑR"));
  }

  @Test
  void doesNotReadTheLetterOAsAZero() {
    assertThat(S10.parse("RB1234567O5US")).isEqualTo(new S10ParseResult.WrongDigits("1234567O5"));
    assertThat(S10.parse("RB12345678٥US")).isEqualTo(new S10ParseResult.WrongDigits("12345678٥"));
  }

  @Test
  void reportsAnUnknownCountry() {
    assertThat(S10.parse("RB123456785XX")).isEqualTo(new S10ParseResult.WrongCountry("XX"));
  }

  @Test
  void refusesPartsOutsideTheirRange() {
    assertThatThrownBy(() -> S10.of("RR", S10.SERIALS, "MX"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> S10.of("RR", -1, "MX")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> S10.of("R", 1, "MX")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> S10.of("RR", 1, "ZZ")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "EE, EXPRESS, false",
    "CP, PARCEL, false",
    "HA, ECOMMERCE_PARCEL, false",
    "RR, REGISTERED_LETTER, true",
    "LX, TRACKED_LETTER, true",
    "VV, INSURED_LETTER, true",
    "ZZ, DOMESTIC_OR_BILATERAL, false"
  })
  void knowsTheKindOfItemByItsFirstLetter(String indicator, ItemKind kind, boolean letterPost) {
    assertThat(S10.of(indicator, 1, "CL").kind()).isEqualTo(kind);
    assertThat(kind.isLetterPost()).isEqualTo(letterPost);
  }

  private static S10 validNumber(String text) {
    return ((S10ParseResult.Valid) S10.parse(text)).number();
  }
}
