package io.puente.platform.network;

import java.net.InetAddress;

/** The names of the loopback interface: {@code localhost}, {@code 127.0.0.1}, {@code [::1]}. */
public final class LoopbackName {

  private LoopbackName() {}

  /**
   * Whether a host name is one of them. Nothing is resolved, because anybody can point a name of
   * their own to the loopback interface.
   *
   * @param host without a port
   */
  public static boolean is(String host) {
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    String name = bracketed ? host.substring(1, host.length() - 1) : host;
    return name.equalsIgnoreCase("localhost")
        || (IpNetwork.isAddress(name) && InetAddress.ofLiteral(name).isLoopbackAddress());
  }
}
