package io.puente.catalogsync.feed;

import io.puente.platform.text.PastedText;
import io.puente.platform.text.SafeHtml;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a cell without what spreadsheets and exports put around it. */
final class CellText {

  /** A formula that keeps digits as text: {@code ="000452"}. */
  private static final Pattern TEXT_FORMULA = Pattern.compile("=\\s*\"(.*)\"", Pattern.DOTALL);

  /** The mark of a text in a spreadsheet, which exports also put before a formula's first sign. */
  private static final Pattern TEXT_MARK = Pattern.compile("'[=+\\-@].*", Pattern.DOTALL);

  private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#[xX]\\p{XDigit}+|\\w+);");

  private CellText() {}

  /** The text of a cell in a column. */
  static String of(Column column, String cell) {
    String text = withoutFormula(PastedText.clean(cell));
    if (column == Column.DESCRIPTION) {
      return text;
    }
    String readable =
        text.indexOf('&') >= 0 && ENTITY.matcher(text).find()
            ? PastedText.clean(SafeHtml.decoded(text).replace("\0", ""))
            : text;
    if (column.isText()) {
      return TEXT_MARK.matcher(readable).matches() ? readable.substring(1) : readable;
    }
    String code = PastedText.code(readable);
    return code.startsWith("'") ? code.substring(1).strip() : code;
  }

  private static String withoutFormula(String text) {
    Matcher formula = TEXT_FORMULA.matcher(text);
    return formula.matches() ? PastedText.clean(formula.group(1).replace("\"\"", "\"")) : text;
  }
}
