package io.puente.trade.quote.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.puente.trade.quote.json.WrongFact.Expected;
import io.puente.trade.quote.json.WrongFact.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, read by name. A field that is {@code null} counts as left out; one
 * that nobody has asked for is a mistake, because a misspelt fact would be a missing one.
 */
final class JsonFacts {

  private final JsonFact object;
  private final int mistakesBefore;
  private final Set<String> asked = new TreeSet<>();

  /** Of a JSON object. */
  JsonFacts(JsonFact object) {
    this.object = object;
    mistakesBefore = object.mistakes().count();
  }

  private @Nullable JsonFact given(String field) {
    asked.add(field);
    JsonNode value = object.node().get(field);
    return value == null || value.isNull() ? null : object.at(field, value);
  }

  /** A field that must be there. */
  <T> Fact<T> required(String field, Expected expected, Fact.Reader<JsonFact, T> reading) {
    JsonFact given = given(field);
    if (given == null) {
      missing(field, expected);
      return new Fact<>(null);
    }
    return new Fact<>(reading.read(given));
  }

  /** A field that may be left out. */
  <T> Fact<T> optional(String field, Fact.Reader<JsonFact, T> reading) {
    JsonFact given = given(field);
    return new Fact<>(given == null ? null : reading.read(given));
  }

  /** A list that must hold something. */
  <T> List<T> some(String field, int most, Fact.Reader<JsonFact, T> reading) {
    JsonFact given = given(field);
    if (given == null || (given.node().isArray() && given.node().isEmpty())) {
      missing(field, Expected.LIST);
    }
    return each(field, most, reading);
  }

  /** All of a list's entries that could be read; a list that is left out is empty. */
  <T> List<T> each(String field, int most, Fact.Reader<JsonFact, T> reading) {
    List<T> read = new ArrayList<>();
    JsonFact list = given(field);
    if (list == null) {
      return read;
    }
    if (!list.node().isArray()) {
      list.wrong(Problem.WRONG_TYPE, Expected.LIST);
    } else if (list.node().size() > most) {
      list.tooMany(most);
    } else {
      for (int i = 0; i < list.node().size(); i++) {
        T one = reading.read(list.at(Integer.toString(i), list.node().get(i)));
        if (one != null) {
          read.add(one);
        }
      }
    }
    return read;
  }

  private void missing(String field, Expected expected) {
    String pointer = object.pointer() + "/" + field;
    object.mistakes().add(new WrongFact(pointer, Problem.MISSING, expected, ""));
  }

  /** Makes a whole of this object's facts once all were read, if there was nothing wrong in it. */
  <T> @Nullable T whole(Supplier<T> making) {
    object
        .node()
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!asked.contains(field)) {
                object.mistakes().add(unknown(field));
              }
            });
    return object.mistakes().count() == mistakesBefore ? making.get() : null;
  }

  /** A field's name within a pointer (RFC 6901, section 3), cut to a length that can be shown. */
  private WrongFact unknown(String field) {
    String escaped = WrongFact.shown(field).replace("~", "~0").replace("/", "~1");
    return new WrongFact(
        object.pointer() + "/" + escaped,
        Problem.UNKNOWN_FIELD,
        Expected.OBJECT,
        String.join(", ", asked));
  }
}
