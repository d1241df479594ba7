package io.puente.trade.quote.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.puente.trade.quote.json.InvalidField.Expected;
import io.puente.trade.quote.json.InvalidField.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, read by name. A field that is {@code null} counts as absent. A
 * field that was never read is invalid, because a misspelt name would silently drop a fact.
 */
final class JsonFields {

  private final JsonValue object;
  private final int invalidBefore;
  private final Set<String> known = new TreeSet<>();

  JsonFields(JsonValue object) {
    this.object = object;
    invalidBefore = object.invalidFields().count();
  }

  private @Nullable JsonValue given(String field) {
    known.add(field);
    JsonNode value = object.node().get(field);
    return value == null || value.isNull() ? null : object.at(field, value);
  }

  /** Whether a field is there and not {@code null}. */
  boolean has(String field) {
    return given(field) != null;
  }

  /** A required field. */
  <T> Field<T> required(String field, Expected expected, Field.Reader<JsonValue, T> reader) {
    JsonValue given = given(field);
    if (given == null) {
      missing(field, expected);
      return new Field<>(null);
    }
    return new Field<>(reader.read(given));
  }

  /** An optional field. */
  <T> Field<T> optional(String field, Field.Reader<JsonValue, T> reader) {
    JsonValue given = given(field);
    return new Field<>(given == null ? null : reader.read(given));
  }

  /** A list with at least one entry. */
  <T> List<T> nonEmptyList(String field, int limit, Field.Reader<JsonValue, T> reader) {
    JsonValue given = given(field);
    if (given == null || (given.node().isArray() && given.node().isEmpty())) {
      missing(field, Expected.LIST);
    }
    return list(field, limit, reader);
  }

  /** The valid entries of a list. An absent list is empty. */
  <T> List<T> list(String field, int limit, Field.Reader<JsonValue, T> reader) {
    List<T> read = new ArrayList<>();
    JsonValue array = given(field);
    if (array == null) {
      return read;
    }
    if (!array.node().isArray()) {
      array.invalid(Problem.WRONG_TYPE, Expected.LIST);
    } else if (array.node().size() > limit) {
      array.tooMany(limit);
    } else {
      for (int i = 0; i < array.node().size(); i++) {
        T one = reader.read(array.at(Integer.toString(i), array.node().get(i)));
        if (one != null) {
          read.add(one);
        }
      }
    }
    return read;
  }

  private void missing(String field, Expected expected) {
    String pointer = object.pointer() + "/" + field;
    object.invalidFields().add(new InvalidField(pointer, Problem.MISSING, expected, ""));
  }

  /** Builds the result after all fields were read; {@code null} if a field is invalid. */
  <T> @Nullable T build(Supplier<T> builder) {
    object
        .node()
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                object.invalidFields().add(unknown(field));
              }
            });
    return object.invalidFields().count() == invalidBefore ? builder.get() : null;
  }

  /** An unknown field. Its name is shortened and escaped for the pointer (RFC 6901, section 3). */
  private InvalidField unknown(String field) {
    String escaped = InvalidField.shortened(field).replace("~", "~0").replace("/", "~1");
    return new InvalidField(
        object.pointer() + "/" + escaped,
        Problem.UNKNOWN_FIELD,
        Expected.OBJECT,
        String.join(", ", known));
  }
}
