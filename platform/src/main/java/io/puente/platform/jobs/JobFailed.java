package io.puente.platform.jobs;

/** A job failed; it is retried, or stored for a person to look at. */
final class JobFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  JobFailed(String job, Exception cause) {
    super(job + ": " + cause.getMessage(), cause);
  }
}
