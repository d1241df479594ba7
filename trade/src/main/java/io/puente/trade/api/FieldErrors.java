package io.puente.trade.api;

import io.puente.platform.text.Texts;
import io.puente.trade.quote.json.InvalidField;
import io.puente.web.response.ProblemDetails.FieldError;
import java.util.List;

/** The error messages of invalid fields, in the reader's language. */
public final class FieldErrors {

  private FieldErrors() {}

  public static List<FieldError> of(List<InvalidField> fields, Texts texts) {
    return fields.stream().map(field -> of(field, texts)).toList();
  }

  private static FieldError of(InvalidField field, Texts texts) {
    String expected = texts.get("api.expected." + field.expected().code());
    return new FieldError(field.pointer(), field.problem().code(), detail(field, expected, texts));
  }

  /**
   * What is wrong with a field and what to do.
   *
   * @param expected what the field must contain, in words
   */
  public static String detail(InvalidField field, String expected, Texts texts) {
    return texts.get("api.wrong." + field.problem().code(), field.value(), expected);
  }
}
