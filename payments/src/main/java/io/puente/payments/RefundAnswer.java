package io.puente.payments;

/** What a provider said of a refund. */
public sealed interface RefundAnswer {
  /** Done, or accepted and on its way. */
  record Given(String reference) implements RefundAnswer {}

  /** The provider will not do it; a person must. */
  record Refused(String reason) implements RefundAnswer {}

  /** Not known; ask again with the same refund. */
  record Unreachable(String reason) implements RefundAnswer {}
}
