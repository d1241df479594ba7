package io.puente.shipping.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.jobs.Jobs;
import io.puente.platform.testing.RealDatabase;
import io.puente.shipping.carrier.CarrierHook;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.carrier.HookSecrets;
import io.puente.shipping.carrier.HookSignature;
import io.puente.shipping.carrier.Reception;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.parcel.Handover;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcel.Progress;
import io.puente.shipping.parcel.Parcels;
import io.puente.shipping.parcel.Posting.Posted;
import io.puente.shipping.parcel.Recorded;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A parcel goes the whole way: posted, told over HTTP event by event, delivered. */
@ExtendWith(RealDatabase.class)
final class SandboxPostTest {
  private static final String SECRET = "clave-de-prueba";
  private static final String PATH = "/hooks/carriers/sandbox-post/";

  private final Database database;
  private final Parcels parcels;
  private final CarrierHook door = new CarrierHook(Clock.systemUTC());
  private final Jobs jobs;
  private final HttpServer server;
  private final SandboxPost post;
  private final BlockingQueue<Milestone> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();

  SandboxPostTest(Database database) throws IOException {
    this.database = database;
    parcels = new Parcels(database, Clock.systemUTC());
    jobs = new Jobs(database);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    post = new SandboxPost(database, this::hook, new Pace(86_400 * 5), Clock.systemUTC());
  }

  @BeforeEach
  void openTheDoor() {
    server.createContext(PATH, this::receive);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    post.workFor(jobs);
    jobs.start();
  }

  @AfterEach
  void closeTheDoor() {
    jobs.close();
    server.stop(0);
  }

  @Test
  void bringsAScarfFromCuscoToLosAngeles(Tenant weaver) throws InterruptedException {
    var parcel = handOver(weaver);

    assertThat(nextHeard()).isEqualTo(Milestone.ACCEPTED);
    var last = nextHeard();
    while (last != Milestone.DELIVERED) {
      last = nextHeard();
    }

    assertThat(parcels.byNumber(weaver, parcel.number()).orElseThrow().progress())
        .isInstanceOfSatisfying(
            Progress.Reached.class,
            reached -> assertThat(reached.milestone()).isEqualTo(Milestone.DELIVERED));
    assertThat(parcels.journey(weaver, parcel).steps())
        .extracting(step -> step.milestone())
        .contains(
            Milestone.EXPORT_CUSTOMS_RELEASED,
            Milestone.IMPORT_CUSTOMS_RELEASED,
            Milestone.DELIVERED);
    assertThat(stillPromised(weaver)).isZero();
  }

  @Test
  void tellsAgainWhatTheShopCouldNotTakeIn(Tenant weaver) throws InterruptedException {
    answers.add(503);
    var parcel = handOver(weaver);

    assertThat(nextHeard()).isEqualTo(Milestone.ACCEPTED);
    assertThat(parcels.journey(weaver, parcel).events()).isNotEmpty();
  }

  private Parcel handOver(Tenant shop) {
    var handover =
        new Handover("AL-1", Carriers.SANDBOX, "CP", "Encomienda", new Route("PE", "US"), 420);
    return database.inTenant(
        shop,
        tx -> {
          var posted = (Posted) parcels.post(tx, shop, handover);
          post.collect(tx, shop, posted.parcel());
          return posted.parcel();
        });
  }

  private Milestone nextHeard() throws InterruptedException {
    var milestone = heard.poll(40, TimeUnit.SECONDS);
    assertThat(milestone).as("the post fell silent").isNotNull();
    return milestone;
  }

  /** What the storefront's route does: take in, record, answer. */
  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      var refusal = answers.poll();
      exchange.sendResponseHeaders(refusal == null ? answer(exchange) : refusal, -1);
    }
  }

  private int answer(HttpExchange exchange) throws IOException {
    var shop = Tenant.of(exchange.getRequestURI().getPath().substring(PATH.length()));
    var signature =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(HookSignature.HEADER));
    var body = exchange.getRequestBody().readAllBytes();
    return switch (door.receive(signature, body, HookSecrets.of(SECRET))) {
      case Reception.Accepted accepted -> {
        for (var recorded : parcels.record(shop, Carriers.SANDBOX, accepted.scans())) {
          if (recorded instanceof Recorded.Moved moved) {
            moved.now().ifPresent(heard::add);
          }
        }
        yield 202;
      }
      case Reception.Refused refused -> refused.cause().isAboutTheSender() ? 401 : 400;
    };
  }

  private HookAddress hook(Tenant shop) {
    var port = server.getAddress().getPort();
    return new HookAddress(URI.create("http://127.0.0.1:" + port + PATH + shop), SECRET);
  }

  private int stillPromised(Tenant shop) {
    return database.inTenant(
        shop,
        tx ->
            tx.rows(
                    """
                    SELECT 1
                    FROM scheduled_tasks
                    WHERE task_name = 'sandbox-post.tell'
                      AND NOT picked
                    """)
                .size());
  }
}
