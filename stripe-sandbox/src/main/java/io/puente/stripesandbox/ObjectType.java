package io.puente.stripesandbox;

import java.security.SecureRandom;

/** The types of Stripe's objects that the sandbox stores, with the prefix of their ids. */
enum ObjectType {
  CHECKOUT_SESSION("checkout.session", "cs_test_", 58),
  PAYMENT_INTENT("payment_intent", "pi_", 24),
  CHARGE("charge", "ch_", 24),
  REFUND("refund", "re_", 24),
  BALANCE_TRANSACTION("balance_transaction", "txn_", 24),
  EVENT("event", "evt_", 24);

  private static final String ALPHANUMERIC =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The value of the JSON field {@code object}. */
  final String object;

  private final String prefix;
  private final int length;

  ObjectType(String object, String prefix, int length) {
    this.object = object;
    this.prefix = prefix;
    this.length = length;
  }

  /** A new id that cannot be guessed. The id of a session is all that its payment page asks for. */
  String newId() {
    return prefix + random(length);
  }

  static String random(int length) {
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHANUMERIC.charAt(RANDOM.nextInt(ALPHANUMERIC.length())));
    }
    return text.toString();
  }
}
