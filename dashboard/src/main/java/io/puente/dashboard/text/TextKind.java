package io.puente.dashboard.text;

import io.puente.dashboard.DashboardVisit;
import io.puente.web.request.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** A kind of things that have texts: the shop itself, its categories, pages or products. */
interface TextKind {

  /** Its name in addresses, and the end of the key of its title. */
  String key();

  /** How many things lack a text, by language. */
  Map<String, Long> missing(DashboardVisit visit);

  /**
   * A part of the things.
   *
   * @param language only those that lack a text in it; empty for all
   * @param after the id of the last one before the part; empty for the first part
   */
  Part rows(DashboardVisit visit, String language, String after);

  /**
   * Some rows.
   *
   * @param next the id after which the next part begins; empty if this is the last one
   */
  record Part(List<TextRow> rows, String next) {}

  Optional<TextRow> row(DashboardVisit visit, String id);

  Result save(DashboardVisit visit, String id, Form form);

  /** What became of a row that was sent. */
  sealed interface Result {

    record Saved() implements Result {}

    /** The texts were refused; the errors by field. */
    record Wrong(SortedMap<String, String> errors) implements Result {}

    /** They were changed since the page was shown. Nothing was written. */
    record Stale() implements Result {}

    record Missing() implements Result {}
  }
}
