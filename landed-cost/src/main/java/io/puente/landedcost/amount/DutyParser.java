package io.puente.landedcost.amount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses a duty as the tariff of the United States prints it: {@code Free}, {@code 16%}, {@code
 * 1.9¢/kg}, {@code 94¢/doz. + 4.6%}, {@code 33 1/3%}, {@code 25¢ each + 3.9% on the case}, {@code
 * See 9822.05.20}. A duty that depends on facts that no line states stays in words, with its lowest
 * and highest value if the words give them.
 */
public final class DutyParser {

  private static final Pattern FOOTNOTE = Pattern.compile("\\s\\d+/$");
  private static final Pattern WORDS =
      Pattern.compile("(The |A duty |See |No [cC]hange|Free, |[\\d.]+ percent of ).*");

  /** Sugar: a rate that falls with the purity, down to a minimum. */
  private static final Pattern FALLING =
      Pattern.compile("(\\S+ ?/kg) less .+ but not less (?:than )?(.+)");

  private static final Pattern PERCENT =
      Pattern.compile("([\\d.]+)(?: (\\d+)/(\\d+))?\\s*%(\\s+on .+)?");
  private static final Pattern SPECIFIC =
      Pattern.compile("(\\$)?([\\d.]+)(¢)?\\s*(?:/\\s*(.+)|(each)|for (each .+))");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Rate NOTHING = new Rate.Percent(BigDecimal.ZERO, "Free");

  private DutyParser() {}

  /**
   * Parses a rate. A unit that no line of a consignment states is kept as {@code UNSTATED}.
   *
   * @throws IllegalArgumentException if the text has none of the known forms
   */
  public static Rate rate(String printed) {
    String text = FOOTNOTE.matcher(printed.strip().replaceAll("\\s+", " ")).replaceAll("");
    if (text.equals("Free")) {
      return NOTHING;
    }
    if (WORDS.matcher(text).matches()) {
      return new Rate.InWords(null, null, text);
    }
    Matcher falling = FALLING.matcher(text);
    return falling.matches()
        ? new Rate.InWords(sum(falling.group(2)), sum(falling.group(1)), text)
        : sum(text);
  }

  /**
   * The sum of the parts of a rate. A percentage of one part of the goods (the case, the battery)
   * lies between zero and the same percentage of all goods.
   */
  private static Rate sum(String text) {
    var stated = new ArrayList<Rate>();
    Rate.@Nullable Percent ofPart = null;
    for (var part : text.split("\\+")) {
      Matcher percent = PERCENT.matcher(part.strip());
      if (!percent.matches()) {
        stated.add(specific(part.strip()));
        continue;
      }
      var share = new Rate.Percent(share(percent), part.strip());
      if (percent.group(4) == null) {
        stated.add(share);
      } else if (ofPart == null || share.share().compareTo(ofPart.share()) > 0) {
        ofPart = share;
      }
    }
    if (ofPart == null) {
      return together(stated);
    }
    var most = new ArrayList<>(stated);
    most.add(ofPart);
    return new Rate.InWords(stated.isEmpty() ? NOTHING : together(stated), together(most), text);
  }

  private static Rate together(List<Rate> parts) {
    return parts.size() == 1 ? parts.getFirst() : Rate.Sum.of(parts);
  }

  private static BigDecimal share(Matcher percent) {
    var whole = new BigDecimal(percent.group(1));
    if (percent.group(2) == null) {
      return whole.movePointLeft(2);
    }
    var part = new BigDecimal(percent.group(3));
    return whole
        .multiply(part)
        .add(new BigDecimal(percent.group(2)))
        .divide(part.multiply(HUNDRED), MathContext.DECIMAL64);
  }

  private static Rate specific(String text) {
    Matcher specific = SPECIFIC.matcher(text);
    if (!specific.matches() || (specific.group(1) == null) == (specific.group(3) == null)) {
      throw new IllegalArgumentException("not a duty: " + text);
    }
    var number = new BigDecimal(specific.group(2));
    BigDecimal amount = specific.group(3) == null ? number : number.movePointLeft(2);
    String unit = specific.group(4) == null ? "each" : specific.group(4);
    if (specific.group(6) != null) {
      return new Rate.PerUnit(amount, Rate.Unit.UNSTATED, text);
    }
    return switch (unit.strip().toLowerCase(Locale.ROOT)) {
      case "kg" -> new Rate.PerUnit(amount, Rate.Unit.KILOGRAM, text);
      case "t" -> new Rate.PerUnit(amount.movePointLeft(3), Rate.Unit.KILOGRAM, text);
      case "liter" -> new Rate.PerUnit(amount, Rate.Unit.LITRE, text);
      case "pf.liter", "pf. liter", "pf. liter on ethyl alcohol content" ->
          new Rate.PerUnit(amount, Rate.Unit.PROOF_LITRE, text);
      case "each", "head", "article", "pr.", "prs." ->
          new Rate.PerUnit(amount, Rate.Unit.PIECE, text);
      case "doz.", "dozen" -> new Rate.PerUnit(amount, Rate.Unit.DOZEN, text);
      case "gross" -> new Rate.PerUnit(amount, Rate.Unit.GROSS, text);
      case "1000", "1,000", "thousand" -> new Rate.PerUnit(amount, Rate.Unit.THOUSAND, text);
      default -> new Rate.PerUnit(amount, Rate.Unit.UNSTATED, text);
    };
  }
}
