package io.puente.payments.stripe;

/** What is answered to a webhook delivery: 2xx if accepted, 400 if refused. */
public sealed interface StripeDelivery {

  /** Kept, now or before; a job sees to it. */
  record Accepted(String event) implements StripeDelivery {}

  /** Not believed; nothing was kept. */
  record Refused(Refusal because) implements StripeDelivery {}

  /** Why a delivery is not believed. */
  enum Refusal {
    /** The shop has no Stripe account here. */
    NOT_EXPECTED,
    TOO_LARGE,
    UNSIGNED,
    MALFORMED_SIGNATURE,
    WRONG_SIGNATURE,
    /** Signed more than five minutes ago. */
    TOO_OLD,
    /** Signed more than five minutes from now. */
    FROM_THE_FUTURE,
    /** Rightly signed, and still not one of Stripe's events. */
    NOT_AN_EVENT
  }
}
