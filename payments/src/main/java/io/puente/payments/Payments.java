package io.puente.payments;

import io.puente.payments.PaymentProvider.CancelResult;
import io.puente.payments.PaymentProvider.ProviderStatus;
import io.puente.payments.money.AmountProblem;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.EventKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * The payment of orders. A buyer is charged exactly the total they saw, once. The order is changed
 * once, whether the buyer's return, a webhook or the reconciliation job reports the money first.
 *
 * <p>Calls block and must run on virtual threads. The provider is never called inside a
 * transaction.
 */
public final class Payments {

  /** The provider has accepted a refund; the subject is the id of the order. */
  public static final EventKind REFUND_ISSUED = new EventKind("RefundIssued");

  /** The provider refuses a refund; the subject is the id of the order. */
  public static final EventKind REFUND_REFUSED = new EventKind("RefundRefused");

  private final Database database;
  private final PaymentProviders providers;
  private final AttemptOpener opener;
  private final Settlements settlements;
  private final Refunds refunds;

  /** Payments of the orders that {@code orders} stores. */
  public Payments(
      Database database, List<PaymentProvider> providers, PayableOrders orders, Clock clock) {
    this.database = database;
    this.providers = PaymentProviders.of(providers);
    this.opener = new AttemptOpener(database, this.providers, orders, clock);
    this.settlements = new Settlements(database, this.providers, orders, clock);
    this.refunds = new Refunds(database, this.providers, orders);
  }

  /** Why a provider cannot charge a sum at once; empty if no reason is known. */
  public Optional<AmountProblem> problemWith(Tenant shop, String provider, Money total) {
    return providers.named(provider).problemWith(shop, total);
  }

  /** Why a request cannot be charged. {@link #collect} checks this again. */
  public Optional<AmountProblem> problemWith(Tenant shop, PaymentRequest request) {
    return request
        .problem()
        .or(() -> providers.named(request.provider()).problemWith(shop, request));
  }

  /**
   * Starts a payment. The same request, from another tab or after a lost answer, returns the same
   * attempt. Another request for the order first cancels the earlier attempts.
   */
  public PaymentStart collect(Tenant shop, PaymentRequest request) {
    return problemWith(shop, request)
        .<PaymentStart>map(PaymentStart.InvalidAmount::new)
        .orElseGet(() -> opener.open(shop, request));
  }

  /**
   * Reads the status of an attempt from the provider and applies it to the attempt and the order in
   * one transaction. Any number of callers may settle at once; one of them makes the change.
   */
  public Settlement settle(Tenant shop, UUID attempt) {
    return find(shop, attempt)
        .map(found -> settlements.settle(found))
        .orElseGet(() -> new Settlement.UnknownAttempt(attempt));
  }

  /**
   * Ends all live attempts of an order, in the transaction that has locked and changed the order. A
   * job cancels them at the provider after the commit. Money that still arrives is compared with
   * the order as it is then.
   */
  public static void stopAll(Transaction tx, UUID order) {
    Settlements.stop(tx, PaymentAttemptSql.lockOf(tx, order).live());
  }

  /** The orders that a buyer may be paying now. */
  public List<UUID> ordersBeingPaid(Tenant shop) {
    return database.inTenant(shop, PaymentAttemptSql::ordersBeingPaid);
  }

  /**
   * Refunds, after the commit, all money of an order except {@code keep}. The order is locked.
   * Money in another currency than {@code keep} is refunded completely.
   */
  public static void refundAllBut(Transaction tx, UUID order, Money keep, Refund.Reason reason) {
    Refunds.requestAllBut(tx, order, keep, reason);
  }

  /**
   * Settles an attempt whose money a person has seen, as with a bank transfer.
   *
   * @param received the amount that arrived, which may differ from the amount requested
   * @param proof the evidence, such as the bank's number of the transfer
   * @throws IllegalArgumentException if the provider itself reports the status
   */
  public Settlement confirm(Tenant shop, UUID attempt, Money received, String proof) {
    var status = new ProviderStatus.Received(received, proof, Optional.empty());
    return find(shop, attempt)
        .map(found -> settlements.confirm(found, status))
        .orElseGet(() -> new Settlement.UnknownAttempt(attempt));
  }

  /** An attempt of this shop. */
  public Optional<PaymentAttempt> find(Tenant shop, UUID attempt) {
    return database.inTenant(shop, tx -> PaymentAttemptSql.find(tx, attempt));
  }

  /** All attempts of an order, the oldest first. */
  public List<PaymentAttempt> of(Tenant shop, UUID order) {
    return database.inTenant(shop, tx -> PaymentAttemptSql.of(tx, order));
  }

  /** All refunds of an attempt, in every state. */
  public List<Refund> refundsOf(Tenant shop, UUID attempt) {
    return database.inTenant(shop, tx -> RefundSql.of(tx, attempt));
  }

  /** Claims unsettled attempts of all shops that were last checked before {@code until}. */
  List<PaymentAttempt> claimUnsettled(Instant until, Instant now, int max) {
    return database.asOperator(tx -> PaymentAttemptSql.claimUnsettled(tx, until, now, max));
  }

  /** Cancels a superseded attempt, or settles it if it was paid before. */
  void cancel(PaymentAttempt attempt) {
    switch (opener.cancel(attempt)) {
      case CancelResult.Cancelled cancelled -> {}
      case CancelResult.AlreadyPaid paid -> settle(attempt.shop(), attempt.id());
      case CancelResult.Unreachable failure -> throw new ProviderUnreachable(failure.reason());
    }
  }

  /** Issues a pending refund. */
  void issueRefund(Tenant shop, UUID refund) {
    refunds.issue(shop, refund);
  }
}
