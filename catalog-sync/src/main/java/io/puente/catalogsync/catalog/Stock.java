package io.puente.catalogsync.catalog;

/**
 * Pieces on the shelf and pieces promised to buyers.
 *
 * @param tracked false if nobody counts them: they are always to be had
 * @param continueSelling true if more may be promised than there is
 */
public record Stock(int onHand, int reserved, boolean tracked, boolean continueSelling) {

  static final Stock NONE = new Stock(0, 0, true, false);

  /** A thing that is new to the shop. */
  public static Stock of(int onHand, boolean tracked, boolean continueSelling) {
    return new Stock(onHand, 0, tracked, continueSelling);
  }

  /**
   * The same shelf counted anew. What is promised to buyers stays on it: where no more may be sold
   * than there is, the count is at least what is reserved.
   */
  public Stock counted(int pieces, boolean isTracked, boolean continues) {
    boolean bound = isTracked && !continues;
    return new Stock(bound ? Math.max(pieces, reserved) : pieces, reserved, isTracked, continues);
  }
}
