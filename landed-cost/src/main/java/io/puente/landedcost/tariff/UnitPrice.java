package io.puente.landedcost.tariff;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The price of one piece (or pair) that a line of a tariff is for, as its description says it:
 * {@code Valued over $3 but not over $6.50/pair}.
 *
 * @param over lower end, excluded
 * @param upTo upper end, included
 */
record UnitPrice(@Nullable BigDecimal over, @Nullable BigDecimal upTo) {

  static final UnitPrice ANY = new UnitPrice(null, null);

  private static final Pattern VALUED =
      Pattern.compile(
          "(?:^|, )[Vv]alued (?:over (\\$?[\\d.]+¢?))?(?: but )?(?:not over (\\$?[\\d.]+¢?))?"
              + "(?: each| ?/ ?(?:pair|pr\\.)| per pair):?$");

  static UnitPrice of(String description) {
    var valued = VALUED.matcher(description);
    return description.contains("alued ") && valued.find()
        ? new UnitPrice(amount(valued.group(1)), amount(valued.group(2)))
        : ANY;
  }

  /** Both conditions together, as of a line and the title above it. */
  UnitPrice and(UnitPrice other) {
    var highest = over != null && (other.over == null || over.compareTo(other.over) > 0);
    var lowest = upTo != null && (other.upTo == null || upTo.compareTo(other.upTo) < 0);
    return new UnitPrice(highest ? over : other.over, lowest ? upTo : other.upTo);
  }

  private static @Nullable BigDecimal amount(@Nullable String printed) {
    if (printed == null) {
      return null;
    }
    return printed.endsWith("¢")
        ? new BigDecimal(printed.substring(0, printed.length() - 1)).movePointLeft(2)
        : new BigDecimal(printed.replace("$", ""));
  }
}
