package io.puente.landedcost;

import java.util.regex.Pattern;

/**
 * A Harmonized System code of 6, 8, 10 or 12 digits: the six digits of the subheading, then those
 * of a country's own tariff, in pairs. A shorter code covers all tariff lines that begin with it.
 *
 * <p>An odd number of digits is rejected. Usually a spreadsheet has dropped the zero that the codes
 * of chapters 1 to 9 begin with, and {@code 9012100} would be another chapter than {@code
 * 09012100}.
 */
public record HsCode(String digits) implements Comparable<HsCode> {

  /** How many digits a code has at most. */
  public static final int LONGEST = 12;

  private static final int SHORTEST = 6;
  private static final Pattern SEPARATORS = Pattern.compile("[. ]|(?<=\\d)\\p{Pd}(?=\\d)");

  /**
   * Checks the digits.
   *
   * @throws InvalidFact if there are fewer than 6 or more than 12 characters, an odd number of
   *     them, or others than digits
   */
  public HsCode {
    if (!isAllDigits(digits)) {
      throw new InvalidFact("hs", InvalidFact.Problem.MALFORMED, digits);
    }
    int length = digits.length();
    if (length < SHORTEST || length > LONGEST || length % 2 != 0) {
      throw new InvalidFact("hs", InvalidFact.Problem.WRONG_LENGTH, digits);
    }
  }

  /** Reads a code as people write or paste it, with or without dots, hyphens and spaces. */
  public static HsCode of(String text) {
    try {
      return new HsCode(SEPARATORS.matcher(PastedText.plain(text)).replaceAll(""));
    } catch (InvalidFact unreadable) {
      throw new InvalidFact(unreadable.field(), unreadable.problem(), text);
    }
  }

  @Override
  public int compareTo(HsCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }

  private static boolean isAllDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
