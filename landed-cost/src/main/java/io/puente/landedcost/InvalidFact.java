package io.puente.landedcost;

import java.util.function.Supplier;

/**
 * A fact of a consignment that cannot be true, with its field ({@code lines[3].weightGrams}) and
 * with the problem as a value that pages and APIs can translate.
 */
public final class InvalidFact extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with the fact. */
  public enum Problem {
    MISSING,
    MALFORMED,
    WRONG_LENGTH,
    UNKNOWN,
    NEGATIVE,
    NOT_POSITIVE,
    TOO_LARGE,
    TOO_PRECISE,
    TOO_MANY,
    DUPLICATE,
    CURRENCY_DIFFERS,
    OUT_OF_RANGE
  }

  private final String field;
  private final Problem problem;
  private final String value;

  public InvalidFact(String field, Problem problem, Object value) {
    super("%s: %s (%s)".formatted(field, problem, shortened(value)));
    this.field = field;
    this.problem = problem;
    this.value = shortened(value);
  }

  /**
   * Runs a step that reads part of a larger object. If the step rejects a fact, the exception names
   * the field within the larger object.
   */
  public static <T> T within(String whole, Supplier<T> step) {
    try {
      return step.get();
    } catch (InvalidFact refused) {
      throw new InvalidFact(whole + "." + refused.field, refused.problem, refused.value);
    }
  }

  /** The path of the field, as an API's reader would write it. */
  public String field() {
    return field;
  }

  public Problem problem() {
    return problem;
  }

  /** The given value, cut to a length that is safe to show. */
  public String value() {
    return value;
  }

  private static String shortened(Object value) {
    var text = String.valueOf(value);
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
