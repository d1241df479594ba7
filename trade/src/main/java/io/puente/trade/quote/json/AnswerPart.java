package io.puente.trade.quote.json;

/** A part of an answer that a caller may leave out. */
public enum AnswerPart {
  /** The measures that were not applied: most of the bytes of an answer. */
  NOT_APPLIED("notApplied");

  private final String field;

  AnswerPart(String field) {
    this.field = field;
  }

  /** The name of the field in the answer. */
  String field() {
    return field;
  }
}
