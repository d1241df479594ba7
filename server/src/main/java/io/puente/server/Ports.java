package io.puente.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;

/** Whether the ports of the settings can be used; asked before anything is started. */
final class Ports {

  private Ports() {}

  /**
   * Tries each port once.
   *
   * @throws PortUnavailable naming the first one that cannot be used
   */
  static void check(ServerSettings settings) {
    check("PUENTE_PORT", settings.host(), settings.port());
    check("PUENTE_MANAGEMENT_PORT", "127.0.0.1", settings.managementPort());
    if (settings.stripe().isEmpty()) {
      check("PUENTE_SANDBOX_PORT", "127.0.0.1", settings.sandboxPort());
    }
  }

  private static void check(String name, String host, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw new PortUnavailable(
          "Port %d of %s cannot be used (%s). Set %s to another one."
              .formatted(port, host, String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT), name),
          e);
    }
  }
}
