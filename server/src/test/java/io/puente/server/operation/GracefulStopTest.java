package io.puente.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.database.EmbeddedPostgres;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.Node;
import io.puente.server.testing.TestShops;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code SIGTERM} while one buyer's order waits for a row and another's form is half sent. */
class GracefulStopTest {

  private static final int TERMINATED = 128 + 15;

  @TempDir private Path folder;

  @Test
  void finishesRunningRequestsAndRejectsNewOnes() throws Exception {
    Path data = folder.resolve("data");
    TestShops.create(data, "barro");
    Node node = new Node(data);
    Process server = node.serve();
    Buyer buyer = new Buyer(node.port(), "barro.localhost");
    String variant = buyer.variantOf("/es-us/products/taza-azul");
    buyer.addToCart("es-us", variant, 1);

    CompletableFuture<Buyer.Page> order;
    try (Socket half = halfAForm(node.port(), "variant=" + variant + "&quantity=1")) {
      try (EmbeddedPostgres beside = EmbeddedPostgres.open(data.resolve("postgres"));
          Connection locking = connect(beside.address());
          Statement statement = locking.createStatement()) {
        locking.setAutoCommit(false);
        statement.execute("SELECT 1 FROM stock FOR UPDATE");
        order = CompletableFuture.supplyAsync(() -> buyer.checkOut("es-us"));
        awaitSomebodyWaitingFor(locking, beside.address());

        server.destroy();
        node.awaitReadiness(server, 503);
        assertThat(order).as("still waits for its row").isNotDone();
        locking.rollback();
      }
      // A node is not ready before it closes its port, so the port closes a moment later.
      awaitShutDoor(node.port());
      assertThat(order.get(30, TimeUnit.SECONDS).location())
          .hasValueSatisfying(to -> assertThat(to).contains("/pay/"));
      half.getOutputStream().write('1');
      half.getOutputStream().flush();
      assertThat(new String(half.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 303");
    }

    assertThat(server.waitFor(30, TimeUnit.SECONDS)).as("stops").isTrue();
    assertThat(server.exitValue()).isEqualTo(TERMINATED);
    assertThat(withoutExpectedWarnings(node.printed()))
        .contains("stopped")
        .doesNotContain("ERROR", "WARN");
    assertThat(data.resolve("postgres/data/postmaster.pid")).as("its database, too").doesNotExist();
  }

  /**
   * Netty warns of connections that come while the event loops stop and the port is still open,
   * Vert.x of a machine that stands still for seconds.
   */
  private static String withoutExpectedWarnings(String printed) {
    return printed
        .lines()
        .filter(line -> !line.contains("Failed to register an accepted channel"))
        .filter(line -> !line.contains("has been blocked for"))
        .collect(Collectors.joining("\n"));
  }

  /** A post whose last byte does not come yet: {@code quantity=1} will become {@code 11}. */
  private static Socket halfAForm(int port, String begun) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    String head =
        """
        POST /es-us/cart/lines HTTP/1.1
        Host: barro.localhost:%d
        Origin: http://barro.localhost:%d
        Content-Type: application/x-www-form-urlencoded
        Content-Length: %d
        Connection: close

        """
            .formatted(port, port, begun.length() + 1)
            .replace("\n", "\r\n");
    socket.getOutputStream().write((head + begun).getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  private static Connection connect(DatabaseAddress owner) throws SQLException {
    return DriverManager.getConnection(owner.toJdbcUrl(), owner.user(), owner.password());
  }

  /** Jobs of the node may wait for each other; only the order waits for this connection. */
  private static void awaitSomebodyWaitingFor(Connection locking, DatabaseAddress owner)
      throws SQLException, InterruptedException {
    int holder;
    try (Statement statement = locking.createStatement();
        ResultSet own = statement.executeQuery("SELECT pg_backend_pid()")) {
      own.next();
      holder = own.getInt(1);
    }
    try (Connection connection = connect(owner);
        Statement statement = connection.createStatement()) {
      boolean waiting = false;
      while (!waiting) {
        try (ResultSet waits =
            statement.executeQuery(
                "SELECT 1 FROM pg_stat_activity WHERE %d = ANY(pg_blocking_pids(pid))"
                    .formatted(holder))) {
          waiting = waits.next();
        }
        TimeUnit.MILLISECONDS.sleep(5);
      }
    }
  }

  private static void awaitShutDoor(int port) throws IOException, InterruptedException {
    Instant patience = Instant.now().plusSeconds(60);
    while (isOpen(port)) {
      assertThat(Instant.now()).as("takes nobody in any more").isBefore(patience);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private static boolean isOpen(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (SocketException shutOrShutting) {
      return false;
    }
  }
}
