package io.puente.landedcost;

import java.util.List;

/**
 * The criteria by which goods can originate. The annex of an agreement says which of them applies
 * to a code.
 */
public enum OriginRule {
  /** Grown, caught, mined or made entirely in the parties. */
  WHOLLY_OBTAINED,
  /** Made in the parties from originating materials. */
  ORIGINATING_MATERIALS,
  /** CC: no non-originating material belongs to the chapter of the goods (two digits). */
  CHANGE_OF_CHAPTER,
  /** CTH: no non-originating material belongs to the heading of the goods (four digits). */
  CHANGE_OF_HEADING,
  /** CTSH: no non-originating material belongs to the subheading of the goods (six digits). */
  CHANGE_OF_SUBHEADING,
  /** The regional value content is high enough. */
  REGIONAL_VALUE,
  /** A product-specific rule in the annex, such as yarn-forward for textiles. */
  PRODUCT_SPECIFIC;

  /** How many digits of the code must change; 0 for rules that do not compare codes. */
  public int digits() {
    return switch (this) {
      case CHANGE_OF_CHAPTER -> 2;
      case CHANGE_OF_HEADING -> 4;
      case CHANGE_OF_SUBHEADING -> 6;
      case WHOLLY_OBTAINED, ORIGINATING_MATERIALS, REGIONAL_VALUE, PRODUCT_SPECIFIC -> 0;
    };
  }

  /** The non-originating materials whose codes do not change as the rule requires. */
  public List<HsCode> disqualifyingMaterials(HsCode goods, List<HsCode> foreignMaterials) {
    int digits = digits();
    String kept = goods.digits().substring(0, digits);
    return digits == 0
        ? List.of()
        : foreignMaterials.stream().filter(one -> one.digits().startsWith(kept)).toList();
  }
}
