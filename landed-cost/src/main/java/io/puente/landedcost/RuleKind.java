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
  NOTE;

  static RuleKind of(Effect effect) {
    return switch (effect) {
      case Effect.Levy levy ->
          switch (levy.kind()) {
            case DUTY -> DUTY;
            case ADDITIONAL_DUTY -> ADDITIONAL_DUTY;
            case EXCISE -> EXCISE;
            case TAX -> TAX;
            case FEE -> FEE;
          };
      case Effect.Exemption exemption -> EXEMPTION;
      case Effect.Suspension suspension -> SUSPENSION;
      case Effect.Prohibition prohibition -> PROHIBITION;
      case Effect.Remark remark -> NOTE;
    };
  }
}
