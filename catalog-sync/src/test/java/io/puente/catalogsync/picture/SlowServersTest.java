package io.puente.catalogsync.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.picture.PictureFetch.Fetched;
import io.puente.catalogsync.picture.PictureFetch.Refused;
import io.puente.catalogsync.picture.PictureFetch.Unavailable;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers of pictures that are slow, silent or endless: a fetch ends at its deadline. */
@Timeout(60)
final class SlowServersTest {

  private static final Duration DEADLINE = Duration.ofSeconds(1);
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n";

  private final Vertx vertx = Vertx.vertx();
  private final InetAddress own = InetAddress.ofLiteral("127.0.0.1");
  private final PictureFetch fetch = new PictureFetch(vertx, own::equals, DEADLINE);
  private final ServerSocket server;
  private final CountDownLatch hungUp = new CountDownLatch(1);

  SlowServersTest() throws IOException {
    server = new ServerSocket(0, 50, own);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    vertx.close().await();
  }

  /** What a server does with a connection; an exception means that the client has hung up. */
  @FunctionalInterface
  private interface Behaviour {

    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  @Test
  void aServerThatNeverAnswers() throws Exception {
    serve(out -> Thread.sleep(Duration.ofMinutes(1)));

    assertThat(fetched()).isInstanceOf(Unavailable.class);
  }

  @Test
  void aServerThatSendsItsHeadersByteByByte() throws Exception {
    serve(out -> slowly(out, OK + "Content-Length: 1000\r\n\r\n"));

    assertThat(fetched()).isInstanceOf(Unavailable.class);
    assertThat(hungUp.await(20, TimeUnit.SECONDS)).as("the connection is closed").isTrue();
  }

  @Test
  void aServerThatSendsThePictureByteByByte() throws Exception {
    serve(
        out -> {
          out.write((OK + "Content-Length: 1000000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
          slowly(out, "x".repeat(1_000_000));
        });

    assertThat(fetched()).isInstanceOf(Unavailable.class);
    assertThat(hungUp.await(20, TimeUnit.SECONDS)).as("the connection is closed").isTrue();
  }

  @Test
  void aServerThatStopsInTheMiddle() throws Exception {
    serve(
        out -> {
          out.write((OK + "Content-Length: 1000\r\n\r\nhalf").getBytes(StandardCharsets.US_ASCII));
          out.flush();
          Thread.sleep(Duration.ofMinutes(1));
        });

    assertThat(fetched()).isInstanceOf(Unavailable.class);
  }

  @Test
  void aServerThatHangsUpInTheMiddle() throws Exception {
    serve(
        out ->
            out.write(
                (OK + "Content-Length: 1000\r\n\r\nhalf").getBytes(StandardCharsets.US_ASCII)));

    assertThat(fetched()).isInstanceOf(Unavailable.class);
  }

  @Test
  void aServerWhosePictureNeverEnds() throws Exception {
    byte[] block = new byte[1 << 20];
    serve(
        out -> {
          out.write((OK + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write(block);
          }
        });

    PictureFetch patient = new PictureFetch(vertx, own::equals, Duration.ofSeconds(30));
    assertThat(patient.fetch(address())).isEqualTo(new Refused(ProblemKind.PICTURE_TOO_LARGE));
    assertThat(hungUp.await(20, TimeUnit.SECONDS)).as("the connection is closed").isTrue();
  }

  @Test
  void aServerWhoseHeadersNeverEnd() throws Exception {
    serve(
        out -> {
          out.write(OK.getBytes(StandardCharsets.US_ASCII));
          for (int i = 0; ; i++) {
            out.write("X-%d: more\r\n".formatted(i).getBytes(StandardCharsets.US_ASCII));
          }
        });

    assertThat(fetched()).isInstanceOf(Unavailable.class);
  }

  @Test
  void aServerThatSaysForEverThatItWorksOnIt() throws Exception {
    serve(
        out -> {
          while (true) {
            out.write("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(50);
          }
        });

    assertThat(fetched()).isInstanceOf(Unavailable.class);
  }

  @Test
  void aServerThatTakesItsTimeForEachOfManyRedirects() throws Exception {
    serve(
        out -> {
          Thread.sleep(DEADLINE.dividedBy(2));
          out.write(
              "HTTP/1.1 302 Found\r\nLocation: /next\r\nContent-Length: 0\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
        });

    // Each answer is in time; five redirects would take two and a half deadlines.
    assertThat(fetched()).isInstanceOf(Unavailable.class);
  }

  @Test
  void aServerThatTakesNoConnections() throws Exception {
    server.close();

    assertThat(fetched()).isInstanceOf(Unavailable.class);
  }

  @Test
  void aServerThatIsSlowButInTime() throws Exception {
    serve(
        out -> {
          out.write((OK + "Content-Length: 4\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
          slowly(out, "cup!");
        });

    PictureFetch patient = new PictureFetch(vertx, own::equals, Duration.ofSeconds(30));
    assertThat(patient.fetch(address()))
        .isInstanceOfSatisfying(
            Fetched.class, got -> assertThat(got.content()).asString().isEqualTo("cup!"));
  }

  private static void slowly(OutputStream out, String text)
      throws IOException, InterruptedException {
    for (byte each : text.getBytes(StandardCharsets.US_ASCII)) {
      out.write(each);
      out.flush();
      Thread.sleep(50);
    }
  }

  private PictureFetch.Result fetched() {
    return fetch.fetch(address());
  }

  private String address() {
    return "http://127.0.0.1:%d/cup.png".formatted(server.getLocalPort());
  }

  private void serve(Behaviour behaviour) {
    Thread.ofVirtual()
        .start(
            () -> {
              while (!server.isClosed()) {
                try {
                  Socket socket = server.accept();
                  Thread.ofVirtual().start(() -> answer(socket, behaviour));
                } catch (IOException closed) {
                  return;
                }
              }
            });
  }

  private void answer(Socket socket, Behaviour behaviour) {
    try (socket;
        OutputStream out = socket.getOutputStream()) {
      socket.getInputStream().read();
      behaviour.answer(out);
      out.flush();
    } catch (IOException clientIsGone) {
      hungUp.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
