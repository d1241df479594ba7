package io.puente.trade.quote.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.puente.landedcost.Country;
import io.puente.landedcost.InvalidFact;
import io.puente.trade.quote.json.InvalidField.Expected;
import io.puente.trade.quote.json.InvalidField.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One value of a request. A value that cannot be read or exceeds its limits is reported as invalid
 * and read as {@code null}. Limits throw {@link InvalidFact}.
 *
 * @param pointer RFC 6901, from the root of the request
 * @param invalidFields collects the invalid fields of the request
 */
record JsonValue(JsonNode node, String pointer, InvalidFields invalidFields) {

  private static final int MAX_TEXT_LENGTH = 200;
  private static final int MAX_DIGITS = 90;
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

  JsonValue at(String name, JsonNode inner) {
    return new JsonValue(inner, pointer + "/" + name, invalidFields);
  }

  void invalid(Problem problem, Expected expected) {
    String shown = node.isValueNode() ? InvalidField.shortened(node.asText().strip()) : "";
    invalidFields.add(new InvalidField(pointer, problem, expected, shown));
  }

  void tooMany(int limit) {
    invalidFields.add(
        new InvalidField(pointer, Problem.TOO_MANY, Expected.LIST, Integer.toString(limit)));
  }

  <T> @Nullable T object(Field.Reader<JsonFields, T> reader) {
    if (node.isObject()) {
      return reader.read(new JsonFields(this));
    }
    invalid(Problem.WRONG_TYPE, Expected.OBJECT);
    return null;
  }

  @Nullable String text() {
    return text(Expected.TEXT);
  }

  private @Nullable String text(Expected expected) {
    if (!node.isTextual()) {
      invalid(Problem.WRONG_TYPE, expected);
      return null;
    }
    String text = node.textValue().strip();
    if (text.isEmpty()) {
      invalid(Problem.MISSING, expected);
      return null;
    }
    if (text.length() > MAX_TEXT_LENGTH || text.chars().anyMatch(Character::isISOControl)) {
      invalid(Problem.MALFORMED, expected);
      return null;
    }
    return text;
  }

  /** A text that must be one of the known names. */
  @Nullable String known(Expected expected, Set<String> names) {
    String name = text(expected);
    if (name == null || names.contains(name)) {
      return name;
    }
    invalid(Problem.UNKNOWN, expected);
    return null;
  }

  /** A text that is converted. */
  <T> @Nullable T read(Expected expected, Field.Reader<String, T> reader) {
    String text = text(expected);
    if (text == null) {
      return null;
    }
    try {
      return reader.read(text);
    } catch (InvalidFact impossible) {
      invalid(Problem.of(impossible.problem()), expected);
      return null;
    } catch (IllegalArgumentException | DateTimeException malformed) {
      invalid(Problem.MALFORMED, expected);
      return null;
    }
  }

  /** The value if it is within its limits. */
  private <T> @Nullable T within(Consumer<T> limits, T value, Expected expected) {
    try {
      limits.accept(value);
      return value;
    } catch (InvalidFact outside) {
      invalid(Problem.of(outside.problem()), expected);
      return null;
    }
  }

  @Nullable String text(Consumer<String> limits) {
    String text = text();
    return text == null ? null : within(limits, text, Expected.TEXT);
  }

  @Nullable Boolean bool() {
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    invalid(Problem.WRONG_TYPE, Expected.YES_OR_NO);
    return null;
  }

  @Nullable Integer wholeNumber(Consumer<Integer> limits) {
    if (node.canConvertToInt() && node.isIntegralNumber()) {
      return within(limits, node.intValue(), Expected.WHOLE_NUMBER);
    }
    Problem problem = Problem.WRONG_TYPE;
    if (node.isIntegralNumber()) {
      problem = node.bigIntegerValue().signum() < 0 ? Problem.NEGATIVE : Problem.TOO_LARGE;
    }
    invalid(problem, Expected.WHOLE_NUMBER);
    return null;
  }

  @Nullable BigDecimal decimal(Consumer<BigDecimal> limits) {
    BigDecimal read = read(Expected.DECIMAL, JsonValue::decimalOf);
    return read == null ? null : within(limits, read, Expected.DECIMAL);
  }

  private static BigDecimal decimalOf(String text) {
    if (text.length() > MAX_DIGITS || !DECIMAL.matcher(text).matches()) {
      throw new IllegalArgumentException("not a decimal number");
    }
    return new BigDecimal(text);
  }

  @Nullable LocalDate date(Consumer<LocalDate> limits) {
    LocalDate read = read(Expected.DATE, LocalDate::parse);
    return read == null ? null : within(limits, read, Expected.DATE);
  }

  @Nullable Country country() {
    return read(Expected.COUNTRY, Country::of);
  }

  /** A part of the answer, by the name of its field. */
  @Nullable AnswerPart answerPart() {
    return read(
        Expected.ANSWER_PART,
        text -> {
          for (AnswerPart part : AnswerPart.values()) {
            if (part.field().equals(text)) {
              return part;
            }
          }
          throw new InvalidFact("omit", InvalidFact.Problem.UNKNOWN, text);
        });
  }

  <E extends Enum<E>> @Nullable E choice(Expected expected, E[] choices) {
    return read(
        expected,
        text -> {
          for (E choice : choices) {
            if (InvalidField.jsonName(choice).equals(text)) {
              return choice;
            }
          }
          throw new InvalidFact(text, InvalidFact.Problem.UNKNOWN, text);
        });
  }
}
