package io.puente.storefront.product;

import io.puente.landedcost.MissingFact;
import java.util.Locale;

/**
 * What keeps a product from being sold to a country, in the terms of its owner, the worst first.
 */
public enum Lack {
  /** The goods may not be imported. */
  PROHIBITED,
  /** No carrier takes parcels to the country. */
  SUSPENDED,
  /** There are no rules of import for the country yet. */
  RULES,
  /** The shop has no postage to the country. */
  POSTAGE,
  /** The shop has postage to the country, but for lighter parcels. */
  TOO_HEAVY,
  /** The product has no variant, and so no price. */
  PRICE,
  /** The HS code of six digits. */
  SUBHEADING,
  ORIGIN,
  WEIGHT,
  /** The code of the country's own tariff. */
  TARIFF_LINE,
  /** What the tariff of the country charges, where the data does not say it. */
  DUTY,
  /** How much is in one piece. */
  VOLUME,
  ALCOHOL,
  EXCHANGE_RATE,
  /** The data of the country's rules lacks something, or has to be reviewed. */
  LAW;

  /** As in message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Lack of(MissingFact.Kind kind) {
    return switch (kind) {
      case HS_DIGITS, HS_NOT_IN_TABLE, HS_FITS_ANOTHER_PRICE -> TARIFF_LINE;
      case TARIFF_RATE, QUANTITY, RATE_IN_WORDS -> DUTY;
      case WEIGHT -> WEIGHT;
      case LITRES -> VOLUME;
      case ALCOHOL -> ALCOHOL;
      case EXCHANGE_RATE -> EXCHANGE_RATE;
      case REGION, ALLOWANCE_USED, FIGURES, RULE, EFFECTIVE_LAW, REVIEW -> LAW;
    };
  }
}
