package io.puente.payments;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What payments do by themselves: sweep up the forgotten, stop the superseded, give money back. */
public final class PaymentJobs {
  private static final Logger LOG = LoggerFactory.getLogger(PaymentJobs.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
  private static final int MOST_AT_ONCE = 200;

  private static final Job<Superseded> CLOSE = new Job<>("payment-close", Superseded.class);
  private static final Job<GivingBack> REFUND = new Job<>("payment-refund", GivingBack.class);

  private final Payments payments;
  private final Clock clock;

  public PaymentJobs(Payments payments, Clock clock) {
    this.payments = payments;
    this.clock = clock;
  }

  /** Says who does these jobs. Call before the jobs start. */
  public void register(Jobs jobs) {
    jobs.handle(CLOSE, (shop, superseded) -> close(shop, superseded.attempt()));
    jobs.handle(REFUND, (shop, refund) -> payments.giveBack(shop, refund.refund()));
    jobs.every("payment-sweep", PAUSE, () -> sweep(FORGOTTEN_AFTER));
  }

  static void promiseClosing(Transaction tx, PaymentAttempt attempt) {
    Jobs.enqueue(tx, tx.tenant(), CLOSE, new Superseded(attempt.id()));
  }

  static void promiseRefund(Transaction tx, Refund refund) {
    Jobs.enqueue(tx, tx.tenant(), REFUND, new GivingBack(refund.id()));
  }

  private void close(Tenant shop, UUID attempt) {
    payments.find(shop, attempt).ifPresent(found -> payments.close(found));
  }

  /**
   * Settles attempts that nobody has asked after for {@code age}, as if a webhook had told of them;
   * an order is paid without any webhook.
   *
   * @return how many were looked at
   */
  public int sweep(Duration age) {
    Instant now = clock.instant();
    var waiting = payments.takeForgotten(now.minus(age), now, MOST_AT_ONCE);
    for (PaymentAttempt attempt : waiting) {
      try {
        sweepUp(attempt);
      } catch (Exception e) {
        // One shop's trouble must not keep the others' orders waiting.
        LOG.atWarn()
            .addKeyValue("tenant", attempt.shop().id())
            .addKeyValue("attempt", attempt.id())
            .setCause(e)
            .log("sweep failed");
      }
    }
    return waiting.size();
  }

  private void sweepUp(PaymentAttempt attempt) {
    if (attempt.isLive()) {
      Settlement outcome = payments.settle(attempt.shop(), attempt.id());
      LOG.atInfo()
          .addKeyValue("tenant", attempt.shop().id())
          .addKeyValue("attempt", attempt.id())
          .log("swept: {}", outcome.getClass().getSimpleName());
    } else {
      payments.close(attempt);
    }
  }

  /** An attempt to be stopped at its provider. */
  private record Superseded(UUID attempt) {}

  /** A refund to be given. */
  private record GivingBack(UUID refund) {}
}
