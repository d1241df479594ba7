package io.puente.platform.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          192.0.2.7,         192.0.2.7
          2001:db8:1:2::1,   2001:db8:1:2:a:b:c:d
          2001:db8::1,       2001:db8:0:0:ffff::
          2001:db8:1:200::1, 2001:db8:1:2ff::1
          ::ffff:192.0.2.7,  192.0.2.7
          """)
  void isTheSameForAllAddressesOfASubscriber(String one, String other) {
    assertThat(ClientNetwork.of(one)).isEqualTo(ClientNetwork.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          192.0.2.7,         192.0.2.8
          2001:db8:1:2::1,   2001:db8:1:102::1
          """)
  void differsBetweenSubscribers(String one, String other) {
    assertThat(ClientNetwork.of(one)).isNotEqualTo(ClientNetwork.of(other));
  }
}
