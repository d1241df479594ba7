package io.puente.web.request;

import io.puente.platform.network.IpNetwork;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * The proxies whose {@code X-Forwarded-For} header is trusted. Each proxy appends its peer's
 * address. Read from the right, the first address that is not a trusted proxy is the client; that
 * client may have forged everything to its left.
 */
public record TrustedProxies(List<IpNetwork> networks) {

  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  /**
   * Parses a list of addresses and networks, such as {@code 10.0.0.0/8, 192.0.2.7, ::1}.
   *
   * @throws IllegalArgumentException if an entry is neither
   */
  public static TrustedProxies of(String list) {
    return new TrustedProxies(
        Stream.of(list.split(",")).map(String::strip).map(TrustedProxies::network).toList());
  }

  private static IpNetwork network(String text) {
    try {
      return IpNetwork.parse(text);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(
          "has '%s' in it; it must be a list like 10.0.0.0/8, 192.0.2.7, ::1".formatted(text),
          malformed);
    }
  }

  /**
   * The address nearest to this server that is not a trusted proxy.
   *
   * @param peer the address at the other end of the connection
   * @param forwarded the values of {@code X-Forwarded-For}, as received
   */
  String client(String peer, List<String> forwarded) {
    if (networks.isEmpty() || forwarded.isEmpty()) {
      return peer;
    }
    String[] hops = String.join(",", forwarded).split(",");
    String nearest = peer;
    for (int i = hops.length - 1; i >= 0 && isTrusted(nearest); i--) {
      String hop = withoutPort(hops[i].strip());
      if (!IpNetwork.isAddress(hop)) {
        return nearest;
      }
      nearest = InetAddress.ofLiteral(hop).getHostAddress();
    }
    return nearest;
  }

  private boolean isTrusted(String address) {
    return IpNetwork.isAddress(address)
        && networks.stream().anyMatch(network -> network.contains(InetAddress.ofLiteral(address)));
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
}
