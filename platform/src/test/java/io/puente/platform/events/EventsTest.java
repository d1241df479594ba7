package io.puente.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealDatabase.class)
class EventsTest {

  @Test
  void everyNodeHearsACommittedEventAndNoneARolledBackOne(Database database, Tenant potter)
      throws InterruptedException {
    BlockingQueue<String> here = new LinkedBlockingQueue<>();
    BlockingQueue<String> there = new LinkedBlockingQueue<>();
    try (Events one = new Events(database);
        Events another = new Events(database)) {
      one.listen(event -> here.add(event.kind() + " " + event.subject()));
      another.listen(event -> there.add(event.kind() + " " + event.subject()));

      try {
        database.inTenant(
            potter,
            tx -> {
              Events.announce(tx, new EventKind("CupBroken"), "never");
              throw new IllegalStateException("not broken after all");
            });
      } catch (IllegalStateException expected) {
        assertThat(expected).hasMessage("not broken after all");
      }
      database.inTenant(
          potter,
          tx -> {
            Events.announce(tx, new EventKind("CupSold"), "a|b");
            return null;
          });

      assertThat(here.poll(60, TimeUnit.SECONDS)).isEqualTo("CupSold a|b");
      assertThat(there.poll(60, TimeUnit.SECONDS)).isEqualTo("CupSold a|b");
    }
  }

  @Test
  void aListenerIsToldThatItMayHaveMissedEventsAfterACut(Database database, Tenant potter)
      throws InterruptedException {
    CountDownLatch missed = new CountDownLatch(1);
    try (Events events = new Events(database)) {
      events.listen(event -> {}, missed::countDown);

      database.inTenant(
          potter,
          tx ->
              tx.rows(
                  """
                  SELECT pg_terminate_backend(pid)
                  FROM pg_stat_activity
                  WHERE datname = current_database()
                    AND query LIKE 'LISTEN%'
                  """));

      assertThat(missed.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void oldEventsAreDeletedAndNewOnesStay(Database database, Tenant potter) {
    for (int age : new int[] {1, 29, 31, 400}) {
      database.inTenant(
          potter,
          tx ->
              tx.update(
                  """
                  INSERT INTO event (shop_id, id, kind, subject, at)
                  VALUES ($1, $2, 'CupSold', $3, now() - make_interval(days => $4))
                  """,
                  potter.id(),
                  Ids.next(),
                  "sold " + age,
                  age));
    }

    int deleted =
        database.<Integer>asOperator(
            tx -> Events.deleteBefore(tx, Instant.now().minus(Duration.ofDays(30))));

    assertThat(deleted).isEqualTo(2);
    assertThat(
            database.<List<String>>inTenant(
                potter,
                tx ->
                    tx.rows("SELECT subject FROM event WHERE shop_id = $1", potter.id()).stream()
                        .map(row -> row.getString("subject"))
                        .toList()))
        .containsExactlyInAnyOrder("sold 1", "sold 29");
  }
}
