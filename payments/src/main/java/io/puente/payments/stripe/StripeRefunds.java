package io.puente.payments.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.RefundCreateParams;
import io.puente.payments.Refund;
import io.puente.payments.RefundAnswer;
import io.puente.payments.money.StripeAmount;

/** Refunds at Stripe, in the currency of the charge. */
final class StripeRefunds {
  private StripeRefunds() {}

  static RefundAnswer give(StripeClient stripe, Refund refund) throws StripeException {
    return answer(
        stripe.v1().refunds().create(parameters(refund), StripeClients.once(refund.id())));
  }

  private static RefundCreateParams parameters(Refund refund) {
    var parameters =
        RefundCreateParams.builder()
            .setPaymentIntent(refund.payment())
            .setAmount(StripeAmount.of(refund.amount()).units())
            .putMetadata("puente_refund", refund.id().toString());
    if (refund.reason() == Refund.Reason.SURPLUS) {
      parameters.setReason(RefundCreateParams.Reason.DUPLICATE);
    }
    return parameters.build();
  }

  private static RefundAnswer answer(com.stripe.model.Refund refund) {
    return switch (refund.getStatus()) {
      case "failed", "canceled" -> new RefundAnswer.Refused("The refund is " + refund.getStatus());
      default -> new RefundAnswer.Given(refund.getId());
    };
  }
}
