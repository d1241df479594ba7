package io.puente.trade.quote.json;

import io.puente.landedcost.InvalidFact;
import java.util.Locale;

/**
 * One invalid field of a request.
 *
 * @param pointer RFC 6901, from the root of the request
 * @param expected what the field must contain
 * @param value the invalid value, cut to a length that is safe to show; for {@link
 *     Problem#UNKNOWN_FIELD} the known fields of the object
 */
public record InvalidField(String pointer, Problem problem, Expected expected, String value) {

  private static final int MAX_SHOWN_LENGTH = 60;

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

    /** The code in JSON, such as {@code not-positive}. */
    public String code() {
      return jsonName(this);
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

  /** What a field must contain. The error message says it. */
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
    AGREEMENT,
    ANSWER_PART;

    /** The code in message keys, such as {@code whole-number}. */
    public String code() {
      return jsonName(this);
    }
  }

  /** The JSON name of a constant, such as {@code additional-duty} for {@code ADDITIONAL_DUTY}. */
  static String jsonName(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A text cut to a length that is safe to show. */
  static String shortened(String text) {
    return text.length() <= MAX_SHOWN_LENGTH ? text : text.substring(0, MAX_SHOWN_LENGTH) + "…";
  }
}
