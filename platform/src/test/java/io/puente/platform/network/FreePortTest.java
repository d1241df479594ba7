package io.puente.platform.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreePortTest {

  /** Defect: a node got one port twice, as none is taken before it is used. */
  @Test
  void isAnotherOneEachTimeAndNeverOneThatIsInUse() throws IOException {
    Set<Integer> chosen = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      int port = FreePort.next();
      assertThat(chosen.add(port)).isTrue();
      try (ServerSocket used = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
        assertThat(FreePort.next()).isNotEqualTo(used.getLocalPort());
      } catch (BindException takenByAnotherProcess) {
        // Then it is not free for either.
      }
    }
  }
}
