package io.puente.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

  private static final TrustedProxies TRUSTED =
      TrustedProxies.of("10.0.0.0/8, 192.0.2.7,2001:db8:1::/48");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.9 | 198.51.100.1                      | 203.0.113.9",
        "10.9.8.7    | 198.51.100.1                      | 198.51.100.1",
        "10.9.8.7    | 1.1.1.1, 198.51.100.1             | 198.51.100.1",
        "10.9.8.7    | 1.1.1.1, 198.51.100.1 , 192.0.2.7 | 198.51.100.1",
        "10.9.8.7    | 198.51.100.1:51234                | 198.51.100.1",
        "2001:db8:1::5 | [2001:db8:2::9]:443             | 2001:db8:2:0:0:0:0:9",
        "2001:db8:2::5 | 198.51.100.1                    | 2001:db8:2::5",
        "10.9.8.7    | 10.0.0.1, 10.0.0.2                | 10.0.0.1",
        "10.9.8.7    | 198.51.100.1, unknown             | 10.9.8.7",
        "10.9.8.7    | evil.example                      | 10.9.8.7",
        "10.9.8.7    | ''                                | 10.9.8.7",
        "192.0.2.8   | 198.51.100.1                      | 192.0.2.8",
        "11.0.0.1    | 198.51.100.1                      | 11.0.0.1"
      })
  void theClientIsTheNearestAddressThatIsNotATrustedProxy(
      String peer, String forwarded, String client) {
    assertThat(TRUSTED.client(peer, List.of(forwarded))).isEqualTo(client);
  }

  @Test
  void severalHeadersAreReadAsOne() {
    assertThat(TRUSTED.client("10.9.8.7", List.of("1.1.1.1", "198.51.100.1", "10.0.0.1")))
        .isEqualTo("198.51.100.1");
  }

  @Test
  void anIpv4AddressMappedToIpv6IsTheSame() {
    assertThat(TRUSTED.client("::ffff:10.9.8.7", List.of("198.51.100.1")))
        .isEqualTo("198.51.100.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"router", "10.0.0.0/33", "10.0.0.0/", "10.0.0", "::1/129", "10.0.0.1,,::1"})
  void refusesWhatIsNotANetwork(String list) {
    assertThatThrownBy(() -> TrustedProxies.of(list)).hasMessageContaining("a list like");
  }
}
