package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.events.Events;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveBoardsTest {

  private static final String STREAM = "/dashboard/parcels/stream";

  private final RunningShop running = RunningShop.opened();

  @AfterAll
  void close() {
    running.close();
  }

  /**
   * What a browser hears on the stream: each board, and an empty text when the stream has ended.
   */
  private static final class Listening implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<String> boards = new LinkedBlockingQueue<>();

    Listening(Buyer owner) throws Exception {
      HttpResponse<Stream<String>> answer =
          http.send(owner.request(STREAM).GET().build(), HttpResponse.BodyHandlers.ofLines());
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
      Thread.ofVirtual().start(() -> read(answer.body().iterator()));
    }

    private void read(Iterator<String> lines) {
      StringBuilder board = new StringBuilder();
      while (lines.hasNext()) {
        String line = lines.next();
        if (line.startsWith("data: ")) {
          board.append(line.substring("data: ".length())).append('\n');
        } else if (line.isEmpty() && !board.isEmpty()) {
          boards.add(board.toString());
          board.setLength(0);
        }
      }
      boards.add("");
    }

    String next() throws InterruptedException {
      @Nullable String board = boards.poll(30, TimeUnit.SECONDS);
      if (board == null) {
        throw new AssertionError("nothing came");
      }
      return board;
    }

    @Override
    public void close() {
      http.shutdownNow();
    }
  }

  @Test
  void sendsTheBoardAtOnceAndAgainWhenSomethingMoves() throws Exception {
    String number = RunningShop.numberIn(running.paidOrder(running.shop()));
    try (Listening board = new Listening(running.owner())) {
      assertThat(board.next()).contains("/dashboard/orders/" + number, "Pagado, por enviar");

      Parcel parcel = running.ships(running.shop(), number);

      assertThat(board.next()).contains(parcel.number().spaced());
    }
  }

  @Test
  void staysSilentWhenTheNeighboursParcelsMove() throws Exception {
    String number = RunningShop.numberIn(running.paidOrder(running.shop()));
    try (Listening board = new Listening(running.owner())) {
      board.next();

      RunningShop.Heard told =
          running.listenFor(event -> event.tenant().equals(running.neighbour().tenant()));
      running
          .database()
          .inTenant(
              running.neighbour().tenant(),
              tx -> {
                Events.announce(tx, Parcels.MOVED, "CP000000005MX");
                return null;
              });
      told.await();
      Parcel parcel = running.ships(running.shop(), number);

      // The next that comes is our own parcel, not an echo of theirs.
      assertThat(board.next()).contains(parcel.number().spaced());
    }
  }

  @Test
  void drawsTheBoardAgainWhenEventsMayHaveBeenMissed() throws Exception {
    try (Listening board = new Listening(running.owner())) {
      board.next();

      running.cutsTheListener();

      assertThat(board.next()).contains("board-to-ship");
    }
  }

  @Test
  void endsTheStreamOfAnOwnerWhoHasSignedOut() throws Exception {
    Buyer owner = running.owner();
    Buyer sameOwner = running.browser(running.shop()).withCookiesOf(owner);
    try (Listening board = new Listening(owner)) {
      board.next();

      sameOwner.post("/dashboard/sign-out", Map.of());
      running.paidOrder(running.shop());

      assertThat(board.next()).as("the end of the stream").isEmpty();
    }
  }

  @Test
  void opensNoStreamForAStranger() {
    assertThat(running.browser(running.shop()).get(STREAM).status()).isEqualTo(401);
    assertThat(
            running
                .browser(running.neighbour())
                .withCookiesOf(running.owner())
                .get(STREAM)
                .status())
        .isEqualTo(401);
  }
}
