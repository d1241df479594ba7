package io.puente.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestUriTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/%", "/%a", "/%zz", "/a?b=%", "/%2", "/%00", "/?%0", "/%e0%a4%a", "/%%41"})
  void refusesBrokenPercentSignsAndNul(String uri) {
    assertThat(RequestUri.isWellFormed(uri)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/a%20b", "/%C3%A9", "/%ff", "/?q=100%25", "/%0A", "/%10"})
  void acceptsWhatCanBeDecoded(String uri) {
    assertThat(RequestUri.isWellFormed(uri)).isTrue();
  }
}
