package io.puente.platform.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * The network of one internet subscriber, for rate limits. An IPv4 address is its own network. IPv6
 * addresses with the same first 56 bits are one network, because a subscriber may use any of them.
 *
 * @param id the IPv4 address, or the first 56 bits of the IPv6 address in hexadecimal
 */
public record ClientNetwork(String id) {

  /**
   * A home gets more than one network of 64 bits, commonly 256 of them (RFC 6177). A mobile phone
   * gets one, so up to 256 of them share one bound, like users behind one IPv4 address.
   */
  private static final int IPV6_BYTES = 7;

  /**
   * The network that an address belongs to.
   *
   * @param address a literal IP address
   */
  public static ClientNetwork of(String address) {
    InetAddress parsed = InetAddress.ofLiteral(address);
    return new ClientNetwork(
        parsed instanceof Inet6Address
            ? HexFormat.of().formatHex(parsed.getAddress(), 0, IPV6_BYTES)
            : parsed.getHostAddress());
  }
}
