package io.puente.landedcost;

/** What a rule of a destination does. */
public enum RuleKind {
  DUTY,
  ADDITIONAL_DUTY,
  EXCISE,
  TAX,
  FEE,
  /** Exempts from charges. */
  EXEMPTION,
  /** No carrier accepts such parcels. */
  SUSPENSION,
  /** Such goods may not be imported. */
  PROHIBITION,
  /** Information beside the charges. */
  NOTE
}
