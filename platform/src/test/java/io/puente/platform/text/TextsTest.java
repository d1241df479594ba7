package io.puente.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  @Test
  void aValueThatLooksLikeAPlaceIsNotReplacedAgain() {
    assertThat(Texts.fill("{0} bought {1}", "{1}", "a cup of {0}"))
        .isEqualTo("{1} bought a cup of {0}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no place        | no place",
        "{0}             | first",
        "{1}{0}{1}       | secondfirstsecond",
        "{2} {0}         | {2} first",
        "{ {0 {0} } {x}  | { {0 first } {x}",
        "{{0}}           | {first}"
      })
  void fillsThePlacesThatHaveAValueAndLeavesTheRest(String text, String filled) {
    assertThat(Texts.fill(text, "first", "second")).isEqualTo(filled);
  }
}
