package io.puente.platform.network;

import java.net.InetAddress;
import java.util.regex.Pattern;

/** A block of IP addresses in CIDR notation (RFC 4632), such as {@code 10.0.0.0/8}. */
public record IpNetwork(InetAddress base, int prefixLength) {

  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  /**
   * Parses {@code 10.0.0.0/8}, or {@code 192.0.2.7} for a single address.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static IpNetwork parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    if (!isAddress(address)) {
      throw new IllegalArgumentException("not a network: " + text);
    }
    InetAddress base = InetAddress.ofLiteral(address);
    int length = base.getAddress().length * Byte.SIZE;
    String prefix = slash < 0 ? Integer.toString(length) : text.substring(slash + 1);
    if (!prefix.matches("\\d{1,3}") || Integer.parseInt(prefix) > length) {
      throw new IllegalArgumentException("not a network: " + text);
    }
    return new IpNetwork(base, Integer.parseInt(prefix));
  }

  /** Whether a text is a literal IP address. Short forms such as {@code 10.1} are not accepted. */
  public static boolean isAddress(String text) {
    if (text.indexOf(':') < 0 && !IPV4.matcher(text).matches()) {
      return false;
    }
    try {
      InetAddress.ofLiteral(text);
      return true;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /** Whether an address is in this block. An IPv4 address is in no IPv6 block. */
  public boolean contains(InetAddress address) {
    byte[] ours = base.getAddress();
    byte[] theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefixLength; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
