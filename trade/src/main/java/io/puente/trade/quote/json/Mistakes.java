package io.puente.trade.quote.json;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a request, gathered while all of it is read. */
final class Mistakes {

  /** One mistake is often made on every line; nobody reads more of them than this. */
  private static final int MOST_TOLD = 100;

  private final List<WrongFact> told = new ArrayList<>();
  private int count;

  void add(WrongFact fact) {
    count++;
    if (told.size() < MOST_TOLD) {
      told.add(fact);
    }
  }

  int count() {
    return count;
  }

  Reading.Wrong all() {
    return new Reading.Wrong(told, count);
  }
}
