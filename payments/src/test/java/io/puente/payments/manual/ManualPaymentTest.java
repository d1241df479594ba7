package io.puente.payments.manual;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.payments.AttemptState;
import io.puente.payments.PaymentAttempt;
import io.puente.payments.PaymentLine;
import io.puente.payments.PaymentRequest;
import io.puente.payments.PaymentStart;
import io.puente.payments.PaymentStart.AwaitingTransfer;
import io.puente.payments.Payments;
import io.puente.payments.PotteryOrders;
import io.puente.payments.Settlement;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A shop in Cusco that is paid by bank transfer. */
@ExtendWith(RealDatabase.class)
class ManualPaymentTest {
  private static final Money PRICE = Money.parse("PEN 240.00");

  private final Clock clock = Clock.systemUTC();
  private final Payments payments;
  private final Database database;

  ManualPaymentTest(Database database) {
    this.database = database;
    this.payments = payments("CCI 002-191-0012345678-90, Tejidos Ausangate");
  }

  @Test
  void tellsTheBuyerWhereToSendTheMoney(Tenant cusco) {
    var transfer = (AwaitingTransfer) payments.collect(cusco, scarf(cusco));

    assertThat(transfer.instructions()).contains("Tejidos Ausangate");
    assertThat(transfer.reference()).isEqualTo("PT-2026-000007");
    assertThat(transfer.expiresAt()).isAfter(Instant.now().plus(Duration.ofDays(6)));
    assertThat(payments.collect(cusco, scarf(cusco))).isEqualTo(transfer);
  }

  @Test
  void waitsForAPersonToConfirmTheMoney(Tenant cusco) {
    var transfer = (AwaitingTransfer) payments.collect(cusco, scarf(cusco));
    assertThat(payments.settle(cusco, transfer.attempt())).isInstanceOf(Settlement.StillOpen.class);

    Settlement paid = confirm(cusco, transfer, PRICE);
    Settlement again = confirm(cusco, transfer, PRICE);

    assertThat(paid).isInstanceOf(Settlement.Paid.class);
    assertThat(again).isInstanceOf(Settlement.AlreadySettled.class);
    assertThat(payments.of(cusco, PotteryOrders.id("order-7")))
        .singleElement()
        .extracting(PaymentAttempt::state)
        .isInstanceOfSatisfying(
            AttemptState.Paid.class,
            state -> {
              assertThat(state.received()).isEqualTo(PRICE);
              assertThat(state.settledAt())
                  .isBetween(transfer.expiresAt().minus(Duration.ofDays(7)), Instant.now());
            });
    assertThat(payments.collect(cusco, scarf(cusco)))
        .isEqualTo(new PaymentStart.AlreadyPaid(transfer.attempt()));
  }

  @Test
  void holdsTheOrderIfLessMoneyArrives(Tenant cusco) {
    var transfer = (AwaitingTransfer) payments.collect(cusco, scarf(cusco));

    assertThat(confirm(cusco, transfer, Money.parse("PEN 200.00")))
        .isInstanceOf(Settlement.Mismatch.class);
    assertThat(payments.refundsOf(cusco, transfer.attempt())).isEmpty();
  }

  /** Defect: an attempt that ended without money cannot take the money that arrives later. */
  @Test
  void receivesATransferThatArrivesAfterTheTimeToPay(Tenant cusco) {
    var transfer = (AwaitingTransfer) payments.collect(cusco, scarf(cusco));
    Clock nextWeek = Clock.offset(clock, Duration.ofDays(8));
    Payments later =
        new Payments(
            database,
            List.of(new ManualPayment((shop, language) -> Optional.of("CCI 002"), nextWeek)),
            new PotteryOrders(),
            nextWeek);
    assertThat(later.settle(cusco, transfer.attempt())).isInstanceOf(Settlement.Failed.class);

    assertThat(later.confirm(cusco, transfer.attempt(), PRICE, "op. 0012345"))
        .isInstanceOf(Settlement.Paid.class);
  }

  @Test
  void isUnavailableForAShopWithoutInstructions(Tenant cusco) {
    assertThat(payments("").collect(cusco, scarf(cusco)))
        .isInstanceOf(PaymentStart.Unavailable.class);
  }

  @Test
  void oneShopDoesNotFindAnothersAttempt(Tenant cusco, Tenant puebla) {
    var transfer = (AwaitingTransfer) payments.collect(cusco, scarf(cusco));

    assertThat(payments.find(puebla, transfer.attempt())).isEmpty();
    assertThat(confirm(puebla, transfer, PRICE))
        .isEqualTo(new Settlement.UnknownAttempt(transfer.attempt()));
  }

  private Settlement confirm(Tenant shop, AwaitingTransfer transfer, Money received) {
    return payments.confirm(shop, transfer.attempt(), received, "op. 0012345");
  }

  private Payments payments(String bank) {
    return new Payments(
        database,
        List.of(
            new ManualPayment(
                (shop, language) -> Optional.of(bank).filter(text -> !text.isEmpty()), clock)),
        new PotteryOrders(),
        clock);
  }

  private PaymentRequest scarf(Tenant cusco) {
    return new PaymentRequest(
        database.inTenant(cusco, tx -> PotteryOrders.place(tx, "order-7", PRICE)),
        "PT-2026-000007",
        ManualPayment.NAME,
        PRICE,
        List.of(new PaymentLine(PaymentLine.Kind.GOODS, "Chalina de alpaca", 1, PRICE)),
        Locale.forLanguageTag("es-PE"),
        Optional.empty(),
        URI.create("http://ausangate.localhost/es-pe/paid"),
        URI.create("http://ausangate.localhost/es-pe/checkout"));
  }
}
