package io.puente.catalogsync.feed;

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

/**
 * The first line of a file: which column stands where. Names are compared without regard to case
 * and outer blanks; the order is free.
 */
final class Header {

  private static final Pattern FURTHER_OPTION =
      Pattern.compile("option(?:[4-9]|\\d\\d+) value", Pattern.CASE_INSENSITIVE);
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** A column and what stands after its slash; empty for none. */
  private record Key(Column column, String qualifier) {}

  private final Map<Key, Integer> places = new HashMap<>();
  private final List<Integer> furtherOptions = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();
  private final Set<String> twice = new LinkedHashSet<>();
  private final List<String> names;
  private final ShopTerms terms;

  Header(List<String> names, ShopTerms terms) {
    this.names = names.stream().map(String::strip).toList();
    this.terms = terms;
    for (int place = 0; place < this.names.size(); place++) {
      understand(this.names.get(place), place);
    }
  }

  private void understand(String name, int place) {
    if (FURTHER_OPTION.matcher(name).matches()) {
      furtherOptions.add(place);
      return;
    }
    Optional<Key> key = key(name);
    if (key.isEmpty()) {
      if (!name.isEmpty()) {
        ignored.add(name);
      }
    } else if (places.putIfAbsent(key.get(), place) != null) {
      twice.add(name);
    }
  }

  private Optional<Key> key(String name) {
    for (Column column : Column.values()) {
      if (column.isCalled(name)) {
        return Optional.of(new Key(column, ""));
      }
    }
    int slash = name.lastIndexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String base = name.substring(0, slash).strip();
    String written = name.substring(slash + 1).strip();
    for (Column column : Column.values()) {
      if (column.isCalled(base)) {
        return qualifier(column, written).map(qualifier -> new Key(column, qualifier));
      }
    }
    return Optional.empty();
  }

  private Optional<String> qualifier(Column column, String written) {
    return switch (column.qualifier()) {
      case NONE -> Optional.empty();
      case LANGUAGE -> {
        String language = written.toLowerCase(Locale.ROOT);
        yield LANGUAGES.contains(language)
            ? Optional.of(language.equals(terms.language()) ? "" : language)
            : Optional.empty();
      }
      case COUNTRY -> Countries.code(written);
      case MARKET -> terms.market(written).map(Map.Entry::getKey);
    };
  }

  boolean has(Column column) {
    return has(column, "");
  }

  boolean has(Column column, String qualifier) {
    return places.containsKey(new Key(column, qualifier));
  }

  /** Where a column stands, counted from zero. */
  Optional<Integer> place(Column column, String qualifier) {
    return Optional.ofNullable(places.get(new Key(column, qualifier)));
  }

  /** What stands after the slash in this file's columns of one kind, without the bare one. */
  Set<String> qualifiers(Column... columns) {
    Set<String> found = new TreeSet<>();
    for (Key key : places.keySet()) {
      if (List.of(columns).contains(key.column()) && !key.qualifier().isEmpty()) {
        found.add(key.qualifier());
      }
    }
    return found;
  }

  /** Every column that is understood, with what stands after its slash. */
  void each(BiConsumer<Column, String> reader) {
    places.keySet().forEach(key -> reader.accept(key.column(), key.qualifier()));
  }

  int width() {
    return names.size();
  }

  /** Places of values of a fourth option and beyond. */
  List<Integer> furtherOptions() {
    return List.copyOf(furtherOptions);
  }

  String nameAt(int place) {
    return names.get(place);
  }

  /** Columns that mean nothing to Puente, as the owner wrote them. */
  List<String> ignored() {
    return List.copyOf(ignored);
  }

  /** Columns that stand in the file more than once. */
  List<String> twice() {
    return List.copyOf(twice);
  }
}
