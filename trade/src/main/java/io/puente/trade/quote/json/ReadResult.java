package io.puente.trade.quote.json;

import io.puente.landedcost.Consignment;
import io.puente.landedcost.Rates;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The result of reading a request for a quote. */
public sealed interface ReadResult {

  /**
   * A consignment with plausible facts.
   *
   * @param rates the rates of the request, which are then the only ones; {@code null} if the
   *     request leaves them to us
   * @param omitted the parts that the answer leaves out
   */
  record Valid(Consignment consignment, @Nullable Rates rates, Set<AnswerPart> omitted)
      implements ReadResult {}

  /**
   * Fields that are missing, unknown or impossible.
   *
   * @param fields the first hundred of them
   * @param count how many there are
   */
  record Invalid(List<InvalidField> fields, int count) implements ReadResult {
    public Invalid {
      fields = List.copyOf(fields);
    }
  }

  /** The text is not one JSON value. Line and column of the error are counted from 1. */
  record NotJson(int line, int column) implements ReadResult {}
}
