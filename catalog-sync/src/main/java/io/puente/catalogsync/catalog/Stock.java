package io.puente.catalogsync.catalog;

/**
 * The stock of a variant: pieces on hand and pieces reserved for buyers.
 *
 * @param tracked false if stock is not counted; the variant is then always available
 * @param continueSelling true if more pieces may be reserved than are on hand
 */
public record Stock(int onHand, int reserved, boolean tracked, boolean continueSelling) {

  static final Stock NONE = new Stock(0, 0, true, false);

  /** The stock of a new variant. */
  public static Stock of(int onHand, boolean tracked, boolean continueSelling) {
    return new Stock(onHand, 0, tracked, continueSelling);
  }

  /**
   * The stock after a new count. If no more may be sold than is on hand, the count is at least the
   * number of reserved pieces.
   */
  public Stock counted(int pieces, boolean nowTracked, boolean nowContinueSelling) {
    boolean limited = nowTracked && !nowContinueSelling;
    return new Stock(
        limited ? Math.max(pieces, reserved) : pieces, reserved, nowTracked, nowContinueSelling);
  }
}
