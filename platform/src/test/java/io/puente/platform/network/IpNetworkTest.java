package io.puente.platform.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,      10.255.255.255, true",
    "10.0.0.0/8,      11.0.0.0,       false",
    "172.16.0.0/12,   172.31.255.255, true",
    "172.16.0.0/12,   172.32.0.0,     false",
    "192.0.2.7,       192.0.2.7,      true",
    "192.0.2.7,       192.0.2.8,      false",
    "0.0.0.0/0,       203.0.113.9,    true",
    "2001:db8::/47,   2001:db8:1::1,  true",
    "2001:db8::/47,   2001:db8:2::1,  false",
    "::/0,            192.0.2.7,      false"
  })
  void containsTheAddressesWithTheSamePrefix(String network, String address, boolean contained) {
    assertThat(IpNetwork.parse(network).contains(InetAddress.ofLiteral(address)))
        .isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(strings = {"router", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0", "::1/129"})
  void refusesWhatIsNotANetwork(String text) {
    assertThatThrownBy(() -> IpNetwork.parse(text)).hasMessage("not a network: " + text);
  }
}
