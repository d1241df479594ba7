package io.puente.platform.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Instant;

/** A job was interrupted because its node stops; another node may run it at once. */
final class JobInterrupted extends RuntimeException {

  private static final long serialVersionUID = 1;

  JobInterrupted(String job, Throwable cause) {
    super(job + " was interrupted", cause);
  }

  /** Makes an interrupted job due now; leaves a failed one to another handler. */
  record RunAgain(FailureHandler<JobPayload> failed) implements FailureHandler<JobPayload> {

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<JobPayload> operations) {
      if (complete.getCause().filter(JobInterrupted.class::isInstance).isPresent()) {
        operations.reschedule(complete, Instant.now());
      } else {
        failed.onFailure(complete, operations);
      }
    }
  }
}
