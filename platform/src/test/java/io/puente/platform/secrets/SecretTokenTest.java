package io.puente.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTokenTest {

  @Test
  void everyTokenIsDifferentAndWellFormed() {
    String token = SecretToken.generate();
    assertThat(token).isNotEqualTo(SecretToken.generate());
    assertThat(SecretToken.isWellFormed(token)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "abcdefghijklmnopqrstuvwxyz12345!", "a\nb"})
  void otherTextsAreNotWellFormed(String text) {
    assertThat(SecretToken.isWellFormed(text)).isFalse();
  }

  @Test
  void theHashIsSha256() {
    assertThat(TokenHash.of("abc"))
        .isEqualTo(TokenHash.of("abc"))
        .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
