package io.puente.storefront.quote.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.puente.landedcost.Country;
import io.puente.landedcost.InvalidFact;
import io.puente.storefront.quote.json.WrongFact.Expected;
import io.puente.storefront.quote.json.WrongFact.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, read by name. A field that is {@code null} counts as left out; one
 * that nobody has asked for is refused at the end, because a misspelt fact would be a missing one.
 */
final class JsonFacts {

  private static final int LONGEST_TEXT = 200;
  private static final int MOST_DIGITS = 90;
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final JsonNode node;
  private final String pointer;
  private final Set<String> asked = new TreeSet<>();

  private JsonFacts(JsonNode node, String pointer) {
    this.node = node;
    this.pointer = pointer;
  }

  static JsonFacts of(JsonNode node, String pointer) {
    if (!node.isObject()) {
      throw new Refusal(pointer, Problem.WRONG_TYPE, Expected.OBJECT, node);
    }
    return new JsonFacts(node, pointer);
  }

  String at(String field) {
    return pointer + "/" + field;
  }

  private @Nullable JsonNode given(String field) {
    asked.add(field);
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value;
  }

  /** A field that must be there. */
  <T> T required(String field, Expected expected, Function<String, @Nullable T> reading) {
    T value = reading.apply(field);
    if (value == null) {
      throw new Refusal(at(field), Problem.MISSING, expected, "");
    }
    return value;
  }

  @Nullable JsonFacts object(String field) {
    JsonNode value = given(field);
    return value == null ? null : of(value, at(field));
  }

  /** Each object of a list, with what is wrong with it put to what is wrong already. */
  <T> List<T> objects(String field, int most, List<WrongFact> wrong, Function<JsonFacts, T> each) {
    List<T> read = new ArrayList<>();
    List<JsonNode> elements = elements(field, most);
    for (int i = 0; i < elements.size(); i++) {
      try {
        JsonFacts facts = of(elements.get(i), at(field) + "/" + i);
        T one = each.apply(facts);
        facts.refuseUnknown();
        read.add(one);
      } catch (Refusal refusal) {
        wrong.add(refusal.fact());
      }
    }
    return read;
  }

  List<String> texts(String field, int most) {
    List<String> texts = new ArrayList<>();
    List<JsonNode> elements = elements(field, most);
    for (int i = 0; i < elements.size(); i++) {
      texts.add(text(elements.get(i), at(field) + "/" + i, Expected.TEXT));
    }
    return texts;
  }

  private List<JsonNode> elements(String field, int most) {
    JsonNode list = given(field);
    if (list == null) {
      return List.of();
    }
    if (!list.isArray()) {
      throw new Refusal(at(field), Problem.WRONG_TYPE, Expected.LIST, list);
    }
    if (list.size() > most) {
      throw new Refusal(at(field), Problem.TOO_MANY, Expected.LIST, most);
    }
    List<JsonNode> elements = new ArrayList<>(list.size());
    list.forEach(elements::add);
    return elements;
  }

  @Nullable String text(String field) {
    return read(field, Expected.TEXT, text -> text);
  }

  @Nullable Boolean yesOrNo(String field) {
    JsonNode value = given(field);
    if (value != null && !value.isBoolean()) {
      throw new Refusal(at(field), Problem.WRONG_TYPE, Expected.YES_OR_NO, value);
    }
    return value == null ? null : value.booleanValue();
  }

  @Nullable Integer wholeNumber(String field) {
    Long number = longNumber(field);
    if (number != null && number != number.intValue()) {
      throw new Refusal(at(field), Problem.TOO_LARGE, Expected.WHOLE_NUMBER, number);
    }
    return number == null ? null : number.intValue();
  }

