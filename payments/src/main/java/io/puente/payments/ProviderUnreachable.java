package io.puente.payments;

/** A provider could not be asked; the job that needed it is tried again. */
public final class ProviderUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ProviderUnreachable(String reason) {
    super(reason);
  }
}
