package io.puente.stripesandbox;

import io.puente.platform.database.Database;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;

/**
 * A small Stripe of our own: its API as stripe-java calls it, a payment page with test cards, and
 * signed webhooks. It moves no money, and says so wherever a person sees it. Its state lies in the
 * database, so that a killed server finds it as it would find Stripe's.
 */
public final class Sandbox implements AutoCloseable {
  private final Database database;
  private final Troubles troubles = new Troubles();
  private final Deliveries deliveries;
  private final Router router;

  /**
   * @param address where {@link #router} is mounted and browsers and stripe-java reach it, such as
   *     {@code http://127.0.0.1:8081}
   */
  public Sandbox(Vertx vertx, Database database, URI address, Clock clock) {
    this.database = database;
    this.deliveries = new Deliveries(vertx, database, clock, troubles);
    this.router = Router.router(vertx);
    new ApiRoutes(new Api(database, clock), new Checkouts(address), deliveries, troubles)
        .mount(router);
    new PayRoutes(database, clock, deliveries, new PayPages(address.getPath())).mount(router);
  }

  /** The sandbox's URLs, {@code /v1/…} and {@code /pay/…}. Mount it before any body handler. */
  public Router router() {
    return router;
  }

  /** Begins to send events. */
  public void start() {
    deliveries.start();
  }

  /**
   * The holder's account, opened at the first call and found again at all others.
   *
   * @param holder such as a shop's id
   * @param settlementCurrency an ISO 4217 code
   * @param webhook where its events go
   */
  public SandboxAccount account(
      String holder, String name, String settlementCurrency, URI webhook) {
    var fresh =
        new SandboxAccount(
            "acct_" + Kind.random(16),
            name,
            settlementCurrency.toLowerCase(Locale.ROOT),
            "sk_test_sandbox_" + Kind.random(32),
            "whsec_" + Kind.random(32),
            webhook);
    return database.asOperator(tx -> SandboxAccountSql.upsert(tx, holder, fresh));
  }

  /** The account's key opens nothing any more, as if it was revoked in Stripe's dashboard. */
  public void revoke(SandboxAccount account) {
    database.asOperator(tx -> SandboxAccountSql.revoke(tx, account.id()));
  }

  /** What may go wrong, on order. */
  public Troubles troubles() {
    return troubles;
  }

  @Override
  public void close() {
    deliveries.close();
  }

  /** A sandbox with a port of its own on the loopback interface. */
  public record Listening(Sandbox sandbox, HttpServer server, URI address)
      implements AutoCloseable {

    /**
     * @param port 0 for any that is free
     */
    public static Listening on(Vertx vertx, Database database, int port, Clock clock) {
      Router root = Router.router(vertx);
      HttpServer server =
          vertx.createHttpServer().requestHandler(root).listen(port, "127.0.0.1").await();
      URI address = URI.create("http://127.0.0.1:" + server.actualPort());
      var sandbox = new Sandbox(vertx, database, address, clock);
      root.route("/*").subRouter(sandbox.router());
      sandbox.start();
      return new Listening(sandbox, server, address);
    }

    @Override
    public void close() {
      sandbox.close();
      server.close().await();
    }
  }
}
