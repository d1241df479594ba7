package io.puente.trade.api;

import io.puente.platform.text.Texts;
import io.puente.trade.quote.json.WrongFact;
import io.puente.web.response.ProblemDetails.FieldError;
import java.util.List;

/** Says of each wrong fact what to write instead, in the reader's language. */
public final class FieldErrors {

  private FieldErrors() {}

  public static List<FieldError> of(List<WrongFact> facts, Texts texts) {
    return facts.stream().map(fact -> of(fact, texts)).toList();
  }

  private static FieldError of(WrongFact fact, Texts texts) {
    String expected = texts.get("api.expected." + fact.expected().code());
    return new FieldError(fact.pointer(), fact.problem().code(), detail(fact, expected, texts));
  }

  /**
   * What is wrong with a fact and what to do.
   *
   * @param expected what should stand there, in words
   */
  public static String detail(WrongFact fact, String expected, Texts texts) {
    return texts.get("api.wrong." + fact.problem().code(), fact.value(), expected);
  }
}
