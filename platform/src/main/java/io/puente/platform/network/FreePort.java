package io.puente.platform.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port of the loopback interface that nobody listens on. It is below the ports that the system
 * gives to outgoing connections; one of those could take it before it is used.
 */
public final class FreePort {

  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;
  private static final int MAX_PROBES = 100;

  private static final AtomicInteger LATEST =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST));

  private FreePort() {}

  /** Another one each time, so that several can be chosen before the first is used. */
  public static int next() {
    for (int attempt = 0; attempt < MAX_PROBES; attempt++) {
      int port = LATEST.updateAndGet(latest -> latest < HIGHEST ? latest + 1 : LOWEST);
      try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return probe.getLocalPort();
      } catch (IOException inUse) {
        // The next one is tried.
      }
    }
    throw new IllegalStateException("no free port between %d and %d".formatted(LOWEST, HIGHEST));
  }
}
