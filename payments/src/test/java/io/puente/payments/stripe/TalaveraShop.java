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
 * A pottery in Puebla that accepts cards: payments, webhooks and jobs with a Stripe sandbox of its
 * own, over HTTP on the loopback interface. Changes of its orders are announced as events, in the
 * transaction of the settlement.
 */
final class TalaveraShop implements AutoCloseable {
  private static final long TIMEOUT_SECONDS = 40;

  final Tenant tenant;
  final Database database;
  final AdjustableClock clock = new AdjustableClock();
  final StripeSandbox stripe;
  final SandboxAccount account;
  final Map<Tenant, StripeAccount> accounts = new ConcurrentHashMap<>();
  final PotteryOrders orders = new PotteryOrders();
  final Payments payments;
  final StripeWebhooks webhooks;
  final PaymentJobs paymentJobs;
  final BlockingQueue<StripeWebhooks.Answer> webhookAnswers = new LinkedBlockingQueue<>();

  private final HttpServer webhookServer;
  private final Events events;
  private final Jobs jobs;
  private final BlockingQueue<String> announced = new LinkedBlockingQueue<>();
  private volatile boolean rejectsWebhooks;

  TalaveraShop(Vertx vertx, Database database, Tenant tenant) {
    this.tenant = tenant;
    this.database = database;
    stripe = StripeSandbox.start(vertx, database, 0, clock);
    webhookServer =
        vertx.createHttpServer().requestHandler(this::receive).listen(0, "127.0.0.1").await();
    account =
        stripe.account(
            tenant.toString(),
            "Talavera de la Luna",
            "MXN",
            URI.create("http://127.0.0.1:" + webhookServer.actualPort() + "/hooks/stripe"));
    accounts.put(tenant, stripeAccount(account));
    StripeAccounts byShop = shop -> Optional.ofNullable(accounts.get(shop));
    var provider =
        new StripePayment(byShop, new MinimumCharge(new ExchangeRates(database, clock)::latest));
    payments = new Payments(database, List.of(provider), orders, clock);
    webhooks = new StripeWebhooks(database, byShop, payments, clock);
    paymentJobs = new PaymentJobs(payments, clock);
    events = new Events(database);
    events.listen(event -> announced.add(event.kind() + " " + event.subject()));
    jobs = new Jobs(database);
    webhooks.register(jobs);
    paymentJobs.register(jobs);
    jobs.start();
  }

  /** The settings for a sandbox account; {@code more} webhook secrets are valid, too. */
  StripeAccount stripeAccount(SandboxAccount holder, String... more) {
    return new StripeAccount(
        stripe.address(),
        holder.apiKey(),
        Optional.empty(),
        false,
        CurrencyUnit.of("MXN"),
        Stream.concat(Stream.of(holder.webhookSecret()), Stream.of(more)).toList());
  }

  private void receive(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body ->
                Thread.startVirtualThread(
                    () -> {
                      if (rejectsWebhooks) {
                        request.response().setStatusCode(503).end();
                        return;
                      }
                      StripeWebhooks.Answer answer =
                          webhooks.receive(
                              tenant, body.getBytes(), request.getHeader("Stripe-Signature"));
                      webhookAnswers.add(answer);
                      boolean accepted = answer instanceof StripeWebhooks.Answer.Accepted;
                      request.response().setStatusCode(accepted ? 200 : 400).end();
                    }));
  }

  /** All webhooks fail from now on. */
  void rejectWebhooks() {
    rejectsWebhooks = true;
  }

  void acceptWebhooks() {
    rejectsWebhooks = false;
  }

  /** Waits for an event of the order. */
  void await(String kind, String order) throws InterruptedException {
    String wanted = kind + " " + PotteryOrders.id(order);
    String event = "";
    while (!event.equals(wanted)) {
      event = announced.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("The event did not arrive: " + wanted);
      }
    }
  }

  /** The number of events of one kind about the order. */
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

  /** A request to pay a part of an order. */
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

  /** Starts a payment and expects a pay page. */
  PaymentStart.PayPage collect(PaymentRequest request) {
    PaymentStart start = payments.collect(tenant, request);
    if (start instanceof PaymentStart.PayPage page) {
      return page;
    }
    throw new AssertionError(start);
  }

  Settlement settle(PaymentStart.PayPage page) {
    return payments.settle(tenant, page.attempt());
  }

  /** Receives a delivery and handles its event at once. */
  void receives(SignedEvent event) {
    StripeWebhooks.Answer answer = event.deliver();
    if (!(answer instanceof StripeWebhooks.Answer.Accepted accepted)) {
      throw new AssertionError(answer);
    }
    webhooks.handle(tenant, accepted.event());
  }

  /** Marks the attempt as cancelled although its page is still open at Stripe. */
  void markCancelled(PaymentStart.PayPage page) {
    write("SET state = 'superseded', cancelled_at = now()", page.attempt());
  }

  /** Whether it is recorded that the attempt can take no more money. */
  boolean isCancelled(PaymentStart.PayPage page) {
    return database.inTenant(
        tenant,
        tx ->
            tx.oneRow(
                    """
                    SELECT cancelled_at IS NOT NULL AS cancelled
                    FROM payment_attempt
                    WHERE shop_id = $1
                      AND id = $2
                    """,
                    tenant.id(),
                    page.attempt())
                .getBoolean("cancelled"));
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

  /** The shop cancels the order; the buyer gets the money back. */
  void cancel(String order) {
    database.inTenant(
        tenant,
        tx -> {
          PotteryOrders.cancel(tx, PotteryOrders.id(order));
          return order;
        });
  }

  /** Hides the row of the attempt, as before its commit. */
  UUID hide(PaymentStart.PayPage page) {
    UUID elsewhere = Ids.next();
    write("SET id = '" + elsewhere + "'", page.attempt());
    return elsewhere;
  }

  void reveal(UUID hidden, PaymentStart.PayPage page) {
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

  /** A client of Stripe with the shop's key. */
  StripeClient stripeClient() {
    return StripeApi.connect(stripeAccount(account));
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
    webhookServer.close().await();
  }
}
