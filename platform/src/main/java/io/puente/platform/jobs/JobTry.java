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
 * How a promised job is tried: what it writes to the log names job and shop, and so does the line
 * that says how it went.
 *
 * @param stopping whether this node is about to stop
 */
record JobTry<D>(
    Job<D> job, Performer<D> performer, Function<Tenant, String> names, BooleanSupplier stopping) {

  private static final Logger LOG = LoggerFactory.getLogger("puente.job");

  void run(Promise promise, int failuresBefore) {
    Tenant shop = new Tenant(promise.tenant());
    try (var name = MDC.putCloseable("job", job.name());
        var whose = MDC.putCloseable("shop", names.apply(shop))) {
      long begun = System.nanoTime();
      try {
        performer.perform(shop, promise.read(job.data()));
        LOG.atInfo().addKeyValue("ms", (System.nanoTime() - begun) / 1_000_000).log("done");
      } catch (Exception e) {
        throw told(e, failuresBefore + 1);
      }
    }
  }

  private RuntimeException told(Exception failure, int failures) {
    if (isBrokenOff(failure) && stopping.getAsBoolean()) {
      LOG.info("handed back");
      return new HandedBack(job.name(), failure);
    }
    LOG.atWarn().addKeyValue("failures", failures).setCause(failure).log("failed");
    return new JobFailed(job.name(), failure);
  }

  /**
   * Takes the mark off as well: an interrupted thread could not write down that the job is free.
   */
  private static boolean isBrokenOff(Exception failure) {
    return Thread.interrupted()
        || Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(InterruptedException.class::isInstance);
  }
}
