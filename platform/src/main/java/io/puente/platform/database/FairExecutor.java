package io.puente.platform.database;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks of all tenants, each on a thread of its own, and divides the processors equally among
 * the tenants: as long as the processors are busy, the next task is one of the tenant that has the
 * fewest running, and as long as others ask now and then, one processor is left to them. A task
 * that waits, as for the database, is not counted.
 *
 * <p>Without it, a tenant with many requests has the threads of all others wait for theirs. {@link
 * Shares} divides the connections in the same way.
 */
public final class FairExecutor {

  /** Further tasks of a tenant are refused. */
  private static final int MOST_WAITING = 500;

  /** How often it is checked whether a running task has begun to wait. */
  private static final long LOOK_AGAIN_MILLIS = 2;

  /** A tenant leaves a processor to others as long as they ask now and then. */
  private static final long ACTIVE_NANOS = 1_000_000_000;

  private final Executor threads;
  private final int processors;
  private final ReentrantLock lock = new ReentrantLock();

  /** Of the tenants that have tasks; who was served last comes last. */
  private final Map<Tenant, Share> shares = new LinkedHashMap<>();

  private boolean willLookAgain;

  /** Who asked last, and when; and when somebody else did before. */
  private @Nullable Tenant latest;

  private long latestAt;
  private long otherAt;

  /**
   * An executor.
   *
   * @param threads runs each task on a virtual thread
   * @param processors how many of them there are
   */
  public FairExecutor(Executor threads, int processors) {
    this.threads = threads;
    this.processors = processors;
  }

  /** Divides the processors that this machine has. */
  public static FairExecutor ofProcessors(Executor threads) {
    return new FairExecutor(threads, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Runs a task when it is the tenant's turn. Never blocks.
   *
   * @throws Overloaded if too many tasks of the tenant wait
   */
  public void execute(Tenant tenant, Runnable task) {
    lock.lock();
    try {
      Share share = shares.computeIfAbsent(tenant, first -> new Share());
      if (share.waiting.size() >= MOST_WAITING) {
        throw new Overloaded("too many requests wait");
      }
      share.waiting.add(task);
      remember(tenant);
      startNext();
    } finally {
      lock.unlock();
    }
  }

  private void remember(Tenant tenant) {
    if (!tenant.equals(latest)) {
      otherAt = latest == null ? System.nanoTime() - ACTIVE_NANOS : latestAt;
      latest = tenant;
    }
    latestAt = System.nanoTime();
  }

  /** Whether somebody else has asked lately. */
  private boolean hasNeighbours(Tenant tenant) {
    long othersAt = tenant.equals(latest) ? otherAt : latestAt;
    return System.nanoTime() - othersAt < ACTIVE_NANOS;
  }

  private void startNext() {
    Map<Tenant, Long> running = new HashMap<>();
    shares.forEach((tenant, share) -> running.put(tenant, share.running()));
    for (Optional<Tenant> next = next(running); next.isPresent(); next = next(running)) {
      start(next.get());
      running.merge(next.get(), 1L, Long::sum);
    }
    if (!willLookAgain && shares.values().stream().anyMatch(Share::isWaiting)) {
      willLookAgain = true;
      CompletableFuture.delayedExecutor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS, threads)
          .execute(this::lookAgain);
    }
  }

  private void lookAgain() {
    lock.lock();
    try {
      willLookAgain = false;
      startNext();
    } finally {
      lock.unlock();
    }
  }

  /** The tenant whose turn it is. */
  private Optional<Tenant> next(Map<Tenant, Long> running) {
    long ofAll = running.values().stream().mapToLong(Long::longValue).sum();
    return shares.entrySet().stream()
        .filter(entry -> entry.getValue().isWaiting())
        .map(Map.Entry::getKey)
        .min(Comparator.comparingLong(tenant -> running.getOrDefault(tenant, 0L)))
        .filter(tenant -> mayStart(tenant, running.getOrDefault(tenant, 0L), ofAll));
  }

  /** One that has nothing running need not wait long for others. */
  private boolean mayStart(Tenant tenant, long ofTenant, long ofAll) {
    if (ofTenant == 0) {
      return ofAll < 2L * processors;
    }
    return ofAll < processors && (ofTenant < processors - 1 || !hasNeighbours(tenant));
  }

  private void start(Tenant tenant) {
    Share share = Objects.requireNonNull(shares.remove(tenant));
    shares.put(tenant, share);
    Task task = new Task(share.waiting.remove());
    share.started.add(task);
    threads.execute(
        () -> {
          task.thread = Thread.currentThread();
          try {
            task.work.run();
          } finally {
            ended(tenant, task);
          }
        });
  }

  private void ended(Tenant tenant, Task task) {
    lock.lock();
    try {
      Share share = Objects.requireNonNull(shares.get(tenant));
      share.started.remove(task);
      if (share.started.isEmpty() && !share.isWaiting()) {
        shares.remove(tenant);
      }
      startNext();
    } finally {
      lock.unlock();
    }
  }

  private static final class Task {

    private final Runnable work;
    private volatile @Nullable Thread thread;

    Task(Runnable work) {
      this.work = work;
    }

    /** Whether it uses a processor, or waits for nothing but a processor. */
    boolean isRunning() {
      Thread known = thread;
      return known == null || known.getState() == Thread.State.RUNNABLE;
    }
  }

  private static final class Share {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Set<Task> started = new HashSet<>();

    boolean isWaiting() {
      return !waiting.isEmpty();
    }

    long running() {
      return started.stream().filter(Task::isRunning).count();
    }
  }
}
