package io.puente.payments.stripe;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;

/** Why Stripe did not do what it was asked. The library's exceptions end here. */
sealed interface StripeFailure {
  String reason();

  /** The shop has no account, or its key is revoked or too narrow. */
  record NoAccess(String reason) implements StripeFailure {}

  /** Stripe understood and will not, however often it is asked. */
  record Declined(String reason) implements StripeFailure {}

  /** No answer, or none that says whether it was done: too many requests, an error, a cut line. */
  record Unclear(String reason) implements StripeFailure {}

  static StripeFailure of(StripeException e) {
    String reason = String.valueOf(e.getMessage());
    return switch (e) {
      case AuthenticationException refused -> new NoAccess(reason);
      case InvalidRequestException wrong -> new Declined(reason);
      // The same key with other parameters: a new attempt has a new key.
      case IdempotencyException other -> new Declined(reason);
      case StripeException unclear -> new Unclear(reason);
    };
  }
}
