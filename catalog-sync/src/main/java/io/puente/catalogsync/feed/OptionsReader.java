package io.puente.catalogsync.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What buyers of one product choose by: names once a product, values in every row that can be
 * bought. A single thing without choice is written as {@code Title} with {@code Default Title}.
 */
final class OptionsReader {

  static final String NO_CHOICE = "Default Title";

  private final List<Row> rows;
  private final Header header;
  private final Problems problems;

  OptionsReader(List<Row> rows, Problems problems) {
    this.rows = rows;
    this.header = rows.getFirst().header();
    this.problems = problems;
  }

  List<FeedOption> names() {
    refuseFurtherOptions();
    List<FeedOption> options = new ArrayList<>();
    for (int i = 0; i < Column.OPTION_NAMES.size(); i++) {
      Column values = Column.OPTION_VALUES.get(i);
      Optional<Row> used = rows.stream().filter(row -> isChoice(row.text(values))).findFirst();
      if (used.isEmpty()) {
        break;
      }
      Column names = Column.OPTION_NAMES.get(i);
      String name = first(names, "");
      if (name.isEmpty()) {
        problems.add(
            new Cell(used.get().line(), names.title(), ""), ProblemKind.OPTION_NAME_MISSING);
      }
      Map<String, Optional<String>> translated = new HashMap<>();
      for (String language : header.qualifiers(names)) {
        translated.put(language, Optional.of(first(names, language)).filter(n -> !n.isEmpty()));
      }
      options.add(new FeedOption(name, translated));
    }
    return options;
  }

  private void refuseFurtherOptions() {
    for (Row row : rows) {
      row.furtherOption().ifPresent(cell -> problems.add(cell, ProblemKind.OPTIONS_TOO_MANY));
    }
  }

  private static boolean isChoice(String value) {
    return !value.isEmpty() && !value.equals(NO_CHOICE);
  }

  private String first(Column column, String language) {
    return rows.stream()
        .map(row -> row.text(column, language))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The row's values; each of the product's choices must have one. */
  List<String> values(Row row, int choices) {
    List<String> values = new ArrayList<>();
    for (Column column : Column.OPTION_VALUES.subList(0, choices)) {
      String value = row.text(column);
      if (value.isEmpty()) {
        problems.add(new Cell(row.line(), column.title(), ""), ProblemKind.OPTION_VALUE_MISSING);
      }
      values.add(value);
    }
    return values;
  }

  /** The row's values in other languages; one that is not translated stays as it is. */
  Map<String, Optional<List<String>>> translations(Row row, int choices) {
    List<Column> columns = Column.OPTION_VALUES.subList(0, choices);
    Map<String, Optional<List<String>>> translations = new HashMap<>();
    for (String language : header.qualifiers(columns.toArray(Column[]::new))) {
      boolean any = columns.stream().anyMatch(column -> !row.text(column, language).isEmpty());
      List<String> values =
          columns.stream()
              .map(
                  column -> {
                    String translated = row.text(column, language);
                    return translated.isEmpty() ? row.text(column) : translated;
                  })
              .toList();
      translations.put(language, any ? Optional.of(values) : Optional.empty());
    }
    return translations;
  }
}
