package io.puente.stripesandbox;

import io.puente.platform.database.Database;
import io.puente.stripesandbox.SandboxDeliverySql.Delivery;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends events to the shops' webhooks, in any order, again and again for three days until each is
 * taken: the way Stripe does it, only sooner.
 */
final class Deliveries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
  private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final long LOOK_EVERY_MILLIS = 500;
  private static final int AT_ONCE = 20;

  private final Database database;
  private final Clock clock;
  private final Troubles troubles;
  private final HttpClient client;
  private final Semaphore bell = new Semaphore(0);
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread loop = Thread.ofVirtual().name("sandbox-deliveries").unstarted(this::run);
  private volatile boolean open = true;

  Deliveries(Vertx vertx, Database database, Clock clock, Troubles troubles) {
    this.database = database;
    this.clock = clock;
    this.troubles = troubles;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setConnectTimeout(5_000).setKeepAlive(false));
  }

  void start() {
    loop.start();
  }

  /** There may be something to send. */
  void ring() {
    bell.release();
  }

  @Override
  public void close() {
    open = false;
    bell.release();
    try {
      loop.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    senders.close();
    client.close().await();
  }

  private void run() {
    while (open) {
      try {
        expireOverdueSessions();
        List<Delivery> due =
            database.asOperator(tx -> SandboxDeliverySql.take(tx, clock.instant(), LEASE, AT_ONCE));
        due.forEach(delivery -> senders.execute(() -> send(delivery)));
        if (due.size() < AT_ONCE) {
          waitForBell();
        }
      } catch (Exception e) { // await() throws a cut connection as the checked exception it is
        LOG.warn("sandbox deliveries stumbled", e);
        waitForBell();
      }
    }
  }

  private void waitForBell() {
    try {
      bell.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      bell.drainPermits();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      open = false;
    }
  }

  private void expireOverdueSessions() {
    database.asOperator(
        tx -> {
          Instant now = clock.instant();
          for (String session : SandboxObjectSql.overdueSessions(tx, now)) {
            SandboxObjectSql.holderOfSession(tx, session)
                .ifPresent(account -> Checkouts.current(new Books(tx, account, now), session));
          }
          return now;
        });
  }

  private void send(Delivery delivery) {
    if (troubles.deliversTwice()) {
      Thread.startVirtualThread(() -> post(delivery));
    }
    String answer = post(delivery);
    Instant now = clock.instant();
    boolean taken = answer.startsWith("2");
    boolean old = delivery.happened().plus(GIVE_UP_AFTER).isBefore(now);
    database.asOperator(
        tx ->
            taken || old
                ? SandboxDeliverySql.done(tx, delivery.id(), now, answer)
                : SandboxDeliverySql.again(tx, delivery.id(), now.plus(pause(delivery)), answer));
  }

  /** One second, then three times as long each time, up to an hour. */
  private static Duration pause(Delivery delivery) {
    int times = Math.min(delivery.tries() - 1, 8);
    Duration pause = Duration.ofSeconds((long) Math.pow(3, times));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /** The status that was answered, or what went wrong. */
  private String post(Delivery delivery) {
    try {
      String body = delivery.event().encode();
      var request = client.request(address(delivery.webhook())).await();
      request.putHeader("Content-Type", "application/json; charset=utf-8");
      request.putHeader(
          "Stripe-Signature",
          WebhookSigner.header(body, delivery.secret(), clock.instant().getEpochSecond()));
      var response = request.send(Buffer.buffer(body)).await();
      return String.valueOf(response.statusCode());
    } catch (Exception e) { // await() throws a refused connection as the checked exception it is
      return "no answer: " + e.getMessage();
    }
  }

  /** Names under localhost lie on this machine (RFC 6761), whatever the resolver knows of them. */
  private static RequestOptions address(URI webhook) {
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(webhook.toString())
            .setTimeout(ANSWER_WITHIN.toMillis());
    if (webhook.getHost().endsWith(".localhost")) {
      int port = webhook.getPort() < 0 ? 80 : webhook.getPort();
      options.setServer(SocketAddress.inetSocketAddress(port, "127.0.0.1"));
    }
    return options;
  }
}
