package io.puente.stripesandbox;

import java.security.SecureRandom;

/** The kinds of Stripe's objects that the sandbox keeps, with the prefix of their ids. */
enum Kind {
  CHECKOUT_SESSION("checkout.session", "cs_test_", 58),
  PAYMENT_INTENT("payment_intent", "pi_", 24),
  CHARGE("charge", "ch_", 24),
  REFUND("refund", "re_", 24),
  BALANCE_TRANSACTION("balance_transaction", "txn_", 24),
  EVENT("event", "evt_", 24);

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  final String object;
  private final String prefix;
  private final int length;

  Kind(String object, String prefix, int length) {
    this.object = object;
    this.prefix = prefix;
    this.length = length;
  }

  /** An id that nobody can guess: whoever knows a session's may pay it. */
  String newId() {
    return prefix + random(length);
  }

  static String random(int length) {
    var id = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return id.toString();
  }
}
