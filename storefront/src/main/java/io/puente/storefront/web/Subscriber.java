package io.puente.storefront.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** Who asks too often, as far as a network address can tell: the holder of a line. */
public final class Subscriber {

  /** A line is given at least so much of the IPv6 addresses (RFC 6177). */
  private static final int BYTES_OF_A_LINE = 8;

  private Subscriber() {}

  /**
   * The holder behind an address: the address itself, but of IPv6 the first 64 bits, below which
   * one holder may use any of them.
   *
   * @param address of an internet protocol, written out
   */
  public static String of(String address) {
    InetAddress parsed = InetAddress.ofLiteral(address);
    return parsed instanceof Inet6Address
        ? HexFormat.of().formatHex(parsed.getAddress(), 0, BYTES_OF_A_LINE)
        : parsed.getHostAddress();
  }
}
