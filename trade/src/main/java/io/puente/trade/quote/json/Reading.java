package io.puente.trade.quote.json;

import io.puente.landedcost.Consignment;
import io.puente.landedcost.Rates;
import java.util.List;

/** What came of reading a request for a quote. */
public sealed interface Reading {

  /**
   * A consignment whose facts can be true.
   *
   * @param rates those that the asker wants to be used before ours
   */
  record Understood(Consignment consignment, Rates rates) implements Reading {}

  /**
   * Facts that cannot be true, are missing, or are not known here.
   *
   * @param facts all of them, or the first hundred
   * @param count how many there are
   */
  record Wrong(List<WrongFact> facts, int count) implements Reading {
    public Wrong {
      facts = List.copyOf(facts);
    }
  }

  /** The text is not one JSON object; where it ceases to be one, counted from 1. */
  record NotJson(int line, int column) implements Reading {}
}
