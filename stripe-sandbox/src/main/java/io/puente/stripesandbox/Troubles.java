package io.puente.stripesandbox;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Bad days on order: what a network and a busy Stripe do now and then, when a test asks for it. */
public final class Troubles {
  private final Queue<Trouble> next = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean twice = new AtomicBoolean();

  /** A thing that goes wrong with one API call. */
  public enum Trouble {
    /** It is done, and the line is cut before the answer. */
    ANSWER_LOST,
    /** 500; nothing is done. */
    SERVER_ERROR,
    /** 429; nothing is done. */
    TOO_MANY_REQUESTS,
    /** A proxy's web page instead of JSON; nothing is done. */
    WEB_PAGE
  }

  Troubles() {}

  /** The next {@code times} API calls meet this trouble. */
  public void next(Trouble trouble, int times) {
    for (int i = 0; i < times; i++) {
      next.add(trouble);
    }
  }

  /** Whether every event is delivered twice, at once. */
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
