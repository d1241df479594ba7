package io.puente.stripesandbox;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Faults of the network and of Stripe that a test can order. */
public final class Troubles {
  private final Queue<Trouble> next = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean twice = new AtomicBoolean();

  /** A fault of one API request. */
  public enum Trouble {
    /** The request is executed. The connection is closed before the response. */
    ANSWER_LOST,
    /** Status 500. The request is not executed. */
    SERVER_ERROR,
    /** Status 429. The request is not executed. */
    TOO_MANY_REQUESTS,
    /** A proxy's HTML page instead of JSON. The request is not executed. */
    WEB_PAGE
  }

  Troubles() {}

  /** The next {@code times} API requests meet this fault. */
  public void next(Trouble trouble, int times) {
    for (int i = 0; i < times; i++) {
      next.add(trouble);
    }
  }

  /** Whether each event is sent twice at the same time. */
  public void deliverTwice(boolean on) {
    twice.set(on);
  }

  boolean deliversTwice() {
    return twice.get();
  }

  @Nullable Trouble take() {
    return next.poll();
  }
}
