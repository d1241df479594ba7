package io.puente.shop;

import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The transitions of a shop's state. Each UPDATE names the states that it comes from; whoever comes
 * second changes nothing and is told the state that the shop is in.
 */
public record ShopStates(Database database, Shops shops, StateNotices notices) {

  /** A shop was taken off the line: payments that have begun are to be ended. */
  public static final Job<OffTheLine> OFF_THE_LINE =
      new Job<>("shop.off-the-line", OffTheLine.class);

  /** Since when. */
  public record OffTheLine(Instant at) {}

  /** What became of a transition. */
  public sealed interface Outcome {

    /** The shop is in the new state. */
    record Done() implements Outcome {}

    /** Nothing was changed: the shop was in a state from which the transition does not go. */
    record Otherwise(ShopState now) implements Outcome {}
  }

  /**
   * Follows the link of the confirmation, in the transaction that uses it up. The caller reads the
   * shop again after the commit.
   *
   * @return whether the shop was unconfirmed until now
   */
  public static boolean confirm(Transaction tx, Shop shop) {
    boolean done = ShopStateSql.confirm(tx);
    if (done) {
      Events.announce(tx, Shops.CHANGED, shop.slug());
    }
    return done;
  }

  /** Opens a shop in preparation to buyers. */
  public Outcome publish(Shop shop, Actor actor, Instant at) {
    return change(
        shop, actor, "shop-published", "", at, tx -> ShopStateSql.publish(tx, at), tx -> {});
  }

  /** The state of the transaction's shop, which nobody changes until the transaction ends. */
  public static ShopState locked(Transaction tx) {
    return ShopStateSql.lockedState(tx);
  }

  /**
   * Takes a shop offline, in preparation or published.
   *
   * @param reason for the owner; not empty
   */
  public Outcome suspend(Shop shop, String reason, Actor actor, Instant at) {
    return change(
        shop,
        actor,
        "shop-suspended",
        reason,
        at,
        tx -> ShopStateSql.suspend(tx, reason),
        tx -> notices.suspended(tx, shop, reason));
  }

  /** Puts a suspended shop back into the state that it was suspended in. */
  public Outcome resume(Shop shop, Actor actor, Instant at) {
    return change(
        shop, actor, "shop-resumed", "", at, ShopStateSql::resume, tx -> notices.resumed(tx, shop));
  }

  /** Ends a shop for good, from any state but that of one that was never confirmed. */
  public Outcome close(Shop shop, Actor actor, Instant at) {
    return change(
        shop, actor, "shop-closed", "", at, ShopStateSql::close, tx -> notices.closed(tx, shop));
  }

  private Outcome change(
      Shop shop,
      Actor actor,
      String action,
      String words,
      Instant at,
      Predicate<Transaction> transition,
      Consumer<Transaction> notice) {
    Outcome outcome =
        database.inTenant(
            shop.tenant(),
            tx -> {
              if (!transition.test(tx)) {
                return new Outcome.Otherwise(ShopStateSql.state(tx));
              }
              Audit.note(tx, actor, action, words, at);
              if (ShopStateSql.state(tx).isOffTheLine()) {
                Jobs.enqueue(tx, OFF_THE_LINE, new OffTheLine(at));
              }
              notice.accept(tx);
              Events.announce(tx, Shops.CHANGED, shop.slug());
              return new Outcome.Done();
            });
    shops.refresh(shop.tenant());
    return outcome;
  }
}
