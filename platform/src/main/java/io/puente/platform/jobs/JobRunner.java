package io.puente.platform.jobs;

import io.puente.platform.jobs.JobOutcomes.Outcome;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Runs jobs. All log lines that a job writes name the job and the shop, and so does the line that
 * tells the outcome. Whatever a job throws, an error of the virtual machine as well, is logged and
 * counted.
 *
 * @param stopping whether this node is about to stop
 */
record JobRunner(JobOutcomes outcomes, BooleanSupplier stopping) {

  private static final Logger LOG = LoggerFactory.getLogger("puente.job");

  /** What a job does. */
  @FunctionalInterface
  interface Task {

    void run() throws Exception;
  }

  /** Runs a job of a shop. */
  void run(Job<?> job, String shop, int failuresBefore, Task task) {
    try (var name = MDC.putCloseable("job", job.name());
        var whose = MDC.putCloseable("shop", shop)) {
      long millis = run(job.name(), job.limit(), failuresBefore, task);
      LOG.atInfo().addKeyValue("ms", millis).log("done");
    }
  }

  /** Runs a task that is not of one shop. Its success has no line in the log. */
  void run(String recurring, Duration limit, Task task) {
    try (var name = MDC.putCloseable("job", recurring)) {
      run(recurring, limit, 0, task);
    }
  }

  private long run(String name, Duration duration, int failuresBefore, Task task) {
    long begun = System.nanoTime();
    TimeLimit limit = TimeLimit.start(duration);
    try (limit) {
      task.run();
    } catch (Throwable e) { // an OutOfMemoryError or a LinkageError, too, ends one job only
      throw failed(name, limit, e, failuresBefore + 1, begun);
    }
    outcomes.count(name, Outcome.DONE, since(begun));
    return since(begun).toMillis();
  }

  private RuntimeException failed(
      String name, TimeLimit limit, Throwable failure, int failures, long begun) {
    if (isInterrupted(failure) && stopping.getAsBoolean()) {
      outcomes.count(name, Outcome.INTERRUPTED, since(begun));
      LOG.info("interrupted");
      return new JobInterrupted(name, failure);
    }
    JobFailed failed =
        limit.isExceeded() ? new JobFailed(name, limit, failure) : new JobFailed(name, failure);
    LOG.atWarn().addKeyValue("failures", failures).setCause(failed).log("failed");
    outcomes.count(name, Outcome.FAILED, since(begun));
    return failed;
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Clears the interrupted status, too: an interrupted thread could not release the job's row. */
  private static boolean isInterrupted(Throwable failure) {
    return Thread.interrupted()
        || Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(InterruptedException.class::isInstance);
  }
}
