package io.puente.storefront.api;

import io.puente.storefront.quote.json.WrongFact;
import io.puente.storefront.web.ProblemDetails.FieldError;
import io.puente.storefront.web.Texts;
import java.util.List;

/** Says of each wrong fact what to write instead, in the reader's language. */
public final class FieldErrors {

  private FieldErrors() {}

  public static List<FieldError> of(List<WrongFact> facts, Texts texts) {
    return facts.stream().map(fact -> of(fact, texts)).toList();
  }

  private static FieldError of(WrongFact fact, Texts texts) {
    String expected = texts.get("api.expected." + fact.expected().code());
    return new FieldError(
        fact.pointer(),
        fact.problem().code(),
        texts.get("api.wrong." + fact.problem().code(), fact.value(), expected));
  }
}
