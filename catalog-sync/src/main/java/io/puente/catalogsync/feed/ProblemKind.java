package io.puente.catalogsync.feed;

import java.util.Locale;

/**
 * The kinds of problems with a file, a row or a picture. Each has a message in Spanish, English and
 * Portuguese that says what to do: see {@link RowProblem#message(Locale)}.
 */
public enum ProblemKind {
  FILE_TOO_LARGE(true),
  FILE_TOO_LONG(true),
  FILE_EMPTY(true),
  FILE_IS_A_WORKBOOK(true),
  FILE_IS_NO_SHEET(true),
  COLUMN_TWICE(true),
  COLUMNS_MISSING(true),
  TOO_MANY_BROKEN_QUOTES(true),
  WORKBOOK_TOO_LARGE(true),
  WORKBOOK_UNREADABLE(true),
  COLUMNS_UNCLEAR(true),

  QUOTES_BROKEN(true),
  CELL_COUNT(true),
  CELL_TOO_LONG(true),
  CELL_IS_A_DATE(true),
  CELL_IS_AN_ERROR(true),
  FORMULA_WITHOUT_VALUE(true),
  HANDLE_MISSING(true),
  TITLE_MISSING(true),
  TITLE_DIFFERS(true),
  PRICE_MISSING(true),
  PRICE_NOT_A_NUMBER(true),
  PRICE_NEGATIVE(true),
  PRICE_WITH_COMMA(true),
  PRICE_TOO_FINE(true),
  QUANTITY_NOT_A_NUMBER(true),
  WEIGHT_NOT_A_NUMBER(true),
  WEIGHT_UNIT_UNKNOWN(true),
  POSITION_NOT_A_NUMBER(true),
  WEIGHT_UNCLEAR(true),
  WEIGHT_IN_KILOGRAMS(true),
  HS_CODE_MALFORMED(true),
  HS_CODE_ZERO_LOST(true),
  COUNTRY_UNKNOWN(true),
  STATUS_UNKNOWN(true),
  NOT_YES_OR_NO(true),
  SKU_TWICE(true),
  SKU_ELSEWHERE(true),
  OPTIONS_TOO_MANY(true),
  OPTION_NAME_MISSING(true),
  OPTION_VALUE_MISSING(true),
  VARIANT_TWICE(true),
  PRODUCT_TWICE(true),
  VARIANT_UNKNOWN(true),
  VARIANTS_TOO_MANY(true),
  PRODUCT_UNKNOWN(true),
  PRODUCT_NAME_TWICE(true),
  PRODUCT_LEFT_OUT(true),

  ENCODING_GUESSED(false),
  HANDLE_NORMALISED(false),
  HTML_CLEANED(false),
  PRICE_ROUNDED(false),
  NUMBER_SHORTENED(false),
  QUANTITY_NEGATIVE(false),
  WEIGHT_TAKEN_AS_GRAMS(false),
  COUNTED_FROM_ZERO(false),
  VARIANT_RETIRED(false),
  DIFFERS_WITHIN_PRODUCT(false),
  VARIANT_NOT_NAMED(false),
  TRANSLATION_WITHOUT_TITLE(false),
  STOCK_BELOW_RESERVED(false),
  STOCK_CHANGED_SINCE(false),
  STOCK_NOT_COUNTED(false),
  MANUAL_VALUE_KEPT(false),
  MANUAL_BLANK_KEPT(false),
  PICTURE_OUTSIDE_FOLDER(false),
  PICTURE_NOT_FOUND(false),
  PICTURE_TOO_LARGE(false),
  PICTURE_NOT_READABLE(false),
  PICTURE_INCOMPLETE(false),
  PICTURE_FOR_PRINT(false),
  PICTURE_ADDRESS_REFUSED(false),
  PICTURE_NOT_ANSWERED(false),
  PICTURE_NOT_PROCESSED(false),
  MORE_PROBLEMS(false),

  STOCK_WOULD_BE_LOST(true, true),
  COST_WOULD_BE_LOST(true, true),
  CORRECTION_WOULD_BE_LOST(true, true),
  TRACKING_WOULD_END(false, true),
  CORRECTION_WOULD_BE_REPLACED(false, true);

  private final boolean refuses;
  private final boolean asks;

  ProblemKind(boolean refuses) {
    this(refuses, false);
  }

  ProblemKind(boolean refuses, boolean asks) {
    this.refuses = refuses;
    this.asks = asks;
  }

  /** True if the file or product is left out; false if it is imported in spite of the problem. */
  public boolean refuses() {
    return refuses;
  }

  /** True if the import keeps a count, a cost or a correction until the owner accepts its loss. */
  public boolean asks() {
    return asks;
  }

  /** The key of its message, such as {@code price-with-comma}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with this key. */
  public static ProblemKind ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
