package io.puente.landedcost;

/** Who pays the charges of the import, in the two ways that matter to a shop. */
public enum Incoterm {
  /** The shop collects the charges in its checkout and settles them (DDP). */
  DDP,
  /** The buyer pays the charges to the carrier before delivery (DAP, DDU). */
  DAP
}
