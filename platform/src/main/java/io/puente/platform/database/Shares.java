package io.puente.platform.database;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many connections the callers of one tenant may hold at the same time: half of all, so that
 * others find one free. Fewer may read for a purpose that turns out to be slow: one after the
 * other, because slow statements do not only hold connections, but the processors as well. Slow is
 * what takes far longer than usual: on a machine that is too busy, everything takes long.
 */
final class Shares {

  /** How much longer than usual a slow transaction holds its connection; and within what bounds. */
  private static final int TIMES_USUAL = 10;

  private static final double NEVER_SLOW_NANOS = Duration.ofMillis(100).toNanos();
  private static final double ALWAYS_SLOW_NANOS = Duration.ofSeconds(1).toNanos();

  /** What a transaction adds to what is usual. */
  private static final double WEIGHT = 1 / 16.0;

  /** How many may read for a purpose before anybody knows how long it takes. */
  private static final int FIRST = 2;

  private static final int ONE_AFTER_THE_OTHER = 1;

  /** Further callers of a tenant are refused. */
  private static final int MOST_WAITING = 500;

  private final int most;
  private final Duration patience;
  private final Map<Tenant, Share> shares = new ConcurrentHashMap<>();

  /**
   * The logarithm of the nanoseconds that transactions of all tenants hold their connections. A
   * mean of logarithms is not raised much by a few that take a thousand times longer.
   */
  private double usual = Math.log(NEVER_SLOW_NANOS / TIMES_USUAL);

  /**
   * Shares of a pool.
   *
   * @param connections in the pool
   * @param patience how long a caller waits for its turn
   */
  Shares(int connections, Duration patience) {
    most = Math.max(1, connections / 2);
    this.patience = patience;
  }

  /** Leave to hold a connection, until it is closed. */
  interface Permit extends AutoCloseable {

    Permit UNLIMITED = () -> {};

    @Override
    void close();
  }

  /**
   * Waits for the turn of this thread's caller. Who has no caller, or holds a connection already,
   * need not wait.
   *
   * @param reading whether the transaction only reads
   * @throws Overloaded if the turn does not come in time
   * @throws Caller.Left if a caller who only reads leaves meanwhile
   */
  Permit take(Tenant tenant, boolean reading) {
    Optional<Caller> caller = Caller.current().filter(asking -> !asking.holdsConnection());
    return caller.isEmpty()
        ? Permit.UNLIMITED
        : shares.computeIfAbsent(tenant, first -> new Share()).take(caller.get(), reading);
  }

  private synchronized boolean isSlow(long nanos) {
    double limit = Math.clamp(TIMES_USUAL * Math.exp(usual), NEVER_SLOW_NANOS, ALWAYS_SLOW_NANOS);
    usual += WEIGHT * (Math.log((double) Math.max(1, nanos)) - usual);
    return nanos > limit;
  }

  /** The share of one tenant. */
  private final class Share {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Map<String, Lane> lanes = new HashMap<>();
    private int held;
    private int waiting;

    /** Those who read for one purpose. */
    private final class Lane {
      private final Condition turn = lock.newCondition();
      private int running;
      private int limit = Math.min(FIRST, most);

      boolean isFree(boolean reading) {
        return held < most && (!reading || running < limit);
      }

      /** A limit that is not reached says nothing about whether it is too low. */
      void learn(boolean slow) {
        if (slow) {
          limit = ONE_AFTER_THE_OTHER;
        } else if (running >= limit) {
          limit = Math.min(limit + 1, most);
        }
      }
    }

    Permit take(Caller caller, boolean reading) {
      lock.lock();
      try {
        Lane lane = lanes.computeIfAbsent(caller.purpose(), first -> new Lane());
        if (!lane.isFree(reading)) {
          await(lane, caller, reading);
        }
        held++;
        lane.running += reading ? 1 : 0;
        caller.setHoldsConnection(true);
        long since = System.nanoTime();
        return () -> giveBack(lane, caller, reading, System.nanoTime() - since);
      } finally {
        lock.unlock();
      }
    }

    private void await(Lane lane, Caller caller, boolean reading) {
      if (waiting >= MOST_WAITING) {
        throw new Overloaded("too many callers wait for " + caller.purpose());
      }
      Runnable wake = this::wakeAll;
      caller.onLeave(wake);
      waiting++;
      try {
        long left = patience.toNanos();
        while (!lane.isFree(reading)) {
          if (reading && caller.isGone()) {
            throw new Caller.Left();
          }
          if (left <= 0) {
            throw new Overloaded("no turn in " + patience + " for " + caller.purpose());
          }
          left = lane.turn.awaitNanos(left);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } finally {
        waiting--;
        caller.remove(wake);
        // A turn that came too late for this caller is another's.
        lane.turn.signal();
      }
    }

    private void wakeAll() {
      lock.lock();
      try {
        lanes.values().forEach(lane -> lane.turn.signalAll());
      } finally {
        lock.unlock();
      }
    }

    private void giveBack(Lane lane, Caller caller, boolean reading, long nanos) {
      caller.setHoldsConnection(false);
      boolean slow = isSlow(nanos);
      lock.lock();
      try {
        if (reading) {
          lane.learn(slow);
          lane.running--;
        }
        held--;
        // The limit may have risen by one, so that two have their turn.
        lane.turn.signal();
        lanes.values().forEach(each -> each.turn.signal());
      } finally {
        lock.unlock();
      }
    }
  }
}
