package io.puente.catalogsync.feed;

import io.puente.platform.text.PastedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/**
 * The first line of a file: the position of each column. Names are compared without case and
 * without blanks around them; the order is free.
 */
final class Header {

  private static final Pattern EXTRA_OPTION =
      Pattern.compile("option(?:[4-9]|\\d\\d+) value", Pattern.CASE_INSENSITIVE);
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** A column and the qualifier after its slash; empty for none. */
  private record Key(Column column, String qualifier) {}

  private final Map<Key, Integer> indexes = new HashMap<>();
  private final Map<Integer, Column> columns = new HashMap<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Integer> extraOptions = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();
  private final Set<String> duplicates = new LinkedHashSet<>();
  private final List<String> names;
  private final ImportContext context;

  private final boolean blankIsNothing;

  Header(List<String> names, ImportContext context) {
    this(names, context, false);
  }

  /**
   * The names of a file's columns.
   *
   * @param blankIsNothing whether a blank cell changes nothing, as if its column were not there
   */
  Header(List<String> names, ImportContext context, boolean blankIsNothing) {
    this.blankIsNothing = blankIsNothing;
    this.names = names.stream().map(PastedText::code).toList();
    this.context = context;
    for (int index = 0; index < this.names.size(); index++) {
      register(this.names.get(index), index);
    }
  }

  private void register(String name, int index) {
    if (EXTRA_OPTION.matcher(name).matches()) {
      extraOptions.add(index);
      return;
    }
    Optional<Key> key = key(name);
    if (key.isEmpty()) {
      if (!name.isEmpty()) {
        ignored.add(name);
      }
    } else if (indexes.putIfAbsent(key.get(), index) != null) {
      duplicates.add(name);
    } else {
      columns.put(index, key.get().column());
      if (key.get().column().isNumber()) {
        numbers.add(index);
      }
    }
  }

  private Optional<Key> key(String name) {
    for (Column column : Column.values()) {
      if (column.hasName(name)) {
        return Optional.of(new Key(column, ""));
      }
    }
    int slash = name.lastIndexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String base = name.substring(0, slash).strip();
    String qualifier = name.substring(slash + 1).strip();
    for (Column column : Column.values()) {
      if (column.hasName(base)) {
        return normalized(column, qualifier).map(known -> new Key(column, known));
      }
    }
    return Optional.empty();
  }

  private Optional<String> normalized(Column column, String qualifier) {
    return switch (column.qualifier()) {
      case NONE -> Optional.empty();
      case LANGUAGE -> {
        String language = qualifier.toLowerCase(Locale.ROOT);
        yield LANGUAGES.contains(language)
            ? Optional.of(language.equals(context.language()) ? "" : language)
            : Optional.empty();
      }
      case COUNTRY -> CellParsers.countryCode(qualifier);
      case MARKET -> context.market(qualifier).map(Map.Entry::getKey);
    };
  }

  boolean isBlankNothing() {
    return blankIsNothing;
  }

  boolean has(Column column) {
    return indexes.containsKey(new Key(column, ""));
  }

  /** The position of a column, counted from zero. */
  Optional<Integer> index(Column column, String qualifier) {
    return Optional.ofNullable(indexes.get(new Key(column, qualifier)));
  }

  /** The qualifiers of some columns in this file; a column without a qualifier adds none. */
  Set<String> qualifiers(Column... columns) {
    Set<String> found = new TreeSet<>();
    for (Key key : indexes.keySet()) {
      if (List.of(columns).contains(key.column()) && !key.qualifier().isEmpty()) {
        found.add(key.qualifier());
      }
    }
    return found;
  }

  /** The column at a position and its qualifier as a name, if the column is known. */
  Optional<String> titleAt(int index) {
    return indexes.entrySet().stream()
        .filter(each -> each.getValue() == index)
        .findFirst()
        .map(each -> Column.title(each.getKey().column(), each.getKey().qualifier()));
  }

  Optional<Column> columnAt(int index) {
    return Optional.ofNullable(columns.get(index));
  }

  /** The currency of the amounts at a position, if they are amounts. */
  Optional<CurrencyUnit> currencyAt(int index) {
    return indexes.entrySet().stream()
        .filter(each -> each.getValue() == index && each.getKey().column().isMoney())
        .findFirst()
        .map(
            each ->
                context
                    .market(each.getKey().qualifier())
                    .map(Map.Entry::getValue)
                    .orElse(context.currency()));
  }

  /** Visits each known column and its qualifier. */
  void forEach(BiConsumer<Column, String> reader) {
    indexes.keySet().forEach(key -> reader.accept(key.column(), key.qualifier()));
  }

  /** The text of a cell in a column. */
  String text(int index, String cell) {
    Column column = columns.get(index);
    return column == null ? PastedText.clean(cell) : CellText.of(column, cell);
  }

  /** The positions of the columns of numbers. */
  List<Integer> numbers() {
    return numbers;
  }

  int width() {
    return names.size();
  }

  /** Positions of the values of a fourth or later option. */
  List<Integer> extraOptions() {
    return List.copyOf(extraOptions);
  }

  String nameAt(int index) {
    return names.get(index);
  }

  /** Unknown columns, as they are in the file. */
  List<String> ignored() {
    return List.copyOf(ignored);
  }

  /** Columns that are in the file more than once. */
  List<String> duplicates() {
    return List.copyOf(duplicates);
  }
}
