package io.puente.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.puente.payments.manual.ManualPayment;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A scarf in Cusco for PEN 240.00, paid by bank transfer in several parts. */
@ExtendWith(RealDatabase.class)
class RefundsTest {
  private static final Money PRICE = Money.parse("PEN 240.00");
  private static final UUID SCARF = PotteryOrders.id("scarf");

  private final Database database;
  private final Payments payments;

  RefundsTest(Database database) {
    this.database = database;
    this.payments =
        new Payments(
            database,
            List.of(
                new ManualPayment(
                    (shop, language) -> Optional.of("CCI 002-191"), Clock.systemUTC())),
            new PotteryOrders(),
            Clock.systemUTC());
  }

  @Test
  void keepsTheOldestMoneyAndRefundsTheLatest(Tenant cusco) {
    UUID first = pay(cusco, PRICE, "PEN 100.00");
    UUID second = pay(cusco, Money.parse("PEN 140.00"), "PEN 140.00");

    refundAllBut(cusco, "PEN 60.00");

    assertThat(payments.refundsOf(cusco, first))
        .extracting(Refund::amount, Refund::payment, Refund::state)
        .containsExactly(tuple(Money.parse("PEN 40.00"), "transfer", new Refund.Pending()));
    assertThat(payments.refundsOf(cusco, second))
        .extracting(Refund::amount)
        .containsExactly(Money.parse("PEN 140.00"));
  }

  @Test
  void refundsAPartOfTheLatestMoney(Tenant cusco) {
    UUID first = pay(cusco, PRICE, "PEN 100.00");
    UUID second = pay(cusco, Money.parse("PEN 140.00"), "PEN 140.00");

    refundAllBut(cusco, "PEN 200.00");
    refundAllBut(cusco, "PEN 200.00");

    assertThat(payments.refundsOf(cusco, first)).isEmpty();
    assertThat(payments.refundsOf(cusco, second))
        .extracting(Refund::amount, Refund::reason)
        .containsExactly(tuple(Money.parse("PEN 40.00"), Refund.Reason.EXCESS));
  }

  @Test
  void refundsMoneyInAnotherCurrencyCompletely(Tenant cusco) {
    UUID dollars = pay(cusco, PRICE, "USD 240.00");
    UUID soles = pay(cusco, PRICE, "PEN 240.00");

    refundAllBut(cusco, "PEN 240.00");

    assertThat(payments.refundsOf(cusco, dollars))
        .extracting(Refund::amount)
        .containsExactly(Money.parse("USD 240.00"));
    assertThat(payments.refundsOf(cusco, soles)).isEmpty();
  }

  @Test
  void announcesARefusedRefundOnceAndDoesNotReduceTheOrder(Tenant cusco) {
    UUID attempt = pay(cusco, PRICE, "PEN 240.00");
    refundAllBut(cusco, "PEN 0.00");
    UUID refund = payments.refundsOf(cusco, attempt).getFirst().id();

    payments.issueRefund(cusco, refund);
    payments.issueRefund(cusco, refund);

    assertThat(payments.refundsOf(cusco, attempt))
        .extracting(Refund::state)
        .containsExactly(new Refund.Refused("A transfer is refunded by hand"));
    assertThat(count(cusco, Payments.REFUND_REFUSED.name())).isEqualTo(1);
    assertThat(count(cusco, "OrderRefunded")).isZero();
  }

  /** Starts a payment of the amount due and confirms the money that arrived. */
  private UUID pay(Tenant cusco, Money due, String received) {
    database.inTenant(cusco, tx -> PotteryOrders.place(tx, "scarf", PRICE));
    var start = (PaymentStart.AwaitingTransfer) payments.collect(cusco, request(due));
    payments.confirm(cusco, start.attempt(), Money.parse(received), "transfer");
    return start.attempt();
  }

  private static PaymentRequest request(Money due) {
    return new PaymentRequest(
        SCARF,
        "PT-2026-000007",
        ManualPayment.NAME,
        due,
        List.of(new PaymentLine(PaymentLine.Kind.GOODS, "Chalina de alpaca", 1, due)),
        Locale.forLanguageTag("es-PE"),
        Optional.empty(),
        URI.create("http://ausangate.localhost/es-pe/paid"),
        URI.create("http://ausangate.localhost/es-pe/checkout"));
  }

  private void refundAllBut(Tenant cusco, String keep) {
    database.inTenant(
        cusco,
        tx -> {
          Payments.refundAllBut(tx, SCARF, Money.parse(keep), Refund.Reason.EXCESS);
          return SCARF;
        });
  }

  private long count(Tenant cusco, String kind) {
    return database.inTenant(
        cusco,
        tx ->
            tx.oneRow(
                    "SELECT count(*) AS times FROM event WHERE shop_id = $1 AND kind = $2",
                    cusco.id(),
                    kind)
                .getLong("times"));
  }
}
