package io.puente.shop;

import java.time.Instant;

/**
 * How far a shop has come. The transitions are in {@link ShopStates}; each names the states that it
 * comes from.
 */
public sealed interface ShopState {

  /** Signed up; the link in the email has not been followed. Nobody can sign in yet. */
  record Unconfirmed() implements ShopState {}

  /** The owner builds the shop; buyers do not see it. */
  record Preparation() implements ShopState {}

  /** Buyers see it and order. */
  record Published(Instant since) implements ShopState {}

  /**
   * The operator has taken the shop offline. Its buyers still see their orders.
   *
   * @param reason the operator's words, for the owner
   */
  record Suspended(String reason) implements ShopState {}

  /** Ended for good. Its buyers still see their orders. */
  record Closed() implements ShopState {}

  /** Whether nobody pays here, whatever was ordered before. */
  default boolean isOffTheLine() {
    return this instanceof Suspended || this instanceof Closed;
  }

  /** Whether buyers see the shop's goods. */
  default boolean isPublished() {
    return this instanceof Published;
  }
}
