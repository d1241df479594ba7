package io.puente.platform.jobs;

import java.time.Duration;

/** Counts how jobs end. */
@FunctionalInterface
public interface JobOutcomes {

  /** How a job can end; an interrupted one runs again on another node. */
  enum Outcome {
    DONE,
    FAILED,
    INTERRUPTED
  }

  /**
   * Counts one run.
   *
   * @param job the name of its kind
   */
  void count(String job, Outcome outcome, Duration took);
}
