package io.puente.landedcost;

/**
 * A Harmonized System code of 6 to 12 digits: the six digits of the subheading, then the digits of
 * a country's own tariff. A shorter code covers all tariff lines that begin with it.
 */
public record HsCode(String digits) implements Comparable<HsCode> {

  /** How many digits a code has at most. */
  public static final int LONGEST = 12;

  private static final int SHORTEST = 6;

  /**
   * Checks the digits.
   *
   * @throws InvalidFact if there are fewer than 6 or more than 12 characters, or others than digits
   */
  public HsCode {
    if (!isAllDigits(digits)) {
      throw new InvalidFact("hs", InvalidFact.Problem.MALFORMED, digits);
    }
    if (digits.length() < SHORTEST || digits.length() > LONGEST) {
      throw new InvalidFact("hs", InvalidFact.Problem.WRONG_LENGTH, digits);
    }
  }

  /** Reads a code as people write it, with or without dots and spaces. */
  public static HsCode of(String text) {
    try {
      return new HsCode(text.replace(".", "").replace(" ", ""));
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
