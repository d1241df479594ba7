package io.puente.payments;

import io.puente.payments.money.AmountProblem;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * The payment of orders. A buyer is asked for exactly the total they saw, once, and the order
 * learns of the money once, whoever brings the news first: the buyer's return, a webhook or the
 * sweeper.
 *
 * <p>Calls block; they belong on virtual threads. The provider is never called inside a
 * transaction.
 */
public final class Payments {
  private final Database database;
  private final PaymentProviders providers;
  private final Openings openings;
  private final Settlements settlements;
  private final Refunds refunds;

  /** Payments of orders that {@code orders} keeps. */
  public Payments(
      Database database, List<PaymentProvider> providers, PayableOrders orders, Clock clock) {
    this.database = database;
    this.providers = PaymentProviders.of(providers);
    this.openings = new Openings(database, this.providers, orders, clock);
    this.settlements = new Settlements(database, this.providers, orders, clock);
    this.refunds = new Refunds(database, this.providers, orders);
  }

  /** Why this could not be charged; for the cart, and asked again by {@link #collect}. */
  public Optional<AmountProblem> problemWith(Tenant shop, PaymentRequest request) {
    return request
        .problem()
        .or(() -> providers.named(request.provider()).problemWith(shop, request));
  }

  /**
   * Asks a buyer for money. The same request again, from another tab or after a lost answer, gives
   * the same attempt; another request for the order first stops the attempt before it.
   */
  public PaymentStart collect(Tenant shop, PaymentRequest request) {
    return problemWith(shop, request)
        .<PaymentStart>map(PaymentStart.Refused::new)
        .orElseGet(() -> openings.open(shop, request));
  }

  /**
   * Asks the provider what has become of an attempt, and if something has, changes the attempt and
   * the order in one transaction. Any number of callers may settle at once: one of them changes,
   * the others find it changed.
   */
  public Settlement settle(Tenant shop, UUID attempt) {
    return find(shop, attempt)
        .map(found -> settlements.settle(found))
        .orElseGet(() -> new Settlement.UnknownAttempt(attempt));
  }

  /**
   * Ends all attempts of an order in the transaction that changes or ends the order, which is
   * locked; the provider is told after the commit. Money that still comes for them is compared with
   * the order as it then is.
   */
  public static void stopAll(Transaction tx, UUID order) {
    Settlements.stop(tx, PaymentAttemptSql.lockOf(tx, order).live());
  }

  /**
   * Gives back, after the commit, all money that came for an order but so much. The order is
   * locked. Money in another currency than {@code keep} goes back whole.
   */
  public static void refundAllBut(Transaction tx, UUID order, Money keep, Refund.Reason reason) {
    Refunds.oweAllBut(tx, order, keep, reason);
  }

  /**
   * Settles an attempt on the word of a person who has seen the money, as with a bank transfer.
   *
   * @param received what arrived, which need not be what was asked for
   * @param proof what the person saw, such as the bank's number of the transfer
   * @throws IllegalArgumentException if the provider itself can be asked
   */
  public Settlement confirm(Tenant shop, UUID attempt, Money received, String proof) {
    var truth = new Truth.Received(received, proof, Optional.empty());
    return find(shop, attempt)
        .map(found -> settlements.confirm(found, truth))
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

  /** What is owed or was given back of an attempt. */
  public List<Refund> refundsOf(Tenant shop, UUID attempt) {
    return database.inTenant(shop, tx -> RefundSql.of(tx, attempt));
  }

  /** Attempts of all shops that nobody has asked after since {@code until}. */
  List<PaymentAttempt> takeForgotten(Instant until, Instant now, int most) {
    return database.asOperator(tx -> PaymentAttemptSql.takeForgotten(tx, until, now, most));
  }

  /** Stops a superseded attempt; one that was paid after all is settled. */
  void close(PaymentAttempt attempt) {
    switch (openings.close(attempt)) {
      case Closing.Closed closed -> {}
      case Closing.PaidMeanwhile paid -> settle(attempt.shop(), attempt.id());
      case Closing.Unreachable dead -> throw new ProviderUnreachable(dead.reason());
    }
  }

  /** Gives back what is due. */
  void giveBack(Tenant shop, UUID refund) {
    refunds.give(shop, refund);
  }
}
