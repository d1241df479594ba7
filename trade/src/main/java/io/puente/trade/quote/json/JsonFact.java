package io.puente.trade.quote.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.puente.landedcost.Country;
import io.puente.landedcost.InvalidFact;
import io.puente.trade.quote.json.WrongFact.Expected;
import io.puente.trade.quote.json.WrongFact.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One value of a request where it stands. What cannot be read, or is beyond its limits, is put to
 * the mistakes and read as {@code null}. Limits throw {@link InvalidFact}.
 *
 * @param pointer RFC 6901, from the root of the request
 */
record JsonFact(JsonNode node, String pointer, Mistakes mistakes) {

  private static final int LONGEST_TEXT = 200;
  private static final int MOST_DIGITS = 90;
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

  JsonFact at(String name, JsonNode inner) {
    return new JsonFact(inner, pointer + "/" + name, mistakes);
  }

  void wrong(Problem problem, Expected expected) {
    String shown = node.isValueNode() ? WrongFact.shown(node.asText().strip()) : "";
    mistakes.add(new WrongFact(pointer, problem, expected, shown));
  }

  void tooMany(int most) {
    mistakes.add(new WrongFact(pointer, Problem.TOO_MANY, Expected.LIST, Integer.toString(most)));
  }

  <T> @Nullable T object(Fact.Reader<JsonFacts, T> reading) {
    if (node.isObject()) {
      return reading.read(new JsonFacts(this));
    }
    wrong(Problem.WRONG_TYPE, Expected.OBJECT);
    return null;
  }

  @Nullable String text() {
    return text(Expected.TEXT);
  }

  private @Nullable String text(Expected expected) {
    if (!node.isTextual()) {
      wrong(Problem.WRONG_TYPE, expected);
      return null;
    }
    String text = node.textValue().strip();
    if (text.isEmpty()) {
      wrong(Problem.MISSING, expected);
      return null;
    }
    if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
      wrong(Problem.MALFORMED, expected);
      return null;
    }
    return text;
  }

  /** A text that must be one of those that are known. */
  @Nullable String known(Expected expected, Set<String> names) {
    String name = text(expected);
    if (name == null || names.contains(name)) {
      return name;
    }
    wrong(Problem.UNKNOWN, expected);
    return null;
  }

  /** A text that stands for something else. */
  <T> @Nullable T read(Expected expected, Fact.Reader<String, T> reading) {
    String text = text(expected);
    if (text == null) {
      return null;
    }
    try {
      return reading.read(text);
    } catch (InvalidFact invalid) {
      wrong(Problem.of(invalid.problem()), expected);
      return null;
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      wrong(Problem.MALFORMED, expected);
      return null;
    }
  }

  /** The value, unless its limits speak against it. */
  private <T> @Nullable T within(Consumer<T> limits, T value, Expected expected) {
    try {
      limits.accept(value);
      return value;
    } catch (InvalidFact beyond) {
      wrong(Problem.of(beyond.problem()), expected);
      return null;
    }
  }

  @Nullable String text(Consumer<String> limits) {
    String text = text();
    return text == null ? null : within(limits, text, Expected.TEXT);
  }

  @Nullable Boolean yesOrNo() {
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    wrong(Problem.WRONG_TYPE, Expected.YES_OR_NO);
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
    wrong(problem, Expected.WHOLE_NUMBER);
    return null;
  }

  @Nullable BigDecimal decimal(Consumer<BigDecimal> limits) {
    BigDecimal read = read(Expected.DECIMAL, JsonFact::decimalOf);
    return read == null ? null : within(limits, read, Expected.DECIMAL);
  }

  private static BigDecimal decimalOf(String text) {
    if (text.length() > MOST_DIGITS || !DECIMAL.matcher(text).matches()) {
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

  <E extends Enum<E>> @Nullable E choice(Expected expected, E[] choices) {
    return read(
        expected,
        text -> {
          for (E choice : choices) {
            if (WrongFact.spelled(choice).equals(text)) {
              return choice;
            }
          }
          throw new InvalidFact(text, InvalidFact.Problem.UNKNOWN, text);
        });
  }
}
