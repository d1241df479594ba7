package io.puente.shipping.paper;

/** The result of printing: a PDF that contains every text whole, or the field that failed. */
public sealed interface PrintResult {

  /**
   * @param pdf the bytes of a PDF document
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes to send, never compared
  record Printed(byte[] pdf) implements PrintResult {}

  /** Nothing was printed, because a text cannot be printed whole. */
  sealed interface Failed extends PrintResult {

    /** The name of the field, such as {@code addressee name}. */
    String field();
  }

  /** A text is too long for its field, even in the smallest legible type. */
  record TooLong(String field) implements Failed {}

  /**
   * A text contains letters that the typeface lacks; international mail requires Latin letters.
   *
   * @param letters those that cannot be printed
   */
  record Unprintable(String field, String letters) implements Failed {}
}
