package io.puente.shipping.trackingnumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.IntegerArbitrary;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.constraints.IntRange;

final class S10Properties {

  @Property
  void aPrintedNumberIsParsedBackToItself(@ForAll("numbers") S10 number) {
    assertThat(S10.parse(number.toString())).isEqualTo(new S10ParseResult.Valid(number));
    assertThat(S10.parse(number.spaced().toLowerCase(Locale.ROOT)))
        .isEqualTo(new S10ParseResult.Valid(number));
  }

  @Property
  void oneWrongDigitIsDetectedUnlessTheStandardMapsBothToFive(
      @ForAll("numbers") S10 number,
      @ForAll @IntRange(max = 7) int place,
      @ForAll @IntRange(min = 1, max = 9) int error) {
    var printed = new StringBuilder(number.toString());
    int wrong = (printed.charAt(2 + place) - '0' + error) % 10;
    printed.setCharAt(2 + place, (char) ('0' + wrong));

    assertThat(detectedOrUndetectable(printed.toString(), number)).isTrue();
  }

  @Property
  void anyTextIsParsedWithoutAnException(@ForAll String text) {
    switch (S10.parse(text)) {
      case S10ParseResult.Valid valid -> assertThat(valid.number().toString()).hasSize(13);
      case S10ParseResult.WrongLength wrong -> assertThat(wrong.characters()).isNotEqualTo(13);
      case S10ParseResult.WrongIndicator wrong -> assertThat(wrong.found()).hasSize(2);
      case S10ParseResult.WrongDigits wrong -> assertThat(wrong.found()).hasSize(9);
      case S10ParseResult.WrongCheckDigit wrong ->
          assertThat(wrong.found()).isNotEqualTo(wrong.expected());
      case S10ParseResult.WrongCountry wrong -> assertThat(wrong.found()).hasSize(2);
    }
  }

  /**
   * The standard maps the remainders 0 and 6 to the same check digit 5. An error between those two
   * is the only one that S10 cannot detect.
   */
  private static boolean detectedOrUndetectable(String printed, S10 original) {
    return switch (S10.parse(printed)) {
      case S10ParseResult.WrongCheckDigit ignored -> true;
      case S10ParseResult.Valid valid ->
          original.checkDigit() == 5 && valid.number().checkDigit() == 5;
      case S10ParseResult.WrongLength ignored -> false;
      case S10ParseResult.WrongIndicator ignored -> false;
      case S10ParseResult.WrongDigits ignored -> false;
      case S10ParseResult.WrongCountry ignored -> false;
    };
  }

  @Provide
  Arbitrary<S10> numbers() {
    StringArbitrary letters = Arbitraries.strings().withCharRange('A', 'Z').ofLength(2);
    IntegerArbitrary serials = Arbitraries.integers().between(0, S10.SERIALS - 1);
    Arbitrary<String> countries = Arbitraries.of(Locale.getISOCountries());
    return Combinators.combine(letters, serials, countries).as(S10::of);
  }
}
