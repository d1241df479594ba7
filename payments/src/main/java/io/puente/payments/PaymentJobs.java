package io.puente.payments;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The background jobs of payments: cancel superseded attempts, issue refunds, and reconcile
 * attempts whose webhook never arrived.
 */
public final class PaymentJobs {
  private static final Logger LOG = LoggerFactory.getLogger(PaymentJobs.class);
  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final Duration UNCHECKED_FOR = Duration.ofMinutes(10);
  private static final int MAX_AT_ONCE = 200;

  private static final Job<CancelAttempt> CANCEL = new Job<>("payment-cancel", CancelAttempt.class);
  private static final Job<IssueRefund> REFUND = new Job<>("payment-refund", IssueRefund.class);

  private final Payments payments;
  private final Clock clock;

  public PaymentJobs(Payments payments, Clock clock) {
    this.payments = payments;
    this.clock = clock;
  }

  /** Registers the handlers. Call before the jobs start. */
  public void register(Jobs jobs) {
    jobs.handle(CANCEL, (shop, job) -> cancel(shop, job.attempt()));
    jobs.handle(REFUND, (shop, job) -> payments.issueRefund(shop, job.refund()));
    jobs.every("payment-reconcile", INTERVAL, () -> reconcile(UNCHECKED_FOR));
  }

  static void enqueueCancel(Transaction tx, PaymentAttempt attempt) {
    Jobs.enqueue(tx, CANCEL, new CancelAttempt(attempt.id()));
  }

  static void enqueueRefund(Transaction tx, Refund refund) {
    Jobs.enqueue(tx, REFUND, new IssueRefund(refund.id()));
  }

  private void cancel(Tenant shop, UUID attempt) {
    payments.find(shop, attempt).ifPresent(payments::cancel);
  }

  /**
   * Settles the attempts that were not checked for {@code age}, so that an order is paid without
   * any webhook.
   *
   * @return the number of attempts that were checked
   */
  public int reconcile(Duration age) {
    Instant now = clock.instant();
    List<PaymentAttempt> unsettled = payments.claimUnsettled(now.minus(age), now, MAX_AT_ONCE);
    for (PaymentAttempt attempt : unsettled) {
      try {
        reconcile(attempt);
      } catch (Exception e) {
        // A failure of one shop must not delay the orders of the others.
        LOG.atWarn()
            .addKeyValue("tenant", attempt.shop().id())
            .addKeyValue("attempt", attempt.id())
            .setCause(e)
            .log("reconciliation failed");
      }
    }
    return unsettled.size();
  }

  private void reconcile(PaymentAttempt attempt) {
    if (attempt.isLive()) {
      Settlement outcome = payments.settle(attempt.shop(), attempt.id());
      LOG.atInfo()
          .addKeyValue("tenant", attempt.shop().id())
          .addKeyValue("attempt", attempt.id())
          .log("reconciled: {}", outcome.getClass().getSimpleName());
    } else {
      payments.cancel(attempt);
    }
  }

  private record CancelAttempt(UUID attempt) {}

  private record IssueRefund(UUID refund) {}
}
