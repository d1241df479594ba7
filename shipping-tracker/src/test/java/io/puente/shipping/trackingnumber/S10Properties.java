package io.puente.shipping.trackingnumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class S10Properties {

  @Property
  void aPrintedNumberIsReadBackAsItself(@ForAll("numbers") S10 number) {
    assertThat(S10.parse(number.toString())).isEqualTo(new S10Reading.Valid(number));
    assertThat(S10.parse(number.spaced().toLowerCase(Locale.ROOT)))
        .isEqualTo(new S10Reading.Valid(number));
  }

  @Property
  void oneWrongSerialDigitIsNoticedUnlessTheStandardFoldsIt(
      @ForAll("numbers") S10 number,
      @ForAll @IntRange(max = 7) int place,
      @ForAll @IntRange(min = 1, max = 9) int slip) {
    var printed = new StringBuilder(number.toString());
    var wrong = (printed.charAt(2 + place) - '0' + slip) % 10;
    printed.setCharAt(2 + place, (char) ('0' + wrong));

    assertThat(noticedOrFolded(printed.toString(), number)).isTrue();
  }

  @Property
  void anyTextIsReadWithoutFailing(@ForAll String text) {
    switch (S10.parse(text)) {
      case S10Reading.Valid valid -> assertThat(valid.number().toString()).hasSize(13);
      case S10Reading.WrongLength wrong -> assertThat(wrong.characters()).isNotEqualTo(13);
      case S10Reading.WrongLetters wrong -> assertThat(wrong.found()).hasSize(2);
      case S10Reading.WrongDigits wrong -> assertThat(wrong.found()).hasSize(9);
      case S10Reading.WrongCheckDigit wrong ->
          assertThat(wrong.found()).isNotEqualTo(wrong.expected());
      case S10Reading.WrongCountry wrong -> assertThat(wrong.found()).hasSize(2);
    }
  }

  /**
   * The standard folds remainders 0 and 6 into the same digit 5, so that a slip between those two
   * is the one that S10 cannot see.
   */
  private static boolean noticedOrFolded(String printed, S10 meant) {
    return switch (S10.parse(printed)) {
      case S10Reading.WrongCheckDigit ignored -> true;
      case S10Reading.Valid valid -> meant.checkDigit() == 5 && valid.number().checkDigit() == 5;
      case S10Reading.WrongLength ignored -> false;
      case S10Reading.WrongLetters ignored -> false;
      case S10Reading.WrongDigits ignored -> false;
      case S10Reading.WrongCountry ignored -> false;
    };
  }

  @Provide
  Arbitrary<S10> numbers() {
    var letters = Arbitraries.strings().withCharRange('A', 'Z').ofLength(2);
    var serials = Arbitraries.integers().between(0, S10.SERIALS - 1);
    var countries = Arbitraries.of(Locale.getISOCountries());
    return Combinators.combine(letters, serials, countries).as(S10::of);
  }
}
