package io.puente.catalogsync.picture;

import java.util.concurrent.Semaphore;

/**
 * The part of the heap in which pictures are decoded. Pictures that fit beside each other are
 * decoded at the same time; a large one waits until it has the memory for itself.
 */
final class DecodingMemory {

  /** A quarter of the heap; the rest is for files, pages and requests. */
  static final long BYTES = Runtime.getRuntime().maxMemory() / 4;

  private static final long KILOBYTE = 1024;
  private static final Semaphore FREE_KILOBYTES = new Semaphore(kilobytes(BYTES), true);

  private DecodingMemory() {}

  private static int kilobytes(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(bytes, KILOBYTE));
  }

  /** Memory that is taken until it is closed. */
  record Taken(int kilobytes) implements AutoCloseable {

    @Override
    public void close() {
      FREE_KILOBYTES.release(kilobytes);
    }
  }

  /** Takes memory, after waiting for those who asked before. Never more than there is. */
  static Taken take(long bytes) {
    Taken taken = new Taken(kilobytes(Math.min(bytes, BYTES)));
    try {
      FREE_KILOBYTES.acquire(taken.kilobytes());
      return taken;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotTaken(e);
    }
  }

  /** The thread was interrupted while it waited for memory. */
  static final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private NotTaken(InterruptedException cause) {
      super("interrupted while waiting for memory", cause);
    }
  }
}
