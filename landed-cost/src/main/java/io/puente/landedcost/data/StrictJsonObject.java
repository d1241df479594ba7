package io.puente.landedcost.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.puente.landedcost.Confidence;
import io.puente.landedcost.Country;
import io.puente.landedcost.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that is read strictly. Missing, malformed and unknown fields become problems in one
 * list. Reading goes on with a default value, so that all problems are found at once. This file is
 * long because it has a method for each type of field.
 */
final class StrictJsonObject {

  private final ObjectNode node;
  private final String path;
  private final List<String> problems;
  private final Set<String> asked = new HashSet<>();

  private StrictJsonObject(ObjectNode node, String path, List<String> problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
  }

  static StrictJsonObject of(@Nullable JsonNode node, String path, List<String> problems) {
    if (node instanceof ObjectNode object) {
      return new StrictJsonObject(object, path, problems);
    }
    problems.add(path + ": must be an object");
    return new StrictJsonObject(JsonNodeFactory.instance.objectNode(), path, problems);
  }

  String path() {
    return path;
  }

  void problem(String field, String what) {
    problems.add(path + "." + field + ": " + what);
  }

  boolean has(String field) {
    asked.add(field);
    return node.has(field);
  }

  boolean holdsObject(String field) {
    return has(field) && node.get(field).isObject();
  }

  String text(String field) {
    String text = optionalText(field);
    if (text == null) {
      problem(field, "is missing");
      return "";
    }
    return text;
  }

  @Nullable String optionalText(String field) {
    asked.add(field);
    JsonNode value = node.get(field);
    if (value == null) {
      return null;
    }
    if (!value.isTextual() || value.asText().isBlank()) {
      problem(field, "must be a text");
      return null;
    }
    return value.asText();
  }

  /** A text that is parsed into a value. */
  <T> T read(String field, Function<String, T> reading, T standIn) {
    String text = text(field);
    return text.isEmpty() ? standIn : readable(field, text, reading, standIn);
  }

  <T> @Nullable T optional(String field, Function<String, T> reading) {
    String text = optionalText(field);
    return text == null ? null : orNull(field, text, reading);
  }

  <E extends Enum<E>> E choice(String field, Class<E> choices, E standIn) {
    return read(field, text -> Enum.valueOf(choices, text.toUpperCase(Locale.ROOT)), standIn);
  }

  <E extends Enum<E>> Set<E> choices(String field, Class<E> choices) {
    var all = EnumSet.noneOf(choices);
    for (var text : texts(field)) {
      E one = orNull(field, text, name -> Enum.valueOf(choices, name));
      if (one != null) {
        all.add(one);
      }
    }
    return all;
  }

  @Nullable BigDecimal optionalNumber(String field) {
    return optional(field, BigDecimal::new);
  }

  BigDecimal number(String field) {
    return read(field, BigDecimal::new, BigDecimal.ZERO);
  }

  /** An amount written as {@code 30 USD}. */
  @Nullable BigMoney optionalAmount(String field) {
    return optional(field, StrictJsonObject::amount);
  }

  @Nullable Long optionalWhole(String field) {
    asked.add(field);
    JsonNode value = node.get(field);
    if (value == null) {
      return null;
    }
    if (!value.canConvertToExactIntegral() || value.asLong() < 1) {
      problem(field, "must be a whole number above zero");
      return null;
    }
    return value.asLong();
  }

  @Nullable Boolean optionalTruth(String field) {
    asked.add(field);
    JsonNode value = node.get(field);
    if (value == null) {
      return null;
    }
    if (!value.isBoolean()) {
      problem(field, "must be true or false");
      return null;
    }
    return value.asBoolean();
  }

  /** The texts of a list; empty if there is no such list. */
  List<String> texts(String field) {
    var all = new ArrayList<String>();
    for (var one : list(field)) {
      if (one.isTextual() && !one.asText().isBlank()) {
        all.add(one.asText());
      } else {
        problem(field, "must hold texts, not " + one);
      }
    }
    return all;
  }

  /** The entries of a list; empty if there is no such list. */
  private JsonNode list(String field) {
    asked.add(field);
    JsonNode value = node.get(field);
    if (value != null && !value.isArray()) {
      problem(field, "must be a list");
    }
    return value != null && value.isArray() ? value : MissingNode.getInstance();
  }

  Set<Country> countries(String field, Function<List<String>, List<String>> named) {
    return named.apply(texts(field)).stream()
        .map(code -> orNull(field, code, Country::new))
        .filter(country -> country != null)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A text in the three languages. */
  LocalizedText wording(String field) {
    StrictJsonObject texts = object(field);
    var wording = new LocalizedText(texts.text("es"), texts.text("en"), texts.text("pt"));
    texts.refuseOthers();
    return wording;
  }

  /**
   * A name: one text if the name is the same in every language, else one text for each language.
   */
  LocalizedText name(String field) {
    JsonNode value = node.get(field);
    return value != null && value.isObject()
        ? wording(field)
        : LocalizedText.sameInAllLanguages(text(field));
  }

  /** Whether the source names the article or the number of the law; {@code true} by default. */
  boolean articleKnown() {
    return !Boolean.FALSE.equals(optionalTruth("articleKnown"));
  }

  /** Where the source is published on the web. */
  @Nullable String url() {
    String url = optionalText("url");
    if (url != null && !url.matches("https?://[^\\s]+")) {
      problem("url", "is no address on the web: " + url);
      return null;
    }
    return url;
  }

  /** The day on which somebody compared the data with the source. What is certain has one. */
  @Nullable LocalDate checked(Confidence confidence) {
    LocalDate day = optional("checked", LocalDate::parse);
    if (day == null && confidence == Confidence.HIGH) {
      problem("checked", "is missing, so that the confidence cannot be high");
    }
    return day;
  }

  StrictJsonObject object(String field) {
    asked.add(field);
    return of(node.get(field), path + "." + field, problems);
  }

  List<StrictJsonObject> objects(String field) {
    var all = new ArrayList<StrictJsonObject>();
    JsonNode value = list(field);
    for (int i = 0; i < value.size(); i++) {
      all.add(of(value.get(i), path + "." + field + "[" + i + "]", problems));
    }
    return all;
  }

  /** The names of all fields, for objects whose keys are data. */
  List<String> names() {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Reports each field that was never read: most of them are misspelt. */
  void refuseOthers() {
    for (var name : names()) {
      if (!asked.contains(name)) {
        problem(name, "is not a field of this object");
      }
    }
  }

  static BigMoney amount(String text) {
    String[] parts = text.split(" ");
    return BigMoney.parse(parts[1].toUpperCase(Locale.ROOT) + " " + parts[0]);
  }

  private <T> T readable(String field, String text, Function<String, T> reading, T standIn) {
    T value = orNull(field, text, reading);
    return value == null ? standIn : value;
  }

  private <T> @Nullable T orNull(String field, String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (RuntimeException unreadable) {
      problem(field, "cannot be read: " + text);
      return null;
    }
  }
}
