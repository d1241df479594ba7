package io.puente.storefront.web;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose word on where a request comes from is taken. Each proxy adds its peer's address at the end
 * of {@code X-Forwarded-For}; what stands before the first stranger from the right was written by
 * that stranger and proves nothing.
 */
public record TrustedProxies(List<Network> networks) {

  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  /**
   * Reads addresses and networks with commas between them, as {@code 10.0.0.0/8, 192.0.2.7, ::1}.
   *
   * @throws IllegalArgumentException if one of them is neither
   */
  public static TrustedProxies of(String list) {
    return new TrustedProxies(
        Stream.of(list.split(",")).map(String::strip).map(Network::of).toList());
  }

  /**
   * The nearest address that is not a proxy of ours.
   *
   * @param peer who is at the other end of the connection
   * @param forwarded the values of {@code X-Forwarded-For}, as they came
   */
  String client(String peer, List<String> forwarded) {
    if (networks.isEmpty() || forwarded.isEmpty()) {
      return peer;
    }
    String[] hops = String.join(",", forwarded).split(",");
    String nearest = peer;
    for (int i = hops.length - 1; i >= 0 && isOurs(nearest); i--) {
      String hop = withoutPort(hops[i].strip());
      if (!Network.isAddress(hop)) {
        return nearest;
      }
      nearest = InetAddress.ofLiteral(hop).getHostAddress();
    }
    return nearest;
  }

  private boolean isOurs(String address) {
    return Network.isAddress(address)
        && networks.stream().anyMatch(network -> network.holds(InetAddress.ofLiteral(address)));
  }

  /** Some proxies write {@code 192.0.2.7:51234} and {@code [2001:db8::7]:51234}. */
  private static String withoutPort(String hop) {
    if (hop.startsWith("[")) {
      int end = hop.indexOf(']');
      return end < 0 ? hop : hop.substring(1, end);
    }
    int colon = hop.indexOf(':');
    return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
  }

  /** Addresses that begin with the same bits (RFC 4632). */
  record Network(InetAddress base, int bits) {

    private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    static Network of(String text) {
      int slash = text.indexOf('/');
      String address = slash < 0 ? text : text.substring(0, slash);
      if (!isAddress(address)) {
        throw wrong(text);
      }
      InetAddress base = InetAddress.ofLiteral(address);
      int all = base.getAddress().length * Byte.SIZE;
      String bits = slash < 0 ? Integer.toString(all) : text.substring(slash + 1);
      if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > all) {
        throw wrong(text);
      }
      return new Network(base, Integer.parseInt(bits));
    }

    private static IllegalArgumentException wrong(String text) {
      return new IllegalArgumentException(
          "has '%s' in it; it must be a list like 10.0.0.0/8, 192.0.2.7, ::1".formatted(text));
    }

    /** Never asks the name service; {@code 10.1} is an address to the C library and not to us. */
    static boolean isAddress(String text) {
      if (text.indexOf(':') < 0 && !DOTTED.matcher(text).matches()) {
        return false;
      }
      try {
        InetAddress.ofLiteral(text);
        return true;
      } catch (IllegalArgumentException none) {
        return false;
      }
    }

    boolean holds(InetAddress other) {
      byte[] ours = base.getAddress();
      byte[] theirs = other.getAddress();
      if (ours.length != theirs.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % Byte.SIZE);
        if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
