package io.puente.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose tries to sign in are counted together, when all come from one peer. */
class BehindAProxyTest {

  private static final int TRIES_FROM_ADDRESS = 30;
  private static final int WRONG = 422;
  private static final int LOCKED = 429;

  @Test
  void countsEachClientByWhatATrustedProxySays() {
    try (RunningShop running =
        RunningShop.start(Map.of("PUENTE_TRUSTED_PROXIES", "10.0.0.0/8, 127.0.0.1"))) {
      for (int i = 0; i < TRIES_FROM_ADDRESS; i++) {
        // What the thief writes in front is another each time, and proves nothing.
        assertThat(guesses(running, i, "192.0.2." + i + ", 198.51.100.7, 10.1.2.3"))
            .isEqualTo(WRONG);
      }

      assertThat(guesses(running, 98, "198.51.100.7")).as("the thief").isEqualTo(LOCKED);
      assertThat(guesses(running, 99, "198.51.100.8")).as("somebody else").isEqualTo(WRONG);
    }
  }

  @Test
  void trustsNoProxyByDefault() {
    try (RunningShop running = RunningShop.start()) {
      for (int i = 0; i < TRIES_FROM_ADDRESS; i++) {
        assertThat(guesses(running, i, "198.51.100." + i)).isEqualTo(WRONG);
      }

      assertThat(guesses(running, 99, "198.51.100.99")).isEqualTo(LOCKED);
    }
  }

  /** Another account each time, so that only the address is counted. */
  private static int guesses(RunningShop running, int account, String forwardedFor) {
    Buyer browser = running.browser(running.shop());
    HttpRequest.Builder guess =
        browser
            .request("/dashboard/sign-in")
            .header("X-Forwarded-For", forwardedFor)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "email=person%d@barro.example&password=open+sesame".formatted(account)));
    return browser.send(guess).status();
  }
}
