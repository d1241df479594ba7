package io.puente.stripesandbox;

import io.vertx.core.json.JsonObject;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/** The part of a card that may be stored. The full number and the security code are not kept. */
record Card(TestNumber testNumber, String lastFour, YearMonth expiry, String holder) {

  /**
   * The accepted numbers. None of them belongs to a real card.
   *
   * @see <a href="https://docs.stripe.com/testing">Stripe's test cards</a>
   */
  enum TestNumber {
    SUCCEEDS("4242424242424242"),
    DECLINED("4000000000000002"),
    INSUFFICIENT_FUNDS("4000000000009995"),
    CHALLENGED("4000002500003155"),
    CHALLENGED_ALWAYS("4000000000003220");

    private final String digits;

    TestNumber(String digits) {
      this.digits = digits;
    }

    static Optional<TestNumber> of(String digits) {
      return Stream.of(values()).filter(number -> number.digits.equals(digits)).findFirst();
    }

    /** In groups of four, as printed on a card. */
    String grouped() {
      return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }
  }

  String brand() {
    return "visa";
  }

  JsonObject toJson() {
    return new JsonObject()
        .put("test_number", testNumber.name())
        .put("last4", lastFour)
        .put("expiry", expiry.toString())
        .put("holder", holder);
  }

  static Card fromJson(JsonObject json) {
    return new Card(
        TestNumber.valueOf(json.getString("test_number")),
        json.getString("last4"),
        YearMonth.parse(json.getString("expiry")),
        json.getString("holder"));
  }
}
