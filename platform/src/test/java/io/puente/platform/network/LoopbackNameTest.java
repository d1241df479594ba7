package io.puente.platform.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1", "[::1]"})
  void knowsTheNamesOfTheLoopbackInterface(String host) {
    assertThat(LoopbackName.is(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "127.1",
        "0x7f000001",
        "10.0.0.1",
        "[2001:db8::1]"
      })
  void believesNoOtherName(String host) {
    assertThat(LoopbackName.is(host)).isFalse();
  }
}
