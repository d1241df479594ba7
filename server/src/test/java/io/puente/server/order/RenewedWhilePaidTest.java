package io.puente.server.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The attack that bought goods for an eighth of their price: a pay page for a small cart is paid in
 * the very moment in which the cart is renewed with more goods. Whatever comes first, no order is
 * paid with another sum than its own total, and no money is lost.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenewedWhilePaidTest {

  private static final int ROUNDS = 240;
  private static final int AT_ONCE = 8;
  private static final int LONGEST_PAUSE_MILLIS = 25;

  private final RunningShop running = RunningShop.start();

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void noOrderIsPaidWithAnotherSum() throws Exception {
    String cup = running.browser(running.shop()).variantOf("/es-us/products/taza-azul");
    running
        .database()
        .inTenant(running.shop().tenant(), tx -> tx.update("UPDATE stock SET on_hand = 2000"));
    List<Callable<Boolean>> rounds =
        IntStream.range(0, ROUNDS)
            .<Callable<Boolean>>mapToObj(round -> () -> paysTheOldPageWhileTheCartGrows(cup))
            .toList();

    try (ExecutorService buyers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Boolean> round : buyers.invokeAll(rounds)) {
        round.get();
      }
    }

    List<PaidOrder> orders = paidOrders();
    assertThat(orders)
        .allSatisfy(
            order -> {
              assertThat(order.received).as("%s", order).isEqualTo(order.atProvider);
              if (order.state.equals("open")) {
                assertThat(order.received).as("%s", order).isEqualTo(order.total);
              } else {
                assertThat(order.received).as("%s", order).isLessThan(order.total);
              }
            });
    // Both outcomes of the race have happened.
    assertThat(orders).filteredOn(order -> order.payment.equals("paid")).isNotEmpty();
    assertThat(orders).filteredOn(order -> order.state.equals("held")).isNotEmpty();
    assertThat(openPagesOfPaidOrders()).isZero();
    assertThat(unpaidGoodsThatNoCartHolds()).isZero();
    assertThat(reserved()).isEqualTo(reservedOnTheShelf());
  }

  /** One cup is asked for and paid while three more go into the cart and are asked for, too. */
  private boolean paysTheOldPageWhileTheCartGrows(String cup) throws Exception {
    Buyer buyer = running.browser(running.shop());
    served(() -> buyer.addToCart("es-us", cup, 1));
    Buyer.Page toPay = served(() -> buyer.checkOut("es-us"));
    String oldPage = toPay.location().orElseThrow(() -> new AssertionError(toPay.toString()));
    served(() -> buyer.addToCart("es-us", cup, 3));
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> paying =
          tabs.submit(
              () -> {
                together.await();
                pause();
                Buyer.Page paid = buyer.pay(oldPage);
                paid.location().map(Buyer::pathOf).ifPresent(buyer::get);
                return true;
              });
      Future<Boolean> renewing =
          tabs.submit(
              () -> {
                together.await();
                pause();
                buyer.checkOut("es-us");
                return true;
              });
      return paying.get() && renewing.get();
    }
  }

  /** On a machine that does much else, a shop may ask its buyers to come again. */
  private static Buyer.Page served(Supplier<Buyer.Page> request) throws InterruptedException {
    Buyer.Page answer = request.get();
    while (answer.status() == 503) {
      pause();
      answer = request.get();
    }
    return answer;
  }

  private static void pause() throws InterruptedException {
    Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
  }

  /**
   * An order for which money has come.
   *
   * @param atProvider what its payments brought, less what went back
   */
  private record PaidOrder(
      String number, String state, String payment, long total, long received, long atProvider) {}

  private List<PaidOrder> paidOrders() {
    return running
        .database()
        .inTenant(
            running.shop().tenant(),
            tx ->
                tx
                    .rows(
                        """
                        SELECT o.number, o.state, o.payment, o.total_minor, o.received_minor,
                               sum(a.received_minor - a.refunded_minor)::bigint AS at_provider
                        FROM customer_order o
                        JOIN payment_attempt a ON a.shop_id = o.shop_id AND a.order_id = o.id
                        WHERE a.received_minor IS NOT NULL
                        GROUP BY o.shop_id, o.id
                        """)
                    .stream()
                    .map(
                        row ->
                            new PaidOrder(
                                row.getString("number"),
                                row.getString("state"),
                                row.getString("payment"),
                                row.getLong("total_minor"),
                                row.getLong("received_minor"),
                                row.getLong("at_provider")))
                    .toList());
  }

  private long openPagesOfPaidOrders() {
    return count(
        """
        SELECT count(*) AS found
        FROM payment_attempt a
        JOIN customer_order o ON o.shop_id = a.shop_id AND o.id = a.order_id
        WHERE a.state IN ('opening', 'open')
          AND o.payment = 'paid'
        """);
  }

  /** Goods that were paid while the whole cart was asked for are not asked for again. */
  private long unpaidGoodsThatNoCartHolds() {
    return count(
        """
        SELECT count(*) AS found
        FROM customer_order o
        JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.id
        LEFT JOIN cart_line c
          ON c.shop_id = o.shop_id AND c.cart_id = o.cart_id AND c.variant_id = l.variant_id
        WHERE o.state = 'open'
          AND o.payment = 'awaiting'
          AND l.quantity > coalesce(c.quantity, 0)
        """);
  }

  private long reserved() {
    return count("SELECT coalesce(sum(quantity), 0)::bigint AS found FROM stock_reservation");
  }

  private long reservedOnTheShelf() {
    return count("SELECT coalesce(sum(reserved), 0)::bigint AS found FROM stock");
  }

  private long count(String sql) {
    return running
        .database()
        .inTenant(running.shop().tenant(), tx -> tx.oneRow(sql).getLong("found"));
  }
}
