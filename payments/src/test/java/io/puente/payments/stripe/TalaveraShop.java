package io.puente.payments.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import io.puente.payments.PaymentJobs;
import io.puente.payments.PaymentLine;
import io.puente.payments.PaymentRequest;
import io.puente.payments.PaymentStart;
import io.puente.payments.Payments;
import io.puente.payments.PotteryOrders;
import io.puente.payments.Settlement;
import io.puente.payments.rate.ExchangeRates;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.events.Events;
import io.puente.platform.jobs.Jobs;
import io.puente.stripesandbox.SandboxAccount;
import io.puente.stripesandbox.StripeSandbox;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A pottery in Puebla that takes cards: payments, webhooks and jobs against a sandbox of its own,
 * over real HTTP on the loopback interface. What happens to its orders is written as events, in the
 * transaction of the settlement.
 */
final class TalaveraShop implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 40;

  final Tenant tenant;
  final Database database;
  final MovableClock clock = new MovableClock();
  final StripeSandbox stripe;
  final SandboxAccount account;
  final Map<Tenant, StripeAccount> accounts = new ConcurrentHashMap<>();
  final PotteryOrders orders = new PotteryOrders();
  final Payments payments;
  final StripeWebhooks webhooks;
  final PaymentJobs work;
  final BlockingQueue<StripeDelivery> knocks = new LinkedBlockingQueue<>();

  private final HttpServer door;
  private final Events events;
  private final Jobs jobs;
  private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
  private volatile boolean doorShut;

  TalaveraShop(Vertx vertx, Database database, Tenant tenant) {
    this.tenant = tenant;
    this.database = database;
    stripe = StripeSandbox.start(vertx, database, 0, clock);
    door = vertx.createHttpServer().requestHandler(this::knock).listen(0, "127.0.0.1").await();
    account =
        stripe.account(
            tenant.toString(),
            "Talavera de la Luna",
            "MXN",
            URI.create("http://127.0.0.1:" + door.actualPort() + "/hooks/stripe"));
    accounts.put(tenant, standing(account));
    StripeAccounts book = shop -> Optional.ofNullable(accounts.get(shop));
    var provider =
        new StripePayment(book, new LeastCharge(new ExchangeRates(database, clock)::latest));
    payments = new Payments(database, List.of(provider), orders, clock);
    webhooks = new StripeWebhooks(database, book, payments, clock);
    work = new PaymentJobs(payments, clock);
    events = new Events(database);
    events.listen(event -> news.add(event.kind() + " " + event.subject()));
    jobs = new Jobs(database);
    webhooks.register(jobs);
    work.register(jobs);
    jobs.start();
  }

  /** How the holder of this account stands; {@code more} secrets are good besides its own. */
  StripeAccount standing(SandboxAccount holder, String... more) {
    return new StripeAccount(
        stripe.address(),
        holder.apiKey(),
        Optional.empty(),
        false,
        CurrencyUnit.of("MXN"),
        Stream.concat(Stream.of(holder.webhookSecret()), Stream.of(more)).toList());
  }

  private void knock(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body ->
                Thread.startVirtualThread(
                    () -> {
                      if (doorShut) {
                        request.response().setStatusCode(503).end();
                        return;
                      }
                      StripeDelivery answer =
                          webhooks.receive(
                              tenant, body.getBytes(), request.getHeader("Stripe-Signature"));
                      knocks.add(answer);
                      boolean accepted = answer instanceof StripeDelivery.Accepted;
                      request.response().setStatusCode(accepted ? 200 : 400).end();
                    }));
  }

  /** No webhook comes through from now on. */
  void shutDoor() {
    doorShut = true;
  }

  void openDoor() {
    doorShut = false;
  }

  /** Waits until it is committed and told that this happened to the order. */
  void await(String kind, String order) throws InterruptedException {
    String wanted = kind + " " + PotteryOrders.id(order);
    String told = "";
    while (!told.equals(wanted)) {
      told = news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (told == null) {
        throw new AssertionError("Nobody said: " + wanted);
      }
    }
  }

  /** How often this happened to the order. */
  long count(String kind, String order) {
    return database.inTenant(
        tenant,
        tx ->
            tx.oneRow(
                    "SELECT count(*) AS times FROM event WHERE kind = $1 AND subject = $2",
                    kind,
                    PotteryOrders.id(order).toString())
                .getLong("times"));
  }

  /** A cup and its shipping to Los Angeles, in pesos. */
  PaymentRequest cup(String order, String total) {
    Money sum = Money.parse("MXN " + total);
    Money shipping = Money.parse("MXN 180.00");
    return request(
        order,
        sum,
        new PaymentLine(PaymentLine.Kind.GOODS, "Taza de talavera", 2, sum.minus(shipping)),
        new PaymentLine(PaymentLine.Kind.SHIPPING, "Envío a Los Ángeles", 1, shipping));
  }

  /** The same cup in another shop. */
  PaymentRequest cupOf(Tenant neighbour, String order, String total) {
    PaymentRequest cup = cup(order, total);
    database.inTenant(neighbour, tx -> PotteryOrders.place(tx, order, cup.total()));
    return cup;
  }

  /** What is asked for a part of an order. */
  PaymentRequest part(PaymentRequest whole, Money amount, PaymentLine... lines) {
    return new PaymentRequest(
        whole.order(),
        whole.number(),
        whole.provider(),
        amount,
        List.of(lines),
        whole.language(),
        whole.email(),
        whole.paid(),
        whole.cancelled());
  }

  PaymentRequest request(String order, Money total, PaymentLine... lines) {
    UUID id = database.inTenant(tenant, tx -> PotteryOrders.place(tx, order, total));
    return new PaymentRequest(
        id,
        "PT-2026-000123",
        StripePayment.NAME,
        total,
        List.of(lines),
        Locale.forLanguageTag("es-US"),
        Optional.of("rosa@example.com"),
        URI.create("http://taller.localhost/es-us/paid/" + order),
        URI.create("http://taller.localhost/es-us/checkout/" + order));
  }

  /** Asks for the money and expects a page to pay on. */
  PaymentStart.Collecting collect(PaymentRequest request) {
    PaymentStart start = payments.collect(tenant, request);
    if (start instanceof PaymentStart.Collecting page) {
      return page;
    }
    throw new AssertionError(start);
  }

  Settlement settle(PaymentStart.Collecting page) {
    return payments.settle(tenant, page.attempt());
  }

  /** Takes a delivery in and sees to it at once. */
  void handles(SignedEvent event) {
    StripeDelivery answer = event.deliver();
    if (!(answer instanceof StripeDelivery.Accepted accepted)) {
      throw new AssertionError(answer);
    }
    webhooks.handle(tenant, accepted.event());
  }

  /** Our row says that the page is closed; Stripe never heard of it. */
  void believeClosed(PaymentStart.Collecting page) {
    write("SET state = 'superseded', closed_at = now()", page.attempt());
  }

  /** The order's total changes while its pay page stays open. */
  void reprice(String order, String total) {
    database.inTenant(
        tenant,
        tx -> {
          PotteryOrders.reprice(tx, PotteryOrders.id(order), Money.parse(total));
          return order;
        });
  }

  /** The shop gives up the order; the buyer gets back what was paid. */
  void cancel(String order) {
    database.inTenant(
        tenant,
        tx -> {
          PotteryOrders.cancel(tx, PotteryOrders.id(order));
          return order;
        });
  }

  /** The attempt's row is not to be seen, as before its commit. */
  UUID hide(PaymentStart.Collecting page) {
    UUID elsewhere = Ids.next();
    write("SET id = '" + elsewhere + "'", page.attempt());
    return elsewhere;
  }

  void reveal(UUID hidden, PaymentStart.Collecting page) {
    write("SET id = '" + page.attempt() + "'", hidden);
  }

  private void write(String change, UUID attempt) {
    int rows =
        database.inTenant(
            tenant,
            tx -> tx.update("UPDATE payment_attempt " + change + " WHERE id = $1", attempt));
    if (rows != 1) {
      throw new AssertionError("No attempt " + attempt);
    }
  }

  /** The shop's Stripe as a third party sees it. */
  StripeClient stripeClient() {
    return new StripeClients().of(standing(account));
  }

  List<Session> sessions() throws StripeException {
    return stripeClient().v1().checkout().sessions().list().getData();
  }

  List<PaymentIntent> charged() throws StripeException {
    return stripeClient().v1().paymentIntents().list().getData().stream()
        .filter(intent -> intent.getStatus().equals("succeeded"))
        .toList();
  }

  @Override
  public void close() {
    jobs.close();
    events.close();
    stripe.close();
    door.close().await();
  }
}
