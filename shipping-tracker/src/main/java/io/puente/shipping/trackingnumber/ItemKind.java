package io.puente.shipping.trackingnumber;

/**
 * The kind of item that the first letter of an S10 number denotes. Other letters are for domestic
 * use or agreed between two postal operators.
 */
public enum ItemKind {
  EXPRESS,
  PARCEL,
  ECOMMERCE_PARCEL,
  REGISTERED_LETTER,
  INSURED_LETTER,
  TRACKED_LETTER,
  ORDINARY_LETTER,
  BULK_BAG,
  BUSINESS_REPLY,
  DOMESTIC_OR_BILATERAL;

  static ItemKind ofLetter(char letter) {
    return switch (letter) {
      case 'E' -> EXPRESS;
      case 'C' -> PARCEL;
      case 'H' -> ECOMMERCE_PARCEL;
      case 'R' -> REGISTERED_LETTER;
      case 'V' -> INSURED_LETTER;
      case 'L' -> TRACKED_LETTER;
      case 'U' -> ORDINARY_LETTER;
      case 'M' -> BULK_BAG;
      case 'Q' -> BUSINESS_REPLY;
      default -> DOMESTIC_OR_BILATERAL;
    };
  }

  /** Letter post may use the short customs form CN22; everything else needs a CN23. */
  public boolean isLetterPost() {
    return switch (this) {
      case REGISTERED_LETTER, INSURED_LETTER, TRACKED_LETTER, ORDINARY_LETTER, BULK_BAG -> true;
      case EXPRESS, PARCEL, ECOMMERCE_PARCEL, BUSINESS_REPLY, DOMESTIC_OR_BILATERAL -> false;
    };
  }
}
