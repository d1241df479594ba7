package io.puente.trade.quote.json;

import io.puente.landedcost.InvalidFact;
import java.util.Locale;

/**
 * One thing that is wrong with a request, and where.
 *
 * @param pointer RFC 6901, from the root of the request
 * @param expected what should stand there
 * @param value what does, cut to a length that is safe to show; for {@link Problem#UNKNOWN_FIELD}
 *     the fields that are known there
 */
public record WrongFact(String pointer, Problem problem, Expected expected, String value) {

  private static final int LONGEST_SHOWN = 60;

  /** What is wrong. */
  public enum Problem {
    MISSING,
    MALFORMED,
    UNKNOWN,
    UNKNOWN_FIELD,
    WRONG_TYPE,
    NEGATIVE,
    NOT_POSITIVE,
    TOO_LARGE,
    TOO_PRECISE,
    TOO_MANY,
    DUPLICATE,
    CURRENCY_DIFFERS,
    OUT_OF_RANGE;

    /** As programs read it: {@code not-positive}. */
    public String code() {
      return spelled(this);
    }

    static Problem of(InvalidFact.Problem problem) {
      return switch (problem) {
        case MISSING -> MISSING;
        case MALFORMED, WRONG_LENGTH -> MALFORMED;
        case UNKNOWN -> UNKNOWN;
        case NEGATIVE -> NEGATIVE;
        case NOT_POSITIVE -> NOT_POSITIVE;
        case TOO_LARGE -> TOO_LARGE;
        case TOO_PRECISE -> TOO_PRECISE;
        case TOO_MANY -> TOO_MANY;
        case DUPLICATE -> DUPLICATE;
        case CURRENCY_DIFFERS -> CURRENCY_DIFFERS;
        case OUT_OF_RANGE -> OUT_OF_RANGE;
      };
    }
  }

  /** What a field holds, so that a refusal can say what to write instead. */
  public enum Expected {
    OBJECT,
    LIST,
    TEXT,
    WHOLE_NUMBER,
    DECIMAL,
    MONEY,
    CURRENCY,
    COUNTRY,
    REGION,
    DATE,
    MOMENT,
    HS,
    DUTY,
    YES_OR_NO,
    CHANNEL,
    TRANSPORT,
    INCOTERM,
    PROGRAMME,
    AGREEMENT;

    /** As texts name it: {@code whole-number}. */
    public String code() {
      return spelled(this);
    }
  }

  /** How a constant is written in JSON: {@code ADDITIONAL_DUTY} as {@code additional-duty}. */
  static String spelled(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A text cut to a length that is safe to show. */
  static String shown(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
