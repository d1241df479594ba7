package io.puente.catalogsync.picture;

import io.puente.platform.network.IpNetwork;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses of the public internet. All other addresses are refused, so that nobody can make
 * the server send requests to itself, to its local network or to the metadata service of its host.
 * The networks are those of the IANA special-purpose address registries.
 */
final class PublicAddresses {

  private static final List<IpNetwork> SPECIAL_IPV4 =
      networks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3");

  private static final List<IpNetwork> GLOBAL_UNICAST_IPV6 = networks("2000::/3");

  /** Global unicast addresses for tunnels, documentation and other special purposes. */
  private static final List<IpNetwork> SPECIAL_IPV6 =
      networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    return address instanceof Inet6Address
        ? isIn(GLOBAL_UNICAST_IPV6, address) && !isIn(SPECIAL_IPV6, address)
        : !isIn(SPECIAL_IPV4, address);
  }

  private static boolean isIn(List<IpNetwork> networks, InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static List<IpNetwork> networks(String... networks) {
    return Stream.of(networks).map(IpNetwork::parse).toList();
  }
}
