package io.puente.storefront.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AllowanceTest {

  private long seconds;

  private final Allowance sixtyAMinute = new Allowance(60, () -> TimeUnit.SECONDS.toNanos(seconds));

  private void takesAll(String address) {
    for (int i = 0; i < 60; i++) {
      assertThat(sixtyAMinute.take(address, 1)).isZero();
    }
  }

  @Test
  void whoHasUsedItUpIsToldHowLongToWaitAndThenMayAskAgain() {
    takesAll("192.0.2.7");
    assertThat(sixtyAMinute.take("192.0.2.7", 1)).isEqualTo(1);
    assertThat(sixtyAMinute.take("192.0.2.7", 5)).isEqualTo(5);

    seconds = 5;
    assertThat(sixtyAMinute.take("192.0.2.7", 5)).isZero();
    assertThat(sixtyAMinute.take("192.0.2.7", 1)).isEqualTo(1);
  }

  @Test
  void oneClientDoesNotUseUpAnothers() {
    takesAll("192.0.2.7");
    assertThat(sixtyAMinute.take("192.0.2.8", 1)).isZero();
  }

  @Test
  void theAddressesOfOneNetworkAreOneClient() {
    takesAll("2001:db8:1:2:0:0:0:1");
    assertThat(sixtyAMinute.take("2001:db8:1:2:a:b:c:d", 1)).isPositive();
    assertThat(sixtyAMinute.take("2001:db8:1:3:0:0:0:1", 1)).isZero();
  }

  @Test
  void waitingLongSavesUpNoMoreThanAMinutesWorth() {
    seconds = 1;
    takesAll("192.0.2.7");
    seconds = 10_000;
    takesAll("192.0.2.7");
    assertThat(sixtyAMinute.take("192.0.2.7", 1)).isPositive();
  }

  @Test
  void whatCostsMoreThanAMinutesWorthIsLetThroughOnceInAMinute() {
    assertThat(sixtyAMinute.take("192.0.2.7", 100)).isZero();
    assertThat(sixtyAMinute.take("192.0.2.7", 1)).isPositive();
  }
}