  @Nullable Long longNumber(String field) {
    JsonNode value = given(field);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber()) {
      throw new Refusal(at(field), Problem.WRONG_TYPE, Expected.WHOLE_NUMBER, value);
    }
    if (!value.canConvertToLong()) {
      throw new Refusal(at(field), Problem.TOO_LARGE, Expected.WHOLE_NUMBER, value);
    }
    return value.longValue();
  }

  @Nullable BigDecimal decimal(String field) {
    return read(field, Expected.DECIMAL, JsonFacts::decimalOf);
  }

  private static BigDecimal decimalOf(String text) {
    if (text.length() > MOST_DIGITS || !DECIMAL.matcher(text).matches()) {
      throw new IllegalArgumentException("not a decimal number");
    }
    return new BigDecimal(text);
  }

  @Nullable Country country(String field) {
    return read(field, Expected.COUNTRY, Country::of);
  }

  @Nullable CurrencyUnit currency(String field) {
    return read(field, Expected.CURRENCY, JsonFacts::currencyOf);
  }

  private static CurrencyUnit currencyOf(String code) {
    try {
      CurrencyUnit currency = CurrencyUnit.of(code);
      if (!currency.isPseudoCurrency()) {
        return currency;
      }
    } catch (IllegalCurrencyException unknown) {
      // Said below, as of gold and test codes.
    }
    throw new InvalidFact("currency", InvalidFact.Problem.UNKNOWN, code);
  }

  @Nullable BigMoney money(String field) {
    JsonNode value = given(field);
    if (value != null && !value.isObject()) {
      throw new Refusal(at(field), Problem.WRONG_TYPE, Expected.MONEY, value);
    }
    JsonFacts money = object(field);
    if (money == null) {
      return null;
    }
    BigDecimal amount = money.required("amount", Expected.DECIMAL, money::decimal);
    CurrencyUnit currency = money.required("currency", Expected.CURRENCY, money::currency);
    money.refuseUnknown();
    return BigMoney.of(currency, amount);
  }

  <E extends Enum<E>> @Nullable E choice(String field, Expected expected, E[] choices) {
    return read(
        field,
        expected,
        text -> {
          for (E choice : choices) {
            if (WrongFact.spelled(choice).equals(text)) {
              return choice;
            }
          }
          throw new InvalidFact(field, InvalidFact.Problem.UNKNOWN, text);
        });
  }

  /** A text that stands for something else; what cannot be read is malformed. */
  <T> @Nullable T read(String field, Expected expected, Function<String, T> reading) {
    JsonNode value = given(field);
    if (value == null) {
      return null;
    }
    String text = text(value, at(field), expected);
    try {
      return reading.apply(text);
    } catch (InvalidFact invalid) {
      throw new Refusal(at(field), Problem.of(invalid.problem()), expected, text);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw new Refusal(at(field), Problem.MALFORMED, expected, text);
    }
  }

  private static String text(JsonNode value, String pointer, Expected expected) {
    if (!value.isTextual()) {
      throw new Refusal(pointer, Problem.WRONG_TYPE, expected, value);
    }
    String text = value.textValue().strip();
    if (text.isEmpty()) {
      throw new Refusal(pointer, Problem.MISSING, expected, "");
    }
    if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal(pointer, Problem.MALFORMED, expected, text);
    }
    return text;
  }

  /** Makes a whole of facts; what it refuses is found again among the fields of this object. */
  <T> T whole(Supplier<T> making) {
    try {
      return making.get();
    } catch (InvalidFact invalid) {
      String field = invalid.field().replace("[", "/").replace("]", "").replace('.', '/');
      Problem problem = Problem.of(invalid.problem());
      JsonNode value = node.at("/" + field);
      if (value.isObject() && value.has("amount")) {
        field += problem == Problem.CURRENCY_DIFFERS ? "/currency" : "/amount";
        value = node.at("/" + field);
      }
      throw new Refusal(at(field), problem, expectedOf(value), value);
    }
  }

  private static Expected expectedOf(JsonNode value) {
    if (value.isArray()) {
      return Expected.LIST;
    }
    return value.isNumber() ? Expected.WHOLE_NUMBER : Expected.TEXT;
  }

  void refuseUnknown() {
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!asked.contains(field)) {
                throw new Refusal(
                    at(escaped(field)),
                    Problem.UNKNOWN_FIELD,
                    Expected.OBJECT,
                    String.join(", ", asked));
              }
            });
  }

  /** A field's name within a pointer (RFC 6901, section 3), cut to a length that can be shown. */
  private static String escaped(String field) {
    return Refusal.cut(field).replace("~", "~0").replace("/", "~1");
  }
}
