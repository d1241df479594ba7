package io.puente.platform.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * The network of one internet subscriber, for rate limits. An IPv4 address is its own network. IPv6
 * addresses with the same first 64 bits are one network, because a subscriber may use any of them.
 *
 * @param id the IPv4 address, or the first 64 bits of the IPv6 address in hexadecimal
 */
public record ClientNetwork(String id) {

  /** A subscriber gets at least 64 bits of the IPv6 address space (RFC 6177). */
  private static final int IPV6_BYTES = 8;

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
