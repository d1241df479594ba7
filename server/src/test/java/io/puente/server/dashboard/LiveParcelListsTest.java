package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.orders.Orders;
import io.puente.platform.events.EventKind;
import io.puente.platform.events.Events;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.StoredOrders;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
class LiveParcelListsTest {

  private static final String STREAM = "/dashboard/parcels/stream";

  private final RunningShop running = RunningShop.start();

  @AfterAll
  void close() {
    running.close();
  }

  /**
   * What a browser receives on the stream: each list, and an empty text at the end of the stream.
   */
  private static final class ListStream implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    ListStream(Buyer owner) throws Exception {
      this(owner, STREAM, "parcels");
    }

    ListStream(Buyer owner, String path, String event) throws Exception {
      HttpResponse<Stream<String>> answer =
          http.send(owner.request(path).GET().build(), HttpResponse.BodyHandlers.ofLines());
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
      Thread.ofVirtual().start(() -> read(answer.body().iterator(), event));
    }

    private void read(Iterator<String> lines, String wanted) {
      StringBuilder list = new StringBuilder();
      String event = "";
      while (lines.hasNext()) {
        String line = lines.next();
        if (line.startsWith("event: ")) {
          event = line.substring("event: ".length());
        } else if (line.startsWith("data: ") && event.equals(wanted)) {
          list.append(line.substring("data: ".length())).append('\n');
        } else if (line.isEmpty() && !list.isEmpty()) {
          received.add(list.toString());
          list.setLength(0);
        }
      }
      received.add("");
    }

    String next() throws InterruptedException {
      @Nullable String list = received.poll(30, TimeUnit.SECONDS);
      if (list == null) {
        throw new AssertionError("nothing came");
      }
      return list;
    }

    String nextWith(String text) throws InterruptedException {
      String list = next();
      while (!list.isEmpty() && !list.contains(text)) {
        list = next();
      }
      return list;
    }

    List<String> untilTheEnd() throws InterruptedException {
      List<String> lists = new ArrayList<>();
      for (String list = next(); !list.isEmpty(); list = next()) {
        lists.add(list);
      }
      return lists;
    }

    @Override
    public void close() {
      http.shutdownNow();
    }
  }

  @Test
  void sendsTheListAtOnceAndAgainAfterAChange() throws Exception {
    String number = RunningShop.numberIn(running.paidOrder(running.shop()));
    try (ListStream lists = new ListStream(running.owner())) {
      assertThat(lists.next()).contains("/dashboard/orders/" + number, "Pagado, por enviar");

      Parcel parcel = running.ship(running.shop(), number);

      String spaced = parcel.number().spaced();
      assertThat(lists.nextWith(spaced)).contains(spaced);
    }
  }

  @Test
  void sendsNothingWhenParcelsOfAnotherShopMove() throws Exception {
    String number = RunningShop.numberIn(running.paidOrder(running.shop()));
    awaitAllEventsSoFar();
    try (ListStream lists = new ListStream(running.owner())) {
      lists.next();

      RunningShop.ExpectedEvent announced =
          running.listenFor(event -> event.tenant().equals(running.neighbour().tenant()));
      running
          .database()
          .inTenant(
              running.neighbour().tenant(),
              tx -> {
                Events.announce(tx, Parcels.MOVED, "CP000000005MX");
                return null;
              });
      announced.await();
      Parcel parcel = running.ship(running.shop(), number);

      // The next list has the own parcel: the event of the other shop has sent none.
      assertThat(lists.next()).contains(parcel.number().spaced());
    }
  }

  /** Every page of the dashboard has this stream; the mark stands at its orders. */
  @Test
  void marksTheOrdersThatWaitAndNoneOfAnotherShop() throws Exception {
    running.paidOrder(running.shop());
    awaitAllEventsSoFar();
    try (ListStream marks = new ListStream(running.owner(), "/dashboard/stream", "sales")) {
      int before = count(marks.next());

      RunningShop.ExpectedEvent theirs =
          running.listenFor(
              event ->
                  event.is(Orders.PAID) && event.tenant().equals(running.neighbour().tenant()));
      running.paidOrder(running.neighbour());
      theirs.await();
      String path = running.paidOrder(running.shop());

      assertThat(count(marks.next())).isEqualTo(before + 1);
      running.ship(running.shop(), RunningShop.numberIn(path));
      assertThat(marks.nextWith("data-count=\"" + before + "\"")).isNotEmpty();
    }
    assertThat(running.owner().get("/dashboard/products").text())
        .contains("data-sse-connect=\"/dashboard/stream\"", "data-sse-swap=\"sales\"");
    assertThat(running.browser(running.shop()).get("/dashboard/sign-in").text())
        .doesNotContain("data-sse-connect");
  }

  private static int count(String mark) {
    return Integer.parseInt(mark.replaceAll("(?s).*data-count=\"(\\d+)\".*", "$1"));
  }

  /** Events are heard in the order of their commits. */
  private void awaitAllEventsSoFar() throws InterruptedException {
    new StoredOrders(running).awaitAllJobs();
    EventKind last = new EventKind("LastOfAll");
    RunningShop.ExpectedEvent announced = running.listenFor(event -> event.is(last));
    running
        .database()
        .inTenant(
            running.shop().tenant(),
            tx -> {
              Events.announce(tx, last, "");
              return null;
            });
    announced.await();
  }

  @Test
  void sendsTheListAgainWhenEventsMayHaveBeenMissed() throws Exception {
    try (ListStream lists = new ListStream(running.owner())) {
      lists.next();

      running.cutListener();

      assertThat(lists.next()).contains("to-ship");
    }
  }

  @Test
  void endsTheStreamOfAnOwnerWhoHasSignedOut() throws Exception {
    Buyer owner = running.owner();
    Buyer sameOwner = running.browser(running.shop()).withCookiesOf(owner);
    try (ListStream lists = new ListStream(owner)) {
      lists.next();

      sameOwner.post("/dashboard/sign-out", Map.of());
      String number = RunningShop.numberIn(running.paidOrder(running.shop()));

      assertThat(lists.untilTheEnd()).noneMatch(list -> list.contains(number));
    }
  }

  @Test
  void opensNoStreamWithoutASession() {
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
