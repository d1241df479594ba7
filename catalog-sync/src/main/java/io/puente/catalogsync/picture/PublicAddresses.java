package io.puente.catalogsync.picture;

import io.puente.platform.network.IpNetwork;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells the open internet from everything a server could otherwise be tricked into asking: itself,
 * its neighbours, the machine's metadata. Ranges: IANA special-purpose address registries.
 */
final class PublicAddresses {

  private static final List<IpNetwork> NOT_PUBLIC =
      List.of(
          IpNetwork.parse("0.0.0.0/8"),
          IpNetwork.parse("10.0.0.0/8"),
          IpNetwork.parse("100.64.0.0/10"),
          IpNetwork.parse("127.0.0.0/8"),
          IpNetwork.parse("169.254.0.0/16"),
          IpNetwork.parse("172.16.0.0/12"),
          IpNetwork.parse("192.0.0.0/24"),
          IpNetwork.parse("192.0.2.0/24"),
          IpNetwork.parse("192.88.99.0/24"),
          IpNetwork.parse("192.168.0.0/16"),
          IpNetwork.parse("198.18.0.0/15"),
          IpNetwork.parse("198.51.100.0/24"),
          IpNetwork.parse("203.0.113.0/24"),
          IpNetwork.parse("224.0.0.0/3"));

  /** Of version 6 only what is given out as global unicast, without tunnels and examples. */
  private static final IpNetwork GLOBAL_UNICAST = IpNetwork.parse("2000::/3");

  private static final List<IpNetwork> NOT_PUBLIC_OF_SIX =
      List.of(
          IpNetwork.parse("2001::/23"),
          IpNetwork.parse("2001:db8::/32"),
          IpNetwork.parse("2002::/16"),
          IpNetwork.parse("3fff::/20"));

  private PublicAddresses() {}

  static boolean hold(InetAddress address) {
    return address instanceof Inet6Address
        ? GLOBAL_UNICAST.contains(address)
            && NOT_PUBLIC_OF_SIX.stream().noneMatch(network -> network.contains(address))
        : NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
  }
}
