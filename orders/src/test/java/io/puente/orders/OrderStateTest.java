package io.puente.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.orders.OrderState.CancelReason;
import io.puente.orders.OrderState.Cancelled;
import io.puente.orders.OrderState.Held;
import io.puente.orders.OrderState.HoldReason;
import io.puente.orders.OrderState.Open;
import io.puente.payments.AmountDue;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The states of an order: what they cost, what they are called, and how a row moves between them.
 */
@ExtendWith(RealDatabase.class)
class OrderStateTest {

  private static final Money TOTAL = Money.parse("USD 40.00");
  private static final Money HALF = Money.parse("USD 20.00");
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
  private static final FulfilmentState.None UNFULFILLED = new FulfilmentState.None();
  private static final PaymentState.Awaiting AWAITING = new PaymentState.Awaiting(NOW);
  private static final PaymentState.Paid PAID = new PaymentState.Paid(TOTAL, NOW);

  private final Database database;

  OrderStateTest(Database database) {
    this.database = database;
  }

  @Test
  void eachTransitionKeepsWhatItDoesNotChange() {
    Open open = Open.awaitingPayment(NOW);
    PaymentState part = new PaymentState.Part(HALF);
    Instant later = NOW.plusSeconds(60);

    Held held = open.hold(HoldReason.PAYMENT_MISMATCH, part, NOW, later);
    assertThat(held)
        .isEqualTo(new Held(HoldReason.PAYMENT_MISMATCH, NOW, later, part, UNFULFILLED));
    assertThat(held.with(PAID))
        .isEqualTo(new Held(HoldReason.PAYMENT_MISMATCH, NOW, later, PAID, UNFULFILLED));
    assertThat(held.resume(PAID)).isEqualTo(new Open(PAID, UNFULFILLED));
    assertThat(held.cancel(CancelReason.SHOP, later))
        .isEqualTo(new Cancelled(CancelReason.SHOP, later, part, UNFULFILLED));

    Cancelled expired = open.expire(later);
    assertThat(expired).isEqualTo(new Cancelled(CancelReason.UNPAID, later, AWAITING, UNFULFILLED));
    assertThat(expired.with(part))
        .isEqualTo(new Cancelled(CancelReason.UNPAID, later, part, UNFULFILLED));
    assertThat(expired.reopen(PAID)).isEqualTo(new Open(PAID, UNFULFILLED));
    assertThat(expired.hold(HoldReason.SOLD_OUT, PAID, NOW, later))
        .isEqualTo(new Held(HoldReason.SOLD_OUT, NOW, later, PAID, UNFULFILLED));
  }

  @Test
  void onlyAnOpenOrderIsPaidOrAwaitsItsPayment() {
    assertThat(allStates().filter(OrderState::isPaid))
        .isNotEmpty()
        .allSatisfy(
            state ->
                assertThat(state)
                    .isInstanceOfSatisfying(
                        Open.class,
                        open ->
                            assertThat(open.payment())
                                .isInstanceOfAny(
                                    PaymentState.Paid.class, PaymentState.PartRefunded.class)));
    assertThat(new Open(PAID, UNFULFILLED).isPaid()).isTrue();
    assertThat(new Open(new PaymentState.PartRefunded(TOTAL, HALF, NOW), UNFULFILLED).isPaid())
        .isTrue();
    assertThat(allStates().filter(OrderState::isAwaitingPayment))
        .containsExactly(new Open(AWAITING, UNFULFILLED));
  }

  static Stream<OrderState> allStates() {
    Money tooMuch = Money.parse("USD 99.00");
    return Stream.of(
        new Open(AWAITING, UNFULFILLED),
        new Open(new PaymentState.Part(HALF), UNFULFILLED),
        new Open(PAID, UNFULFILLED),
        new Open(PAID, new FulfilmentState.Part(NOW)),
        new Open(PAID, new FulfilmentState.Shipped(NOW)),
        new Open(PAID, new FulfilmentState.Delivered(NOW, NOW.plusSeconds(60))),
        new Open(PAID, new FulfilmentState.Returning(NOW)),
        new Open(new PaymentState.Refunded(TOTAL), new FulfilmentState.Returned(NOW, NOW)),
        new Open(new PaymentState.PartRefunded(TOTAL, HALF, NOW), UNFULFILLED),
        new Held(HoldReason.PAYMENT_MISMATCH, NOW, NOW, new PaymentState.Part(HALF), UNFULFILLED),
        new Held(
            HoldReason.PAYMENT_MISMATCH,
            NOW,
            NOW,
            new PaymentState.Paid(tooMuch, NOW),
            UNFULFILLED),
        new Held(HoldReason.SOLD_OUT, NOW, NOW, PAID, UNFULFILLED),
        new Cancelled(CancelReason.UNPAID, NOW, AWAITING, UNFULFILLED),
        new Cancelled(CancelReason.SHOP, NOW, new PaymentState.Refunded(HALF), UNFULFILLED),
        new Cancelled(CancelReason.UNDECIDED, NOW, PAID, UNFULFILLED));
  }

