package io.puente.landedcost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a duty as the tariff of the United States prints it: {@code Free}, {@code 16%}, {@code
 * 1.9¢/kg}, {@code 94¢/doz. + 4.6%}, {@code 68¢/head}, {@code 25¢ each + 3.9%}.
 */
final class DutyText {

  private static final Pattern PERCENT = Pattern.compile("([\\d.]+)%");
  private static final Pattern SPECIFIC =
      Pattern.compile("(\\$)?([\\d.]+)(¢)?\\s*(?:/\\s*(.+)|(each))");

  private DutyText() {}

  /**
   * Reads a rate. A unit that no line of a consignment states is kept as such.
   *
   * @throws IllegalArgumentException if the text is none of the known forms
   */
  static Rate rate(String text) {
    if (text.equals("Free")) {
      return new Rate.Percent(BigDecimal.ZERO, text);
    }
    var parts = new ArrayList<Rate>();
    for (var part : text.split("\\+")) {
      parts.add(part(part.strip()));
    }
    return parts.size() == 1 ? parts.getFirst() : Rate.Sum.of(parts);
  }

  private static Rate part(String text) {
    var percent = PERCENT.matcher(text);
    if (percent.matches()) {
      return new Rate.Percent(new BigDecimal(percent.group(1)).movePointLeft(2), text);
    }
    var specific = SPECIFIC.matcher(text);
    if (specific.matches() && (specific.group(1) == null) == (specific.group(3) != null)) {
      return specific(specific, text);
    }
    throw new IllegalArgumentException("not a duty: " + text);
  }

  private static Rate specific(Matcher specific, String text) {
    var number = new BigDecimal(specific.group(2));
    var amount = specific.group(3) == null ? number : number.movePointLeft(2);
    var unit = specific.group(4) == null ? "each" : specific.group(4);
    return switch (unit.strip().toLowerCase(Locale.ROOT)) {
      case "kg" -> new Rate.PerUnit(amount, Rate.Unit.KILOGRAM, text);
      case "t" -> new Rate.PerUnit(amount.movePointLeft(3), Rate.Unit.KILOGRAM, text);
      case "liter" -> new Rate.PerUnit(amount, Rate.Unit.LITRE, text);
      case "each", "head", "pr.", "prs." -> new Rate.PerUnit(amount, Rate.Unit.PIECE, text);
      case "doz.", "dozen" -> new Rate.PerUnit(amount, Rate.Unit.DOZEN, text);
      default -> new Rate.PerUnit(amount, Rate.Unit.UNSTATED, text);
    };
  }
}
