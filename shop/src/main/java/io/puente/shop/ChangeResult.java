package io.puente.shop;

/** What became of a change of a shop's settings. Only {@link #DONE} may have changed anything. */
public enum ChangeResult {
  /** Also if the same was done before. */
  DONE,
  /** Somebody else has changed the same meanwhile. */
  CHANGED_MEANWHILE,
  /** No other country is open. */
  ONLY_COUNTRY
}
