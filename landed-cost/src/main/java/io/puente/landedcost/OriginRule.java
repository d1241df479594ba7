package io.puente.landedcost;

import java.util.List;

/** By what goods can originate; which of them holds for a code stands in the agreement's annex. */
public enum OriginRule {
  /** Grown, caught, mined or made in the parties from nothing else. */
  WHOLLY_OBTAINED,
  /** Made there of materials that originate themselves. */
  ORIGINATING_MATERIALS,
  /** CC: no foreign material shares the chapter of the goods, their first two digits. */
  CHANGE_OF_CHAPTER,
  /** CTH: no foreign material shares their heading, four digits. */
  CHANGE_OF_HEADING,
  /** CTSH: no foreign material shares their subheading, six digits. */
  CHANGE_OF_SUBHEADING,
  /** Enough of the value is added in the parties. */
  REGIONAL_VALUE,
  /** A rule of its own in the annex, such as that of textiles from the yarn onwards. */
  PRODUCT_SPECIFIC;

  /** How many digits must differ; 0 for rules that do not look at codes. */
  public int digits() {
    return switch (this) {
      case CHANGE_OF_CHAPTER -> 2;
      case CHANGE_OF_HEADING -> 4;
      case CHANGE_OF_SUBHEADING -> 6;
      case WHOLLY_OBTAINED, ORIGINATING_MATERIALS, REGIONAL_VALUE, PRODUCT_SPECIFIC -> 0;
    };
  }

  /** Those foreign materials that stand in the way, because they are too near to the goods. */
  public List<HsCode> disqualifyingMaterials(HsCode goods, List<HsCode> foreignMaterials) {
    int digits = digits();
    var kept = goods.digits().substring(0, digits);
    return digits == 0
        ? List.of()
        : foreignMaterials.stream().filter(one -> one.digits().startsWith(kept)).toList();
  }
}
