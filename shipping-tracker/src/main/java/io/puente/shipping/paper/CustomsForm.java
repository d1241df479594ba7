package io.puente.shipping.paper;

/** The customs forms of the Universal Postal Union. */
public enum CustomsForm {
  /** The short one, for letter post of small value. */
  CN22,
  /** The long one, for parcels and for letter post of higher value. */
  CN23
}
