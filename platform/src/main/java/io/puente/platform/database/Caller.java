package io.puente.platform.database;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Somebody who waits for the answer to a request. What the database does for a caller has a time
 * limit and a share of the connections, and reading ends when the caller has left. Jobs and
 * commands have no caller and no limits.
 */
public final class Caller {

  /** Most statements end by themselves in this time; to cancel one costs its connection. */
  private static final Duration GRACE = Duration.ofMillis(200);

  private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

  private final String purpose;
  private final Set<Runnable> steps = ConcurrentHashMap.newKeySet();
  private volatile boolean gone;

  /** Only the caller's own thread reads and writes it. */
  private boolean holdsConnection;

  /**
   * A caller.
   *
   * @param purpose what is asked for, as the path pattern of a page. If a purpose is slow for a
   *     tenant, others of that tenant go on
   */
  public Caller(String purpose) {
    this.purpose = purpose;
  }

  /** Works for this caller. */
  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  /** Works for this caller. */
  public <T> T get(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /** The caller that this thread works for. */
  static Optional<Caller> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  String purpose() {
    return purpose;
  }

  /** Nobody waits for the answer any more. Never blocks. */
  public void leave() {
    gone = true;
    if (!steps.isEmpty()) {
      Thread.startVirtualThread(this::runSteps);
    }
  }

  private void runSteps() {
    try {
      Thread.sleep(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    steps.forEach(Runnable::run);
  }

  /** Whether nobody waits for the answer any more. */
  public boolean isGone() {
    return gone;
  }

  /** Runs a step soon after the caller has left. */
  void onLeave(Runnable step) {
    steps.add(step);
    if (gone) {
      leave();
    }
  }

  void remove(Runnable step) {
    steps.remove(step);
  }

  boolean holdsConnection() {
    return holdsConnection;
  }

  void setHoldsConnection(boolean holds) {
    holdsConnection = holds;
  }

  /** Nobody waits for the answer any more, so the work has ended. */
  public static final class Left extends RuntimeException {
    private static final long serialVersionUID = 1;

    Left() {
      super("the caller has left", null, false, false);
    }
  }
}
