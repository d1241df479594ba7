package io.puente.platform.jobs;

/** A job failed; it is retried, or stored for a person to look at. */
final class JobFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  JobFailed(String job, Throwable cause) {
    super(job + ": " + cause.getMessage(), cause);
  }

  JobFailed(String job, TimeLimit exceeded, Throwable cause) {
    super("%s: took longer than %s".formatted(job, exceeded.duration()), cause);
  }
}
