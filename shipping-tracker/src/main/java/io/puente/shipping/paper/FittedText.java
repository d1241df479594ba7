package io.puente.shipping.paper;

import static io.puente.shipping.paper.Typeface.MILLIMETRES_PER_POINT;

import java.util.ArrayList;
import java.util.List;

/**
 * A text broken into lines, at the largest size at which all of it goes into its field. No letter
 * is ever left out.
 *
 * @param points the size of the type
 */
record FittedText(List<String> lines, double points) {
  /** From one base line to the next, as a share of the size. */
  private static final double LEADING = 1.18;

  private static final double STEP = 0.25;

  /** No field of any paper takes more; spares the work of trying. */
  private static final int MOST_LETTERS = 5_000;

  /**
   * @param field its name, for the fault
   * @param width in millimetres, as {@code height}
   * @param largest size in points, as {@code smallest}
   * @throws CannotPrint if the text does not fit at the smallest size, or has unprintable letters
   */
  static FittedText fit(
      Typeface typeface,
      String field,
      String text,
      double width,
      double height,
      double largest,
      double smallest) {
    if (text.length() > MOST_LETTERS) {
      throw new CannotPrint(new Paper.TooLong(field));
    }
    var printable = typeface.printable(field, text);
    for (var points = largest; points >= smallest; points -= STEP) {
      var fitted = new FittedText(broken(typeface, printable, width, points), points);
      if (fitted.height() <= height) {
        return fitted;
      }
    }
    throw new CannotPrint(new Paper.TooLong(field));
  }

  /** In millimetres. */
  double height() {
    return lines.size() * leading();
  }

  double leading() {
    return points * LEADING * MILLIMETRES_PER_POINT;
  }

  private static List<String> broken(Typeface typeface, String text, double width, double points) {
    var lines = new ArrayList<String>();
    for (var paragraph : text.split("\n", -1)) {
      var line = new StringBuilder();
      for (var word : paragraph.strip().split(" +", -1)) {
        var longer = line.isEmpty() ? word : line + " " + word;
        if (typeface.width(longer, points) <= width) {
          line.setLength(0);
          line.append(longer);
        } else {
          if (!line.isEmpty()) {
            lines.add(line.toString());
          }
          line.setLength(0);
          line.append(lastPiece(typeface, word, width, points, lines));
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /**
   * Breaks a word that is longer than a line; the full pieces become lines, the rest is returned.
   */
  private static String lastPiece(
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
