package io.puente.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastedTextTest {

  @Test
  void removesInvisibleCharactersAndOuterBlanks() {
    assertThat(PastedText.clean("\u00a0\ufeff Ca\u00adf\u200bé\u202c de olla\u2007\n"))
        .isEqualTo("Café de olla");
    assertThat(PastedText.clean("\u200e\u00a0")).isEmpty();
  }

  @Test
  void keepsTheJoinersOfEmoji() {
    String family = "\ud83d\udc69\u200d\ud83d\udc67";
    assertThat(PastedText.clean(" " + family)).isEqualTo(family);
  }

  @Test
  void makesACodeOfFullWidthLettersAndNoBreakBlanks() {
    assertThat(PastedText.code("\uff32\uff32\u00a0\u00a0473\u2007124\u200b 829\u202fMX\t"))
        .isEqualTo("RR 473 124 829 MX");
  }

  @Test
  void keepsTheLinesOfAFile() {
    assertThat(PastedText.visible("{\u00a0\"a\":\n\ufeff1}")).isEqualTo("{ \"a\":\n1}");
  }
}
