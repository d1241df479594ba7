package io.puente.landedcost;

/** What a rule of a destination does, as a reader of the law would sort it. */
public enum RuleKind {
  DUTY,
  ADDITIONAL_DUTY,
  EXCISE,
  TAX,
  FEE,
  /** Lifts charges. */
  EXEMPTION,
  /** Nobody carries such parcels. */
  SUSPENSION,
  /** Such goods may not come in. */
  PROHIBITION,
  /** Says something that no amount can. */
  NOTE
}
