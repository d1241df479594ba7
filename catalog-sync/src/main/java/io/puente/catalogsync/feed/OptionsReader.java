package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.FeedProduct.FeedOption;
import io.puente.catalogsync.feed.Row.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of one product: names once for the product, values in each row of a variant. A
 * product without options has the option {@code Title} with the value {@code Default Title}.
 */
final class OptionsReader {

  static final String NO_OPTION = "Default Title";

  private final List<Row> rows;
  private final Header header;
  private final Problems problems;

  /** The columns that have values of this product's options. */
  private final List<Column> columns = new ArrayList<>();

  OptionsReader(List<Row> rows, Problems problems) {
    this.rows = rows;
    this.header = rows.getFirst().header();
    this.problems = problems;
  }

  List<FeedOption> names() {
    refuseExtraOptions();
    List<FeedOption> options = new ArrayList<>();
    for (int i = 0; i < Column.OPTION_NAMES.size(); i++) {
      Column values = Column.OPTION_VALUES.get(i);
      Optional<Row> used = rows.stream().filter(row -> isOption(row.text(values))).findFirst();
      if (used.isEmpty()) {
        continue;
      }
      columns.add(values);
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

  private void refuseExtraOptions() {
    for (Row row : rows) {
      row.extraOption().ifPresent(cell -> problems.add(cell, ProblemKind.OPTIONS_TOO_MANY));
    }
  }

  static boolean isOption(String value) {
    return !value.isEmpty() && !value.equals(NO_OPTION);
  }

  private String first(Column column, String language) {
    return rows.stream()
        .map(row -> row.text(column, language))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The row's option values; each of the product's options must have one. */
  List<String> values(Row row) {
    List<String> values = new ArrayList<>();
    for (Column column : columns) {
      String value = row.text(column);
      if (value.isEmpty()) {
        problems.add(new Cell(row.line(), column.title(), ""), ProblemKind.OPTION_VALUE_MISSING);
      }
      values.add(value);
    }
    return values;
  }

  /** The row's option values in other languages; a value without translation is not changed. */
  Map<String, Optional<List<String>>> translations(Row row) {
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
