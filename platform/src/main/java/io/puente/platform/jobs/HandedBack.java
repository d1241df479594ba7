package io.puente.platform.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Instant;

/** A job that was broken off because its node stops; another node may take it up at once. */
final class HandedBack extends RuntimeException {

  private static final long serialVersionUID = 1;

  HandedBack(String job, Exception cause) {
    super(job + " was broken off", cause);
  }

  /** Treats what was handed back as due now, and what has failed as somebody else says. */
  record OrElse(FailureHandler<Promise> failed) implements FailureHandler<Promise> {

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<Promise> operations) {
      if (complete.getCause().filter(HandedBack.class::isInstance).isPresent()) {
        operations.reschedule(complete, Instant.now());
      } else {
        failed.onFailure(complete, operations);
      }
    }
  }
}