  @ParameterizedTest
  @MethodSource("allStates")
  void comesBackFromItsRowAsItWasWritten(OrderState state) {
    Tenant shop = openShop();
    UUID order = placeOrder(shop);

    OrderState read =
        database.inTenant(
            shop,
            tx -> {
              OrderStateSql.move(tx, order, Open.awaitingPayment(NOW), state);
              return OrderStateSql.read(
                  tx.oneRow(
                      "SELECT * FROM customer_order WHERE shop_id = $1 AND id = $2",
                      shop.id(),
                      order));
            });

    assertThat(read).isEqualTo(state);
  }

  @ParameterizedTest
  @MethodSource("allStates")
  void cannotBeReachedFromAStateThatTheRowIsNotIn(OrderState state) {
    Tenant shop = openShop();
    UUID order = placeOrder(shop);
    OrderState believed = new Open(PAID, new FulfilmentState.Shipped(NOW));

    assertThatThrownBy(
            () ->
                database.inTenant(
                    shop,
                    tx -> {
                      OrderStateSql.move(tx, order, believed, state);
                      return state;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("0 rows");
  }

  @Test
  void costsItsTotalLessWhatHasComeAndNothingOnceItIsPaid() {
    assertThat(allStates().map(state -> state.due(TOTAL)))
        .containsExactly(
            new AmountDue.Payable(TOTAL),
            new AmountDue.Payable(HALF),
            new AmountDue.Nothing(),
            new AmountDue.Nothing(),
            new AmountDue.Nothing(),
            new AmountDue.Nothing(),
            new AmountDue.Nothing(),
            new AmountDue.Nothing(),
            new AmountDue.Nothing(),
            new AmountDue.Payable(HALF),
            new AmountDue.Nothing(),
            new AmountDue.Nothing(),
            new AmountDue.Lapsed(TOTAL),
            new AmountDue.Nothing(),
            new AmountDue.Nothing());
  }

  @Test
  void isCalledByTheOneWordThatSaysMost() {
    assertThat(allStates().map(OrderState::summary))
        .containsExactly(
            "awaiting",
            "part",
            "paid",
            "part_shipped",
            "shipped",
            "delivered",
            "returning",
            "returned",
            "part_refunded",
            "held",
            "held",
            "held",
            "unpaid",
            "cancelled",
            "cancelled");
  }

  @Test
  void onlyAPaidOpenOrderWithPiecesLeftCanBeShipped() {
    assertThat(allStates().filter(OrderState::isToShip))
        .containsExactly(
            new Open(PAID, UNFULFILLED), new Open(PAID, new FulfilmentState.Part(NOW)));
  }

  @Test
  void refundsAddUpToTheWhole() {
    PaymentState part = PAID.refund(HALF);

    assertThat(part).isEqualTo(new PaymentState.PartRefunded(TOTAL, HALF, NOW));
    assertThat(((PaymentState.PartRefunded) part).refund(HALF))
        .isEqualTo(new PaymentState.Refunded(TOTAL));
    assertThat(PAID.refund(TOTAL)).isEqualTo(new PaymentState.Refunded(TOTAL));
  }

  @Test
  void theDatabaseRefusesWhatNoStateIs() {
    Tenant shop = openShop();
    UUID order = placeOrder(shop);
    for (String change :
        List.of(
            "payment = 'paid'",
            "payment = 'paid', paid_at = now(), received_minor = 100",
            "payment = 'part', received_minor = 4000",
            "payment = 'refunded', received_minor = 4000, refunded_minor = 1",
            "fulfilment = 'shipped', shipped_at = now()",
            "state = 'held'",
            "state = 'held', hold_reason = 'sold_out', held_at = now()",
            "state = 'cancelled'",
            "received_minor = 1")) {
      assertThatThrownBy(
              () ->
                  database.inTenant(
                      shop,
                      tx ->
                          tx.update(
                              "UPDATE customer_order SET "
                                  + change
                                  + " WHERE shop_id = $1 AND id = $2",
                              shop.id(),
                              order)))
          .as(change)
          .hasMessageContaining("check constraint");
    }
  }

  private Tenant openShop() {
    Tenant shop = new Tenant(Ids.next());
    database.asOperator(
        tx ->
            tx.update(
                """
                INSERT INTO shop (shop_id, slug, name, language, country, time_zone, currency,
                                  contact_email, sender)
                VALUES ($1, $2, 'Barro', 'es', 'MX', 'America/Mexico_City', 'MXN',
                        'hola@barro.example', '{}')
                """,
                shop.id(),
                "s" + shop.id()));
    return shop;
  }

  private UUID placeOrder(Tenant shop) {
    UUID order = Ids.next();
    database.inTenant(
        shop,
        tx ->
            tx.update(
                """
                INSERT INTO customer_order
                  (shop_id, id, number, market, language, country, currency, total_minor, email,
                   payer_name, recipient, service, rate, rate_source, rate_as_of, quote, pay_until)
                VALUES ($1, $2, 'PT-2026-000001', 'es-us', 'es', 'US', 'USD', 4000,
                        'ana@example.com', 'Ana', '{}', '{}', 1, 'test', $3, '{}', $3)
                """,
                shop.id(),
                order,
                NOW.atOffset(ZoneOffset.UTC)));
    return order;
  }
}
