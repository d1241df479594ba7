package io.puente.server.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.api.ApiClient;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** An unexpected error is answered at once, also one that no client should catch. */
class InternalErrorTest {

  private static final String GUITAR =
      """
      {"shipFrom": "PE", "destination": {"country": "CL"}, "channel": "courier",
       "shipping": {"amount": "35.00", "currency": "USD"},
       "lines": [{"id": "guitar", "hs": "9202.90", "origin": "PE", "quantity": 1,
                  "price": {"amount": "560.00", "currency": "USD"}}]}
      """;

  @Test
  void anInternalErrorIsAnsweredAtOnce() {
    AtomicBoolean broken = new AtomicBoolean();
    try (RunningShop running = RunningShop.start(Map.of(), new Breaking(broken))) {
      Buyer buyer = running.browser(running.shop());
      buyer.addToCart("es-us", buyer.variantOf("/es-us/products/taza-azul"), 1);
      ApiClient client = ApiClient.at(running.server(), running.shop().host());
      assertThat(buyer.get("/es-us/checkout").status()).isEqualTo(200);
      assertThat(client.quote(GUITAR).status()).isEqualTo(200);

      broken.set(true);
      assertThat(client.quote(GUITAR).status()).isEqualTo(500);
      assertThat(buyer.get("/es-us/checkout").status()).isEqualTo(500);
      assertThat(buyer.get("/es-us/products/plato").status()).isEqualTo(500);

      broken.set(false);
      assertThat(buyer.get("/es-us/checkout").status()).isEqualTo(200);
      assertThat(buyer.get("/es-us/products/plato").status()).isEqualTo(200);
    }
  }

  /** A clock that overflows the stack while it is broken. */
  private static final class Breaking extends Clock {

    private final Clock whole = Clock.systemUTC();
    private final AtomicBoolean broken;

    Breaking(AtomicBoolean broken) {
      this.broken = broken;
    }

    @Override
    public Instant instant() {
      if (broken.get()) {
        throw new StackOverflowError("broken on purpose");
      }
      return whole.instant();
    }

    @Override
    public ZoneId getZone() {
      return whole.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
