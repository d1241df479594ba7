package io.puente.storefront.web;

import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields of a posted form, stripped of white space and of control characters. */
public record Form(Map<String, String> fields) {

  private static final int LONGEST = 2_000;

  static Form of(MultiMap attributes) {
    Map<String, String> fields = new TreeMap<>();
    attributes.forEach(entry -> fields.putIfAbsent(entry.getKey(), clean(entry.getValue())));
    return new Form(fields);
  }

  static Form empty() {
    return new Form(Map.of());
  }

  private static String clean(String value) {
    String printable = value.replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", "").strip();
    return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
  }

  /** The field, or an empty text. */
  public String text(String field) {
    return fields.getOrDefault(field, "");
  }

  public Optional<String> given(String field) {
    return Optional.of(text(field)).filter(text -> !text.isEmpty());
  }

  /** A whole number of at most six digits. */
  public Optional<Integer> number(String field) {
    return given(field).filter(text -> text.matches("\\d{1,6}")).map(Integer::parseInt);
  }

  public boolean checked(String field) {
    return given(field).isPresent();
  }
}
