package io.puente.payments;

import io.puente.payments.money.AmountProblem;
import io.puente.platform.database.Tenant;
import java.time.Duration;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A payment method of a shop. The methods never throw for what a provider may answer or fail to
 * answer, and they are never called inside a transaction.
 */
public interface PaymentProvider {
  /** The provider's name in rows and settings, such as {@code stripe}. */
  String name();

  /** Whether only a person can confirm that the money has arrived. */
  boolean confirmedByHand();

  /** How long a buyer may take to pay. */
  Duration timeToPay();

  /** Why a sum cannot be charged at once, checked without a call; empty if no reason is known. */
  Optional<AmountProblem> problemWith(Tenant shop, Money total);

  /** Why a request cannot be charged, checked without a call; empty if no reason is known. */
  Optional<AmountProblem> problemWith(Tenant shop, PaymentRequest request);

  /** Lets the buyer pay. A second call for the same attempt returns the same payment. */
  PaymentStart open(PaymentAttempt attempt);

  /** Cancels the attempt, so that it takes no more money. */
  CancelResult cancel(PaymentAttempt attempt);

  /** Reads the current status of an attempt that has a reference. */
  ProviderStatus read(PaymentAttempt attempt);

  /** Refunds a payment. A second call for the same refund pays nothing twice. */
  RefundResult refund(PaymentAttempt attempt, Refund refund);

  /** The status of an attempt as the provider reports it now. */
  sealed interface ProviderStatus {

    /**
     * The money has arrived.
     *
     * @param received the amount in the currency of the request
     * @param payment the provider's name for the payment, such as a payment intent id
     * @param presented the amount that the buyer saw, if the provider converted it
     */
    record Received(Money received, String payment, Optional<Money> presented)
        implements ProviderStatus {}

    /** The buyer can still pay. */
    record AwaitingBuyer() implements ProviderStatus {}

    /** The buyer has paid and the money is on its way, as with a voucher. */
    record Processing() implements ProviderStatus {}

    /** The attempt ended without money. */
    record Ended(String reason) implements ProviderStatus {}

    /** The provider could not be reached. */
    record Unreachable(String reason) implements ProviderStatus {}
  }

  /** The result of cancelling an attempt. */
  sealed interface CancelResult {

    /** The attempt can take no more money. */
    record Cancelled() implements CancelResult {}

    /** Too late: the money has arrived or is on its way. */
    record AlreadyPaid() implements CancelResult {}

    /** Not known: the attempt may still take money until it expires. */
    record Unreachable(String reason) implements CancelResult {}
  }

  /** The result of a refund. */
  sealed interface RefundResult {

    /** The money has been returned, or the provider has accepted the refund. */
    record Issued(String reference) implements RefundResult {}

    /** The provider refuses; the shop must return the money by other means. */
    record Refused(String reason) implements RefundResult {}

    /** Not known: the same refund is to be sent again. */
    record Unreachable(String reason) implements RefundResult {}
  }
}
