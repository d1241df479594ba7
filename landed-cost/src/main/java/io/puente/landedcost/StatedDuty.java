package io.puente.landedcost;

import io.puente.landedcost.amount.DutyParser;
import io.puente.landedcost.amount.Rate;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The duty that a destination's tariff charges on a code, as the caller knows it: a broker, or an
 * owner who has looked it up. It is used only where the tariff in the data has no rate.
 *
 * @param text as tariffs print it: {@code 14%}, {@code Free}, {@code 1.9¢/kg}, {@code $1.20/liter +
 *     4.6%}; specific amounts in the currency of the law
 */
public record StatedDuty(String text) {

  private static final BigDecimal HIGHEST_SHARE = BigDecimal.TEN;
  private static final int LONGEST = 60;
  private static final Set<String> FREE = Set.of("free", "libre", "exento", "isento", "livre");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}([.,]\\d{1,6})?");

  /**
   * Checks that the duty can be calculated.
   *
   * @throws InvalidFact if the text is not a duty as tariffs print them, is a duty in words,
   *     depends on a quantity that no line states, or is more than ten times the value
   */
  public StatedDuty {
    if (text.length() > LONGEST) {
      throw new InvalidFact("statedDuty", InvalidFact.Problem.MALFORMED, text);
    }
    check(text, read(text));
  }

  /** Reads a duty as people write it. A number alone is a percentage. */
  public static StatedDuty of(String written) {
    String text = PastedText.plain(written).strip();
    String bare = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
    if (FREE.contains(text.toLowerCase(Locale.ROOT))) {
      return new StatedDuty("Free");
    }
    return new StatedDuty(NUMBER.matcher(bare).matches() ? percent(bare) : text);
  }

  private static String percent(String number) {
    return new BigDecimal(number.replace(',', '.')).stripTrailingZeros().toPlainString() + "%";
  }

  private static Rate read(String text) {
    try {
      return DutyParser.rate(text);
    } catch (IllegalArgumentException unreadable) {
      throw new InvalidFact("statedDuty", InvalidFact.Problem.MALFORMED, text);
    }
  }

  private static void check(String text, Rate rate) {
    switch (rate) {
      case Rate.Percent percent when percent.share().compareTo(HIGHEST_SHARE) > 0 ->
          throw new InvalidFact("statedDuty", InvalidFact.Problem.TOO_LARGE, text);
      case Rate.PerUnit specific when specific.unit() == Rate.Unit.UNSTATED ->
          throw new InvalidFact("statedDuty", InvalidFact.Problem.MALFORMED, text);
      case Rate.InWords words ->
          throw new InvalidFact("statedDuty", InvalidFact.Problem.MALFORMED, text);
      case Rate.Sum sum -> sum.parts().forEach(part -> check(text, part));
      case Rate.Percent fine -> {}
      case Rate.PerUnit fine -> {}
      case Rate.GrossedUp none -> throw unprinted(none);
      case Rate.Flat none -> throw unprinted(none);
      case Rate.Less none -> throw unprinted(none);
      case Rate.Bounded none -> throw unprinted(none);
      case Rate.Banded none -> throw unprinted(none);
      case Rate.TopUp none -> throw unprinted(none);
      case Rate.OfTariff none -> throw unprinted(none);
      case Rate.ByRegion none -> throw unprinted(none);
      case Rate.Between none -> throw unprinted(none);
      case Rate.Unknown none -> throw unprinted(none);
    }
  }

  private static IllegalStateException unprinted(Rate rate) {
    return new IllegalStateException("no tariff prints " + rate);
  }
}
