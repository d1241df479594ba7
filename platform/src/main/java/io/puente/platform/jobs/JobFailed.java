package io.puente.platform.jobs;

/** A job was not done; it will be tried again or laid aside for a person. */
final class JobFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  JobFailed(String job, Exception cause) {
    super(job + ": " + cause.getMessage(), cause);
  }
}
