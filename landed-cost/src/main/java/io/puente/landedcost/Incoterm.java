package io.puente.landedcost;

/** Who pays the charges of the import: the two Incoterms that matter to a shop. */
public enum Incoterm {
  /**
   * Delivered duty paid: the shop collects the charges in its checkout and pays them to customs.
   */
  DDP,
  /** Delivered at place: the buyer pays the charges to the carrier before delivery. */
  DAP
}
