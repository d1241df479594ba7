package io.puente.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriberTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          192.0.2.7,         192.0.2.7
          2001:db8:1:2::1,   2001:db8:1:2:a:b:c:d
          2001:db8::1,       2001:db8:0:0:ffff::
          ::ffff:192.0.2.7,  192.0.2.7
          """)
  void isTheSameBehindAllAddressesOfALine(String one, String other) {
    assertThat(Subscriber.of(one)).isEqualTo(Subscriber.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          192.0.2.7,         192.0.2.8
          2001:db8:1:2::1,   2001:db8:1:3::1
          """)
  void isAnotherOnAnotherLine(String one, String other) {
    assertThat(Subscriber.of(one)).isNotEqualTo(Subscriber.of(other));
  }
}
