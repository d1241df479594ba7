package io.puente.platform.jobs;

import java.time.Duration;

/** Interrupts the thread that works on a job when the job has taken too long. */
final class TimeLimit implements AutoCloseable {

  private final Duration duration;
  private final Thread worker = Thread.currentThread();
  private final Thread watch;
  private boolean closed;
  private boolean exceeded;

  private TimeLimit(Duration duration) {
    this.duration = duration;
    watch = Thread.ofVirtual().name("job-time-limit").unstarted(this::waitAndInterrupt);
  }

  /** Begins to measure the time of the current thread. */
  static TimeLimit start(Duration duration) {
    TimeLimit limit = new TimeLimit(duration);
    limit.watch.start();
    return limit;
  }

  private void waitAndInterrupt() {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException closedInTime) {
      return;
    }
    synchronized (this) {
      if (!closed) {
        exceeded = true;
        worker.interrupt();
      }
    }
  }

  Duration duration() {
    return duration;
  }

  synchronized boolean isExceeded() {
    return exceeded;
  }

  /** From now on the thread is not interrupted; an interruption by this limit is taken back. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (exceeded) {
        Thread.interrupted();
      }
    }
    watch.interrupt();
  }
}
