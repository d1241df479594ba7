package io.puente.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FairExecutorTest {

  private static final Tenant BUSY = new Tenant(UUID.randomUUID());
  private static final Tenant NEIGHBOUR = new Tenant(UUID.randomUUID());

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final FairExecutor executor = new FairExecutor(threads, 1);
  private final AtomicBoolean computing = new AtomicBoolean(true);

  @AfterEach
  void close() {
    computing.set(false);
    threads.close();
  }

  private void compute() {
    while (computing.get()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aNeighbourDoesNotWaitForABusyTenant() throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    for (int i = 0; i < 100; i++) {
      executor.execute(BUSY, this::compute);
    }

    executor.execute(NEIGHBOUR, answered::countDown);

    assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void tenantsTakeTurns() {
    List<String> order = new CopyOnWriteArrayList<>();
    try (ExecutorService oneThread = Executors.newSingleThreadExecutor()) {
      FairExecutor turns = new FairExecutor(oneThread, 1);
      turns.execute(BUSY, this::compute);
      for (int i = 0; i < 3; i++) {
        turns.execute(BUSY, () -> order.add("busy"));
      }
      for (int i = 0; i < 3; i++) {
        turns.execute(NEIGHBOUR, () -> order.add("neighbour"));
      }

      computing.set(false);

      while (order.size() < 6) {
        Thread.onSpinWait();
      }
    }
    assertThat(order)
        .containsExactly("neighbour", "busy", "neighbour", "busy", "neighbour", "busy");
  }

  @Test
  void aTaskThatWaitsLeavesTheProcessorToTheNext() throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    for (int i = 0; i < 20; i++) {
      executor.execute(
          BUSY,
          () -> {
            try {
              released.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }

    executor.execute(BUSY, answered::countDown);

    assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
    released.countDown();
  }

  @Test
  void moreThanFiveHundredOfATenantDoNotWait() {
    IntStream.range(0, 501).forEach(i -> executor.execute(BUSY, this::compute));

    assertThatThrownBy(() -> executor.execute(BUSY, this::compute)).isInstanceOf(Overloaded.class);
    executor.execute(NEIGHBOUR, this::compute);
  }

  @Test
  void everyTaskRunsOnceEvenIfOthersFail() throws InterruptedException {
    int each = 400;
    AtomicInteger ran = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(4 * each);
    for (int from = 0; from < 4; from++) {
      Tenant tenant = from % 2 == 0 ? BUSY : NEIGHBOUR;
      threads.execute(
          () -> {
            for (int i = 0; i < each; i++) {
              boolean fails = i % 7 == 0;
              submitPatiently(
                  tenant,
                  () -> {
                    ran.incrementAndGet();
                    all.countDown();
                    if (fails) {
                      throw new Expected();
                    }
                  });
            }
          });
    }

    assertThat(all.await(15, TimeUnit.SECONDS)).isTrue();
    assertThat(ran).hasValue(4 * each);
  }

  private void submitPatiently(Tenant tenant, Runnable task) {
    while (true) {
      try {
        executor.execute(tenant, task);
        return;
      } catch (Overloaded full) {
        LockSupport.parkNanos(1_000_000);
      }
    }
  }

  private static final class Expected extends RuntimeException {
    private static final long serialVersionUID = 1;

    Expected() {
      super("expected", null, false, false);
    }
  }
}
