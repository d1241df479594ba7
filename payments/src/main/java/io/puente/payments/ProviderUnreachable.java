package io.puente.payments;

/** A provider could not be reached; the job is retried. */
public final class ProviderUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ProviderUnreachable(String reason) {
    super(reason);
  }
}
