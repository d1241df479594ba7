package io.puente.landedcost.tariff;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The unit price (of a piece or pair) to which a tariff line applies, as its description states it:
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
    Matcher valued = VALUED.matcher(description);
    return description.contains("alued ") && valued.find()
        ? new UnitPrice(amount(valued.group(1)), amount(valued.group(2)))
        : ANY;
  }

  /** Combines two conditions, such as those of a line and of the title above it. */
  UnitPrice and(UnitPrice other) {
    boolean highest = over != null && (other.over == null || over.compareTo(other.over) > 0);
    boolean lowest = upTo != null && (other.upTo == null || upTo.compareTo(other.upTo) < 0);
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
