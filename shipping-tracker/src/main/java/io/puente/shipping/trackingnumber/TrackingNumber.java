package io.puente.shipping.trackingnumber;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number with which a carrier and its customers find a parcel. Each carrier has its own
 * formats; posts number international mail by {@link S10}.
 *
 * @param text capital letters and digits; empty for a parcel that was sent without a number
 */
public record TrackingNumber(String text) {

  /** Of a parcel without a number. */
  public static final TrackingNumber NONE = new TrackingNumber("");

  /** More characters than any carrier's number that we know; the longest has 34. */
  public static final int MAX_LENGTH = 40;

  private static final int MIN_LENGTH = 3;
  private static final int GROUP = 4;
  private static final Pattern ALLOWED =
      Pattern.compile("[0-9A-Z]{%d,%d}".formatted(MIN_LENGTH, MAX_LENGTH));
  private static final Pattern ANY_DIGIT = Pattern.compile(".*[0-9].*");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}._/*#]+");

  /**
   * @throws IllegalArgumentException if the text is neither empty nor a number
   */
  public TrackingNumber {
    if (!text.isEmpty() && !isNumber(text)) {
      throw new IllegalArgumentException("not a tracking number: " + text);
    }
  }

  public static TrackingNumber of(S10 number) {
    return new TrackingNumber(number.toString());
  }

  /**
   * Parses a number as people type or paste it: blanks of any kind, line breaks, hyphens, dots and
   * invisible characters are removed, full-width letters become ordinary ones. The result is empty
   * if what remains is no number: it has other letters, no digit, or is too short or too long.
   */
  public static Optional<TrackingNumber> parse(String typed) {
    if (typed.length() > MAX_LENGTH * 5) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    String compact = SEPARATORS.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
    return isNumber(compact) ? Optional.of(new TrackingNumber(compact)) : Optional.empty();
  }

  private static boolean isNumber(String text) {
    return ALLOWED.matcher(text).matches() && ANY_DIGIT.matcher(text).matches();
  }

  public boolean isNone() {
    return text.isEmpty();
  }

  /** The number of international mail, if it is one. */
  public Optional<S10> s10() {
    return S10.parse(text) instanceof S10ParseResult.Valid(var number)
        ? Optional.of(number)
        : Optional.empty();
  }

  /** In groups, as people read it: {@code RR 473 124 829 MX}, {@code 1234 5678 90}. */
  public String spaced() {
    return s10()
        .map(S10::spaced)
        .orElseGet(() -> text.replaceAll("(.{%d})(?=.)".formatted(GROUP), "$1 "));
  }

  @Override
  public String toString() {
    return text;
  }
}
