package io.puente.platform.jobs;

import io.puente.platform.database.Tenant;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Runs one job. All log lines that the job writes name the job and the shop, and so does the line
 * that tells the outcome.
 *
 * @param stopping whether this node is about to stop
 */
record JobRunner<D>(
    Job<D> job, JobHandler<D> handler, Function<Tenant, String> names, BooleanSupplier stopping) {

  private static final Logger LOG = LoggerFactory.getLogger("puente.job");

  void run(JobPayload payload, int failuresBefore) {
    Tenant shop = new Tenant(payload.tenant());
    try (var name = MDC.putCloseable("job", job.name());
        var whose = MDC.putCloseable("shop", names.apply(shop))) {
      long begun = System.nanoTime();
      try {
        handler.handle(shop, payload.read(job.data()));
        LOG.atInfo().addKeyValue("ms", (System.nanoTime() - begun) / 1_000_000).log("done");
      } catch (Exception e) {
        throw outcome(e, failuresBefore + 1);
      }
    }
  }

  private RuntimeException outcome(Exception failure, int failures) {
    if (isInterrupted(failure) && stopping.getAsBoolean()) {
      LOG.info("interrupted");
      return new JobInterrupted(job.name(), failure);
    }
    LOG.atWarn().addKeyValue("failures", failures).setCause(failure).log("failed");
    return new JobFailed(job.name(), failure);
  }

  /** Clears the interrupted status, too: an interrupted thread could not release the job's row. */
  private static boolean isInterrupted(Exception failure) {
    return Thread.interrupted()
        || Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(InterruptedException.class::isInstance);
  }
}
