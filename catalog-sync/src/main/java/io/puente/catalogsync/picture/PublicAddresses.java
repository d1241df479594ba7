package io.puente.catalogsync.picture;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells the open internet from everything a server could otherwise be tricked into asking: itself,
 * its neighbours, the machine's metadata. Ranges: IANA special-purpose address registries.
 */
final class PublicAddresses {

  /** Addresses of one length, in bits, that begin with the same bits. */
  private record Network(BigInteger address, int length, int prefix) {

    static Network of(String written) {
      int slash = written.indexOf('/');
      byte[] address = InetAddress.ofLiteral(written.substring(0, slash)).getAddress();
      return new Network(
          new BigInteger(1, address),
          address.length * Byte.SIZE,
          Integer.parseInt(written.substring(slash + 1)));
    }

    boolean holds(InetAddress other) {
      byte[] bytes = other.getAddress();
      int rest = length - prefix;
      return bytes.length * Byte.SIZE == length
          && new BigInteger(1, bytes).shiftRight(rest).equals(address.shiftRight(rest));
    }
  }

  private static final List<Network> NOT_PUBLIC =
      List.of(
          Network.of("0.0.0.0/8"),
          Network.of("10.0.0.0/8"),
          Network.of("100.64.0.0/10"),
          Network.of("127.0.0.0/8"),
          Network.of("169.254.0.0/16"),
          Network.of("172.16.0.0/12"),
          Network.of("192.0.0.0/24"),
          Network.of("192.0.2.0/24"),
          Network.of("192.88.99.0/24"),
          Network.of("192.168.0.0/16"),
          Network.of("198.18.0.0/15"),
          Network.of("198.51.100.0/24"),
          Network.of("203.0.113.0/24"),
          Network.of("224.0.0.0/3"));

  /** Of version 6 only what is given out as global unicast, without tunnels and examples. */
  private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

  private static final List<Network> NOT_PUBLIC_OF_SIX =
      List.of(
          Network.of("2001::/23"),
          Network.of("2001:db8::/32"),
          Network.of("2002::/16"),
          Network.of("3fff::/20"));

  private PublicAddresses() {}

  static boolean hold(InetAddress address) {
    return address instanceof Inet6Address
        ? GLOBAL_UNICAST.holds(address)
            && NOT_PUBLIC_OF_SIX.stream().noneMatch(network -> network.holds(address))
        : NOT_PUBLIC.stream().noneMatch(network -> network.holds(address));
  }
}
