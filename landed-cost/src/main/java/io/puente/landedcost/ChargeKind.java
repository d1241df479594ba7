package io.puente.landedcost;

/** What a charge is in law. */
public enum ChargeKind {
  /** Customs duty of the tariff, or a single rate that replaces it. */
  DUTY,
  /** Duty on top of the tariff: safeguards, surcharges, retaliation. */
  ADDITIONAL_DUTY,
  /** Tax on certain goods, such as alcohol. */
  EXCISE,
  /** Value-added or sales tax, or a single rate that replaces it. */
  TAX,
  /** Price of a service of customs or of the post. */
  FEE
}
