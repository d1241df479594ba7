package io.puente.payments;

/** What came of stopping an attempt. */
public sealed interface Closing {
  /** It can no longer take money. */
  record Closed() implements Closing {}

  /** Too late: the money is there or on its way. */
  record PaidMeanwhile() implements Closing {}

  /** Not known; it may still take money until it expires. */
  record Unreachable(String reason) implements Closing {}
}
