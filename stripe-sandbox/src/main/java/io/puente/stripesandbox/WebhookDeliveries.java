package io.puente.stripesandbox;

import io.puente.platform.database.Database;
import io.puente.platform.database.DatabaseUnavailable;
import io.puente.stripesandbox.WebhookDeliverySql.Delivery;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
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
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends events to the accounts' webhooks. The order of delivery is not guaranteed. A delivery is
 * repeated until the receiver answers with a status of 2xx, or for three days as at Stripe; the
 * pauses between the attempts are shorter than Stripe's.
 */
final class WebhookDeliveries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookDeliveries.class);
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);
  private static final Duration MAX_PAUSE = Duration.ofHours(1);
  private static final int CONNECT_TIMEOUT_MILLIS = 5_000;
  private static final long POLL_MILLIS = 500;
  private static final int BATCH_SIZE = 20;

  private final Database database;
  private final Clock clock;
  private final Troubles troubles;
  private final HttpClient client;
  private final Semaphore wakeUps = new Semaphore(0);
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread loop =
      Thread.ofVirtual().name("stripe-sandbox-webhooks").unstarted(this::run);
  private volatile boolean running = true;

  WebhookDeliveries(Vertx vertx, Database database, Clock clock, Troubles troubles) {
    this.database = database;
    this.clock = clock;
    this.troubles = troubles;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setConnectTimeout(CONNECT_TIMEOUT_MILLIS).setKeepAlive(false));
  }

  void start() {
    loop.start();
  }

  /** Looks for due deliveries now instead of at the next poll. */
  void wakeUp() {
    wakeUps.release();
  }

  @Override
  public void close() {
    running = false;
    wakeUps.release();
    try {
      loop.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    senders.close();
    client.close().await();
  }

  private void run() {
    while (running) {
      try {
        expireOverdueSessions();
        List<Delivery> due =
            database.asOperator(
                tx -> WebhookDeliverySql.lease(tx, clock.instant(), LEASE, BATCH_SIZE));
        due.forEach(delivery -> senders.execute(() -> send(delivery)));
        if (due.size() < BATCH_SIZE) {
          pause();
        }
      } catch (Exception e) { // await() throws checked exceptions that it does not declare
        logFailure(e);
        pause();
      }
    }
  }

  /** While the database is away, each look fails for the same reason. */
  private static void logFailure(Exception failure) {
    if (DatabaseUnavailable.isCauseOf(failure)) {
      LOG.warn("no webhooks of the Stripe sandbox: {}", failure.toString());
    } else {
      LOG.warn("The webhooks of the Stripe sandbox could not be read", failure);
    }
  }

  private void pause() {
    try {
      wakeUps.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
      wakeUps.drainPermits();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  private void expireOverdueSessions() {
    database.asOperator(
        tx -> {
          Instant now = clock.instant();
          for (String session : StoredObjectSql.overdueSessions(tx, now)) {
            StoredObjectSql.accountOfSession(tx, session)
                .ifPresent(
                    account ->
                        CheckoutSessions.current(new AccountStore(tx, account, now), session));
          }
          return now;
        });
  }

  private void send(Delivery delivery) {
    if (troubles.deliversTwice()) {
      Thread.startVirtualThread(() -> post(delivery));
    }
    String result = post(delivery);
    Instant now = clock.instant();
    boolean accepted = result.startsWith("2");
    boolean expired = delivery.createdAt().plus(GIVE_UP_AFTER).isBefore(now);
    database.asOperator(
        tx ->
            accepted || expired
                ? WebhookDeliverySql.finish(tx, delivery.id(), now, result)
                : WebhookDeliverySql.retry(
                    tx, delivery.id(), now.plus(pauseAfter(delivery)), result));
  }

  /** One second after the first attempt, three times as long after each further one. */
  private static Duration pauseAfter(Delivery delivery) {
    int times = Math.min(delivery.attempts() - 1, 8);
    Duration pause = Duration.ofSeconds((long) Math.pow(3, times));
    return pause.compareTo(MAX_PAUSE) < 0 ? pause : MAX_PAUSE;
  }

  /** The status of the response, or the reason why there is none. */
  private String post(Delivery delivery) {
    try {
      String body = delivery.event().encode();
      HttpClientRequest request = client.request(target(delivery.webhook())).await();
      request.putHeader("Content-Type", "application/json; charset=utf-8");
      request.putHeader("Stripe-Signature", signature(body, delivery.secret()));
      HttpClientResponse response = request.send(Buffer.buffer(body)).await();
      return String.valueOf(response.statusCode());
    } catch (Exception e) { // await() throws checked exceptions that it does not declare
      return "no answer: " + e.getMessage();
    }
  }

  /**
   * The HMAC-SHA-256 of time, point and body.
   *
   * @see <a href="https://docs.stripe.com/webhooks/signature">Verify webhook signatures</a>
   */
  private String signature(String body, String secret) {
    long seconds = clock.instant().getEpochSecond();
    String hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmacHex(seconds + "." + body);
    return "t=" + seconds + ",v1=" + hmac;
  }

  /** Names under localhost resolve to the loopback interface (RFC 6761). */
  private static RequestOptions target(URI webhook) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(webhook.toString())
            .setTimeout(RESPONSE_TIMEOUT.toMillis());
    if (webhook.getHost().endsWith(".localhost")) {
      int port = webhook.getPort() < 0 ? 80 : webhook.getPort();
      options.setServer(SocketAddress.inetSocketAddress(port, "127.0.0.1"));
    }
    return options;
  }
}
