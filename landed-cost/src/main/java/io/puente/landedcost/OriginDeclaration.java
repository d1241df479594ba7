package io.puente.landedcost;

import java.time.LocalDate;

/**
 * A signed declaration that a product originates under a trade agreement. Only a declaration gives
 * a preference, never the country of origin alone.
 *
 * @param agreement the agreement's id as the destination's data names it, such as {@code USMCA}
 * @param rule the origin rule that the product meets, such as {@code wholly obtained}
 * @param certifier who certifies: exporter, producer, importer or an authority, by name
 * @param evidence a reference to the proof: the number of a certificate, a file
 * @param expires the last day on which it may be used
 */
public record OriginDeclaration(
    String agreement,
    Country origin,
    String rule,
    String certifier,
    String evidence,
    LocalDate signed,
    LocalDate expires) {

  private static final int LONGEST_TEXT = 1000;
  private static final String SUPPOSED = "supposed";

  /**
   * Checks that the declaration is complete.
   *
   * @throws InvalidFact if a text is blank or of more than 1,000 characters, or it expires before
   *     it was signed
   */
  public OriginDeclaration {
    filled("agreement", agreement);
    filled("rule", rule);
    filled("certifier", certifier);
    filled("evidence", evidence);
    if (expires.isBefore(signed)) {
      throw new InvalidFact("expires", InvalidFact.Problem.OUT_OF_RANGE, expires);
    }
  }

  /** A declaration that need not exist, for one day, to see what it would save. */
  public static OriginDeclaration supposed(String agreement, Country origin, LocalDate day) {
    return new OriginDeclaration(agreement, origin, SUPPOSED, SUPPOSED, SUPPOSED, day, day);
  }

  /** Whether nobody has signed it. */
  public boolean isSupposed() {
    return evidence.equals(SUPPOSED);
  }

  public boolean isValidOn(LocalDate date) {
    return !date.isBefore(signed) && !date.isAfter(expires);
  }

  private static void filled(String field, String text) {
    if (text.isBlank()) {
      throw new InvalidFact(field, InvalidFact.Problem.MISSING, text);
    }
    if (text.length() > LONGEST_TEXT) {
      throw new InvalidFact(field, InvalidFact.Problem.WRONG_LENGTH, text);
    }
  }
}
