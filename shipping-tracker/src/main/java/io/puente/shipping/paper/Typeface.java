package io.puente.shipping.paper;

import io.puente.shipping.paper.PdfDocument.PrintException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Liberation Sans, which PDFBox contains (SIL Open Font License). Only the used glyphs are
 * embedded. The font covers Latin, Greek and Cyrillic.
 */
final class Typeface {
  static final double MILLIMETRES_PER_POINT = 25.4 / 72;

  private final PDType0Font font;
  private final CmapLookup glyphs;

  Typeface(PDDocument document) throws IOException {
    String file = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    try (InputStream stream =
        Objects.requireNonNull(PDDocument.class.getResourceAsStream(file), file)) {
      TrueTypeFont outlines = new TTFParser().parse(new RandomAccessReadBuffer(stream));
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
   * The printable form of a text: accents are composed with their letters, control characters
   * become spaces, symbols such as emoji are removed.
   *
   * @throws PrintException if the typeface lacks a letter or digit
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
      throw new PrintException(new PrintResult.Unprintable(field, missing.toString()));
    }
    return kept.toString();
  }
}
