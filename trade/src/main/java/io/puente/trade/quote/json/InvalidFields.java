package io.puente.trade.quote.json;

import java.util.ArrayList;
import java.util.List;

/** Collects the invalid fields of a request while the request is read. */
final class InvalidFields {

  /** The same error is often on every line, and nobody reads more errors than this. */
  private static final int MAX_LISTED = 100;

  private final List<InvalidField> listed = new ArrayList<>();
  private int count;

  void add(InvalidField field) {
    count++;
    if (listed.size() < MAX_LISTED) {
      listed.add(field);
    }
  }

  int count() {
    return count;
  }

  ReadResult.Invalid all() {
    return new ReadResult.Invalid(listed, count);
  }
}
