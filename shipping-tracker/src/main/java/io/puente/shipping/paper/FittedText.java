package io.puente.shipping.paper;

import static io.puente.shipping.paper.Typeface.MILLIMETRES_PER_POINT;

import io.puente.shipping.paper.PdfDocument.PrintException;
import java.util.ArrayList;
import java.util.List;

/**
 * A text broken into lines, at the largest font size at which all of it fits into its field. The
 * text is never cut.
 *
 * @param points the font size
 */
record FittedText(List<String> lines, double points) {
  /** Distance between two baselines, as a share of the font size. */
  private static final double LEADING = 1.18;

  private static final double STEP = 0.25;

  /** Longer texts fit into no field of any form. */
  private static final int MAX_LENGTH = 5_000;

  /**
   * @param field the name that a failed {@link PrintResult} reports
   * @param width in millimetres, like {@code height}
   * @param largest font size in points, like {@code smallest}
   * @throws PrintException if the text does not fit at the smallest size, or has unprintable
   *     letters
   */
  static FittedText fit(
      Typeface typeface,
      String field,
      String text,
      double width,
      double height,
      double largest,
      double smallest) {
    if (text.length() > MAX_LENGTH) {
      throw new PrintException(new PrintResult.TooLong(field));
    }
    String printable = typeface.printable(field, text);
    for (double points = largest; points >= smallest; points -= STEP) {
      var fitted = new FittedText(breakLines(typeface, printable, width, points), points);
      if (fitted.height() <= height) {
        return fitted;
      }
    }
    throw new PrintException(new PrintResult.TooLong(field));
  }

  /** In millimetres. */
  double height() {
    return lines.size() * leading();
  }

  double leading() {
    return points * LEADING * MILLIMETRES_PER_POINT;
  }

  private static List<String> breakLines(
      Typeface typeface, String text, double width, double points) {
    var lines = new ArrayList<String>();
    for (var paragraph : text.split("\n", -1)) {
      var line = new StringBuilder();
      for (var word : paragraph.strip().split(" +", -1)) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (typeface.width(longer, points) <= width) {
          line.setLength(0);
          line.append(longer);
        } else {
          if (!line.isEmpty()) {
            lines.add(line.toString());
          }
          line.setLength(0);
          line.append(breakWord(typeface, word, width, points, lines));
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /**
   * Breaks a word that is longer than a line. Full pieces are added to the lines; the rest is
   * returned.
   */
  private static String breakWord(
      Typeface typeface, String word, double width, double points, List<String> lines) {
    var piece = new StringBuilder();
    for (var letter : word.codePoints().mapToObj(Character::toString).toList()) {
      if (!piece.isEmpty() && typeface.width(piece + letter, points) > width) {
        lines.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(letter);
    }
    return piece.toString();
  }
}
