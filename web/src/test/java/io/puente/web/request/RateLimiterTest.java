package io.puente.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private long seconds;

  private final RateLimiter sixtyPerMinute =
      new RateLimiter(60, () -> TimeUnit.SECONDS.toNanos(seconds));

  private void takesAll(String address) {
    for (int i = 0; i < 60; i++) {
      assertThat(sixtyPerMinute.take(address, 1)).isZero();
    }
  }

  @Test
  void aClientOverTheLimitLearnsHowLongToWaitAndMayThenAskAgain() {
    takesAll("192.0.2.7");
    assertThat(sixtyPerMinute.take("192.0.2.7", 1)).isEqualTo(1);
    assertThat(sixtyPerMinute.take("192.0.2.7", 5)).isEqualTo(5);

    seconds = 5;
    assertThat(sixtyPerMinute.take("192.0.2.7", 5)).isZero();
    assertThat(sixtyPerMinute.take("192.0.2.7", 1)).isEqualTo(1);
  }

  @Test
  void oneClientDoesNotUseTheTokensOfAnother() {
    takesAll("192.0.2.7");
    assertThat(sixtyPerMinute.take("192.0.2.8", 1)).isZero();
  }

  @Test
  void theAddressesOfOneNetworkAreOneClient() {
    takesAll("2001:db8:1:2:0:0:0:1");
    assertThat(sixtyPerMinute.take("2001:db8:1:3:a:b:c:d", 1)).isPositive();
    assertThat(sixtyPerMinute.take("2001:db8:1:102:0:0:0:1", 1)).isZero();
  }

  @Test
  void aLongWaitSavesNoMoreThanTheTokensOfOneMinute() {
    seconds = 1;
    takesAll("192.0.2.7");
    seconds = 10_000;
    takesAll("192.0.2.7");
    assertThat(sixtyPerMinute.take("192.0.2.7", 1)).isPositive();
  }

  @Test
  void aRequestThatCostsMoreThanTheLimitIsAllowedOncePerMinute() {
    assertThat(sixtyPerMinute.take("192.0.2.7", 100)).isZero();
    assertThat(sixtyPerMinute.take("192.0.2.7", 1)).isPositive();
  }
}
