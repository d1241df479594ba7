package io.puente.trade.address;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads postcodes as people write them: with blanks, dots or hyphens, in small or full-width
 * letters, after a word such as <i>C.P.</i>
 *
 * @param shapes with 9 for a digit and A for a letter, such as {@code 99999-999}
 */
record PostcodeReader(List<String> shapes) {

  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^A-Z0-9]");

  /** What people write before a postcode, without blanks and dots. */
  private static final Pattern WORD_BEFORE =
      Pattern.compile(
          "^(?:CODIGOPOSTALARGENTINO|CODIGOPOSTAL|CODIGO|CODPOSTAL|CODPOST|POSTALCODE|POSTCODE"
              + "|ZIPCODE|ZIP|CEP|CPA|CP|(?:AR|BR|CL|CO|CR|DO|EC|GT|MX|PE|US|USA|UY)(?=\\d))");

  /** The postcode in the first shape that it has; none if it has none of them. */
  Optional<String> read(String written) {
    String compact =
        NO_LETTER_OR_DIGIT
            .matcher(Normalizer.normalize(written, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT))
            .replaceAll("");
    return inShape(compact).or(() -> inShape(WORD_BEFORE.matcher(compact).replaceFirst("")));
  }

  private Optional<String> inShape(String compact) {
    return shapes.stream()
        .filter(shape -> fits(shape.replace("-", ""), compact))
        .findFirst()
        .map(shape -> fill(shape, compact));
  }

  private static boolean fits(String shape, String compact) {
    if (shape.length() != compact.length()) {
      return false;
    }
    for (int i = 0; i < shape.length(); i++) {
      char wanted = shape.charAt(i);
      char found = compact.charAt(i);
      if ((wanted == '9') != (found >= '0' && found <= '9')) {
        return false;
      }
    }
    return true;
  }

  private static String fill(String shape, String compact) {
    StringBuilder filled = new StringBuilder(shape.length());
    int next = 0;
    for (int i = 0; i < shape.length(); i++) {
      filled.append(shape.charAt(i) == '-' ? '-' : compact.charAt(next++));
    }
    return filled.toString();
  }
}
