package io.puente.catalogsync.picture;

import java.math.BigInteger;
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

  /** The addresses of one length, in bits, that begin with the same prefix (CIDR). */
  private record Network(BigInteger address, int length, int prefix) {

    static Network of(String cidr) {
      int slash = cidr.indexOf('/');
      byte[] address = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
      return new Network(
          new BigInteger(1, address),
          address.length * Byte.SIZE,
          Integer.parseInt(cidr.substring(slash + 1)));
    }

    boolean contains(InetAddress other) {
      byte[] bytes = other.getAddress();
      int rest = length - prefix;
      return bytes.length * Byte.SIZE == length
          && new BigInteger(1, bytes).shiftRight(rest).equals(address.shiftRight(rest));
    }
  }

  private static final List<Network> SPECIAL_IPV4 =
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

  private static final List<Network> GLOBAL_UNICAST_IPV6 = networks("2000::/3");

  /** Global unicast addresses for tunnels, documentation and other special purposes. */
  private static final List<Network> SPECIAL_IPV6 =
      networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    return address instanceof Inet6Address
        ? isIn(GLOBAL_UNICAST_IPV6, address) && !isIn(SPECIAL_IPV6, address)
        : !isIn(SPECIAL_IPV4, address);
  }

  private static boolean isIn(List<Network> networks, InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static List<Network> networks(String... networks) {
    return Stream.of(networks).map(Network::of).toList();
  }
}
