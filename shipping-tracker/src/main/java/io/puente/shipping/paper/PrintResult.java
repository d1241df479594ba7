package io.puente.shipping.paper;

/** What came of printing: a PDF with every word of every field in it, or the field at fault. */
public sealed interface Paper {

  /**
   * @param pdf the bytes of a PDF document
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes to send, never compared
  record Printed(byte[] pdf) implements Paper {}

  /** A text is too long for its field even in the smallest type that can be read. */
  record TooLong(String field) implements Paper {}

  /**
   * A text has letters that our typeface lacks; international mail asks for Latin letters.
   *
   * @param letters those that cannot be printed
   */
  record Unprintable(String field, String letters) implements Paper {}
}
