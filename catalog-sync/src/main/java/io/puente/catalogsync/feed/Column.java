package io.puente.catalogsync.feed;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A known column: its name in Shopify's current product CSV or in Puente's additions, and its names
 * in older exports.
 */
enum Column {
  TITLE("Title", Qualifier.LANGUAGE),
  HANDLE("URL handle|Handle", Qualifier.NONE),
  DESCRIPTION("Description|Body (HTML)", Qualifier.LANGUAGE),
  VENDOR("Vendor", Qualifier.NONE),
  TYPE("Type|Custom Product Type", Qualifier.LANGUAGE),
  TAGS("Tags", Qualifier.NONE),
  PUBLISHED("Published on online store|Published", Qualifier.NONE),
  STATUS("Status", Qualifier.NONE),
  SKU("SKU|Variant SKU", Qualifier.NONE),
  BARCODE("Barcode|Variant Barcode", Qualifier.NONE),
  OPTION1_NAME("Option1 name", Qualifier.LANGUAGE),
  OPTION1_VALUE("Option1 value", Qualifier.LANGUAGE),
  OPTION2_NAME("Option2 name", Qualifier.LANGUAGE),
  OPTION2_VALUE("Option2 value", Qualifier.LANGUAGE),
  OPTION3_NAME("Option3 name", Qualifier.LANGUAGE),
  OPTION3_VALUE("Option3 value", Qualifier.LANGUAGE),
  PRICE("Price|Variant Price", Qualifier.MARKET),
  COMPARE_AT("Compare-at price|Variant Compare At Price|Compare At Price", Qualifier.MARKET),
  COST("Cost per item|Variant Cost", Qualifier.NONE),
  TOTAL_MEASURE("Unit price total measure", Qualifier.NONE),
  TOTAL_MEASURE_UNIT("Unit price total measure unit", Qualifier.NONE),
  TRACKER("Inventory tracker|Variant Inventory Tracker", Qualifier.NONE),
  QUANTITY("Inventory quantity|Variant Inventory Qty", Qualifier.NONE),
  CONTINUE_SELLING("Continue selling when out of stock|Variant Inventory Policy", Qualifier.NONE),
  WEIGHT("Weight value (grams)|Variant Grams", Qualifier.NONE),
  WEIGHT_IN_KILOGRAMS("Weight value (kilograms)", Qualifier.NONE),
  WEIGHT_UNIT("Weight unit for display|Variant Weight Unit", Qualifier.NONE),
  REQUIRES_SHIPPING("Requires shipping|Variant Requires Shipping", Qualifier.NONE),
  PICTURE("Product image URL|Image Src", Qualifier.NONE),
  PICTURE_POSITION("Image position", Qualifier.NONE),
  PICTURE_ALT("Image alt text", Qualifier.LANGUAGE),
  VARIANT_PICTURE("Variant image URL|Variant Image", Qualifier.NONE),
  SEO_TITLE("SEO title", Qualifier.LANGUAGE),
  SEO_DESCRIPTION("SEO description", Qualifier.LANGUAGE),
  HS_CODE("HS code", Qualifier.COUNTRY),
  ORIGIN("Country of origin|COO", Qualifier.NONE),
  CUSTOMS_DESCRIPTION("Customs description", Qualifier.NONE),
  LOCATION("Location", Qualifier.NONE),
  ON_HAND("On hand", Qualifier.NONE),
  ON_HAND_CURRENT("On hand (current)", Qualifier.NONE),
  ON_HAND_NEW("On hand (new)", Qualifier.NONE);

  /** What may follow " / " in a column's name. */
  enum Qualifier {
    NONE,
    LANGUAGE,
    COUNTRY,
    MARKET
  }

  static final List<Column> OPTION_NAMES = List.of(OPTION1_NAME, OPTION2_NAME, OPTION3_NAME);
  static final List<Column> OPTION_VALUES = List.of(OPTION1_VALUE, OPTION2_VALUE, OPTION3_VALUE);

  /** A row with a value in any of these describes a variant; any other row adds a picture. */
  static final List<Column> OF_VARIANT =
      List.of(OPTION1_VALUE, OPTION2_VALUE, OPTION3_VALUE, SKU, BARCODE, PRICE, QUANTITY);

  /** Values of a variant that do not say which one; a row with nothing but these changes none. */
  static final List<Column> NOT_IDENTIFYING =
      List.of(PRICE, COMPARE_AT, COST, WEIGHT, WEIGHT_IN_KILOGRAMS, TOTAL_MEASURE);

  /** Columns with text that people read; all others have numbers, codes and fixed words. */
  private static final Set<Column> OF_TEXT =
      EnumSet.of(
          TITLE,
          HANDLE,
          DESCRIPTION,
          VENDOR,
          TYPE,
          TAGS,
          OPTION1_NAME,
          OPTION1_VALUE,
          OPTION2_NAME,
          OPTION2_VALUE,
          OPTION3_NAME,
          OPTION3_VALUE,
          PICTURE,
          PICTURE_ALT,
          VARIANT_PICTURE,
          SEO_TITLE,
          SEO_DESCRIPTION,
          CUSTOMS_DESCRIPTION,
          LOCATION);

  private static final Set<Column> OF_NUMBERS =
      EnumSet.of(
          PRICE,
          COMPARE_AT,
          COST,
          TOTAL_MEASURE,
          QUANTITY,
          WEIGHT,
          ON_HAND,
          ON_HAND_CURRENT,
          ON_HAND_NEW);

  /** The current name, then the older ones, separated by {@code |}. */
  private final String names;

  private final String title;
  private final Qualifier qualifier;

  Column(String names, Qualifier qualifier) {
    this.names = names;
    this.title = names.split("\\|")[0];
    this.qualifier = qualifier;
  }

  Qualifier qualifier() {
    return qualifier;
  }

  /** Whether the column has amounts of money. */
  boolean isMoney() {
    return this == PRICE || this == COMPARE_AT || this == COST;
  }

  boolean isText() {
    return OF_TEXT.contains(this);
  }

  /** Whether the decimal mark of the file applies to the column. */
  boolean isNumber() {
    return OF_NUMBERS.contains(this);
  }

  boolean hasName(String name) {
    return Stream.of(names.split("\\|")).anyMatch(name::equalsIgnoreCase);
  }

  /** The most characters that a cell may have. */
  int maxLength() {
    return switch (this) {
      case DESCRIPTION -> 100_000;
      case TAGS -> 5_000;
      case PICTURE, VARIANT_PICTURE -> 2_048;
      case PICTURE_ALT, SEO_DESCRIPTION -> 1_000;
      default -> 255;
    };
  }

  /** The column's name in messages to the owner. */
  String title() {
    return title;
  }

  static String title(Column column, String qualifier) {
    return qualifier.isEmpty() ? column.title() : column.title() + " / " + qualifier;
  }
}
