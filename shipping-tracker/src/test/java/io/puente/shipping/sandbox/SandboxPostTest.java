package io.puente.shipping.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.jobs.Jobs;
import io.puente.platform.testing.RealDatabase;
import io.puente.shipping.carrier.CarrierHook;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.carrier.HookResult;
import io.puente.shipping.carrier.HookSecrets;
import io.puente.shipping.carrier.HookSignature;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcel.Progress;
import io.puente.shipping.parcel.Parcels;
import io.puente.shipping.parcel.ShipmentRequest;
import io.puente.shipping.parcel.ShipmentResult.Shipped;
import io.puente.shipping.parcel.UpdateResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole journey of a parcel: shipped, reported over HTTP event by event, delivered. */
@ExtendWith(RealDatabase.class)
final class SandboxPostTest {
  private static final String SECRET = "clave-de-prueba";
  private static final String PATH = "/hooks/carriers/sandbox-post/";

  private final Database database;
  private final Parcels parcels;
  private final CarrierHook hook = new CarrierHook(Clock.systemUTC());
  private final Jobs jobs;
  private final HttpServer server;
  private final SandboxPost post;
  private final BlockingQueue<Milestone> milestones = new LinkedBlockingQueue<>();
  private final BlockingQueue<Integer> statuses = new LinkedBlockingQueue<>();

  SandboxPostTest(Database database) throws IOException {
    this.database = database;
    parcels = new Parcels(database, Clock.systemUTC());
    jobs = new Jobs(database);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    post =
        new SandboxPost(
            database, this::endpoint, new SimulationSpeed(86_400 * 5), Clock.systemUTC());
  }

  @BeforeEach
  void startServer() {
    server.createContext(PATH, this::receive);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    post.registerJobs(jobs);
    jobs.start();
  }

  @AfterEach
  void stopServer() {
    jobs.close();
    server.stop(0);
  }

  @Test
  void deliversAScarfFromCuscoToLosAngeles(Tenant weaver) throws InterruptedException {
    Parcel parcel = ship(weaver);

    assertThat(nextMilestone()).isEqualTo(Milestone.ACCEPTED);
    Milestone last = nextMilestone();
    while (last != Milestone.DELIVERED) {
      last = nextMilestone();
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
    assertThat(pendingJobs(weaver)).isZero();
  }

  @Test
  void repeatsAnEventThatTheShopCouldNotReceive(Tenant weaver) throws InterruptedException {
    statuses.add(503);
    Parcel parcel = ship(weaver);

    assertThat(nextMilestone()).isEqualTo(Milestone.ACCEPTED);
    assertThat(parcels.journey(weaver, parcel).events()).isNotEmpty();
  }

  private Parcel ship(Tenant shop) {
    var request =
        new ShipmentRequest(
            Ids.next(),
            "AL-1",
            Carriers.SANDBOX,
            new ShipmentRequest.Numbering.Allotted("CP", new Parcel.Label("Encomienda", 420)),
            new Route("PE", "US"),
            List.of(),
            null);
    return database.inTenant(
        shop,
        tx -> {
          var shipped = (Shipped) parcels.ship(tx, request);
          post.collect(tx, shipped.parcel());
          return shipped.parcel();
        });
  }

  private Milestone nextMilestone() throws InterruptedException {
    Milestone milestone = milestones.poll(40, TimeUnit.SECONDS);
    assertThat(milestone).as("the sandbox post reports no more events").isNotNull();
    return milestone;
  }

  /** As the storefront's route does: receive, record, answer. */
  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      Integer refusal = statuses.poll();
      exchange.sendResponseHeaders(refusal == null ? answer(exchange) : refusal, -1);
    }
  }

  private int answer(HttpExchange exchange) throws IOException {
    var shop = Tenant.of(exchange.getRequestURI().getPath().substring(PATH.length()));
    Optional<String> signature =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(HookSignature.HEADER));
    byte[] body = exchange.getRequestBody().readAllBytes();
    return switch (hook.receive(signature, body, HookSecrets.of(SECRET))) {
      case HookResult.Accepted accepted -> {
        for (UpdateResult result : parcels.record(shop, Carriers.SANDBOX, accepted.scans())) {
          if (result instanceof UpdateResult.Moved moved) {
            moved.now().ifPresent(milestones::add);
          }
        }
        yield 202;
      }
      case HookResult.Refused refused -> refused.cause().isAuthenticationFailure() ? 401 : 400;
    };
  }

  private SandboxPost.Endpoint endpoint(Tenant shop) {
    int port = server.getAddress().getPort();
    return new SandboxPost.Endpoint(URI.create("http://127.0.0.1:" + port + PATH + shop), SECRET);
  }

  private int pendingJobs(Tenant shop) {
    return database.inTenant(
        shop,
        tx ->
            tx.rows(
                    """
                    SELECT 1
                    FROM scheduled_tasks
                    WHERE task_name = 'sandbox-post.report'
                      AND NOT picked
                    """)
                .size());
  }
}
