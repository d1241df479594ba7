package io.puente.stripesandbox;

import io.puente.platform.database.Database;
import io.puente.platform.network.LoopbackName;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;

/**
 * A double of Stripe on a port of the loopback interface: the API as stripe-java calls it, a
 * payment page with test cards, and signed webhooks. It moves no money, and the payment page says
 * so. Its state is stored in the database and survives a kill of the server.
 */
public final class StripeSandbox implements AutoCloseable {
  private final Database database;
  private final HttpServer server;
  private final Troubles troubles = new Troubles();
  private final WebhookDeliveries deliveries;

  private StripeSandbox(
      Vertx vertx, Database database, HttpServer server, Router router, Clock clock) {
    this.database = database;
    this.server = server;
    deliveries = new WebhookDeliveries(vertx, database, clock, troubles);
    new ApiRoutes(new Api(database, clock), new CheckoutSessions(address()), deliveries, troubles)
        .mount(router);
    new PaymentPageRoutes(database, clock, deliveries, new PaymentPages()).mount(router);
  }

  /**
   * Starts the HTTP server and the delivery of webhooks.
   *
   * @param port 0 for any free port
   */
  public static StripeSandbox start(Vertx vertx, Database database, int port, Clock clock) {
    Router router = Router.router(vertx);
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(request -> answer(request, router))
            .listen(port, "127.0.0.1")
            .await();
    var sandbox = new StripeSandbox(vertx, database, server, router, clock);
    sandbox.deliveries.start();
    return sandbox;
  }

  /** Only under a name of the loopback interface: a foreign page may have pointed its own here. */
  private static void answer(HttpServerRequest request, Router router) {
    HostAndPort authority = request.authority();
    if (authority != null && LoopbackName.is(authority.host())) {
      router.handle(request);
    } else {
      request.response().setStatusCode(421).end();
    }
  }

  /** The base of the API and of the payment pages. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  /**
   * The holder's account. The first call creates the account. A later call updates its name and its
   * webhook.
   *
   * @param holder such as a shop's id
   * @param settlementCurrency an ISO 4217 code
   * @param webhook the URL that receives the account's events
   */
  public SandboxAccount account(
      String holder, String name, String settlementCurrency, URI webhook) {
    var account =
        new SandboxAccount(
            "acct_" + ObjectType.random(16),
            name,
            settlementCurrency.toLowerCase(Locale.ROOT),
            "sk_test_sandbox_" + ObjectType.random(32),
            "whsec_" + ObjectType.random(32),
            webhook);
    return database.asOperator(tx -> SandboxAccountSql.upsert(tx, holder, account));
  }

  /** Revokes the account's API key, as a user of Stripe's dashboard can. */
  public void revoke(SandboxAccount account) {
    database.asOperator(tx -> SandboxAccountSql.revoke(tx, account.id()));
  }

  /** The faults that a test can order. */
  public Troubles troubles() {
    return troubles;
  }

  @Override
  public void close() {
    deliveries.close();
    server.close().await();
  }
}
