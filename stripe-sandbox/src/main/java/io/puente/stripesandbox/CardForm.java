package io.puente.stripesandbox;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The submitted form of the payment page. After a mistake only {@code holder} and {@code email} are
 * shown again.
 *
 * @param card present if there are no problems
 * @param problems the problem of each field that has one
 */
record CardForm(String holder, String email, Optional<Card> card, Map<Field, Problem> problems) {
  private static final Pattern EXPIRY =
      Pattern.compile("(\\d{1,2})\\s*[/.-]?\\s*(\\d{2}|20\\d{2})");

  enum Field {
    EMAIL,
    NUMBER,
    EXPIRY,
    CODE,
    HOLDER
  }

  enum Problem {
    EMAIL_MISSING,
    NUMBER_MISSING,
    NUMBER_WRONG,
    /** A number with a correct check digit, possibly of a real card, which is refused. */
    NUMBER_REAL,
    EXPIRY_WRONG,
    EXPIRY_PAST,
    CODE_WRONG,
    HOLDER_MISSING
  }

  /** The form before the buyer types. */
  static CardForm empty(String email) {
    return new CardForm("", email, Optional.empty(), Map.of());
  }

  static CardForm read(FormFields fields, YearMonth thisMonth) {
    var problems = new EnumMap<Field, Problem>(Field.class);
    String number = fields.text("number").replaceAll("[\\s-]", "");
    Optional<Card.TestNumber> testNumber = Card.TestNumber.of(number);
    Optional<YearMonth> expiry = expiry(fields.text("expiry"));
    String holder = fields.text("holder");
    String email = fields.text("email");
    if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      problems.put(Field.EMAIL, Problem.EMAIL_MISSING);
    }
    if (testNumber.isEmpty()) {
      problems.put(Field.NUMBER, wrongNumber(number));
    }
    if (expiry.isEmpty()) {
      problems.put(Field.EXPIRY, Problem.EXPIRY_WRONG);
    } else if (expiry.get().isBefore(thisMonth)) {
      problems.put(Field.EXPIRY, Problem.EXPIRY_PAST);
    }
    if (!fields.text("code").matches("\\d{3}")) {
      problems.put(Field.CODE, Problem.CODE_WRONG);
    }
    if (holder.isEmpty()) {
      problems.put(Field.HOLDER, Problem.HOLDER_MISSING);
    }
    Optional<Card> card =
        problems.isEmpty()
            ? Optional.of(
                new Card(
                    testNumber.orElseThrow(),
                    number.substring(number.length() - 4),
                    expiry.orElseThrow(),
                    holder))
            : Optional.empty();
    return new CardForm(holder, email, card, problems);
  }

  private static Optional<YearMonth> expiry(String text) {
    Matcher matcher = EXPIRY.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(2));
    try {
      return Optional.of(
          YearMonth.of(year < 100 ? 2000 + year : year, Integer.parseInt(matcher.group(1))));
    } catch (DateTimeException noSuchMonth) {
      return Optional.empty();
    }
  }

  private static Problem wrongNumber(String number) {
    if (number.isEmpty()) {
      return Problem.NUMBER_MISSING;
    }
    return number.matches("\\d{12,19}") && hasValidCheckDigit(number)
        ? Problem.NUMBER_REAL
        : Problem.NUMBER_WRONG;
  }

  /** The Luhn algorithm of ISO/IEC 7812-1. */
  private static boolean hasValidCheckDigit(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
