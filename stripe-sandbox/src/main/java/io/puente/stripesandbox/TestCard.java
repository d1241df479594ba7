package io.puente.stripesandbox;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The numbers that do something; none is a real card's.
 *
 * @see <a href="https://docs.stripe.com/testing">Stripe's test cards</a>
 */
enum TestCard {
  SUCCEEDS("4242424242424242"),
  DECLINED("4000000000000002"),
  INSUFFICIENT_FUNDS("4000000000009995"),
  CHALLENGED("4000002500003155"),
  CHALLENGED_ALWAYS("4000000000003220");

  final String number;

  TestCard(String number) {
    this.number = number;
  }

  static Optional<TestCard> of(String number) {
    return Stream.of(values()).filter(card -> card.number.equals(number)).findFirst();
  }

  /** In groups of four, as on the card. */
  String grouped() {
    return number.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
