package io.puente.shipping.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Liberation Sans, which PDFBox brings along (SIL Open Font License), embedded letter by letter:
 * all of Latin, Greek and Cyrillic, drawn alike on every printer.
 */
final class Typeface {
  static final double MILLIMETRES_PER_POINT = 25.4 / 72;

  private final PDType0Font font;
  private final CmapLookup glyphs;

  Typeface(PDDocument document) throws IOException {
    var file = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    try (var stream = Objects.requireNonNull(PDDocument.class.getResourceAsStream(file), file)) {
      var outlines = new TTFParser().parse(new RandomAccessReadBuffer(stream));
      glyphs = outlines.getUnicodeCmapLookup();
      font = PDType0Font.load(document, outlines, true);
    }
  }

  PDType0Font font() {
    return font;
  }

  /** Width in millimetres of one line at a size in points. */
  double width(String line, double points) {
    try {
      return font.getStringWidth(line) / 1000 * points * MILLIMETRES_PER_POINT;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text as it can be printed: accents joined to their letters, control characters as blanks,
   * ornaments such as emoji left out.
   *
   * @throws CannotPrint if a letter or digit is not in the typeface
   */
  String printable(String field, String text) {
    var kept = new StringBuilder(text.length());
    var missing = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(
            character -> {
              if (character == '\n') {
                kept.append('\n');
              } else if (Character.isWhitespace(character)
                  || Character.isSpaceChar(character)
                  || Character.isISOControl(character)) {
                kept.append(' ');
              } else if (glyphs.getGlyphId(character) != 0) {
                kept.appendCodePoint(character);
              } else if (Character.isLetterOrDigit(character)) {
                missing.appendCodePoint(character);
              }
            });
    if (!missing.isEmpty()) {
      throw new CannotPrint(new Paper.Unprintable(field, missing.toString()));
    }
    return kept.toString();
  }
}
