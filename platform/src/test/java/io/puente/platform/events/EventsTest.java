package io.puente.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import java.util.concurrent.BlockingQueue;
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
              Events.announce(tx, potter, "CupBroken", "never");
              throw new IllegalStateException("not broken after all");
            });
      } catch (IllegalStateException expected) {
        assertThat(expected).hasMessage("not broken after all");
      }
      database.inTenant(
          potter,
          tx -> {
            Events.announce(tx, potter, "CupSold", "a|b");
            return null;
          });

      assertThat(here.poll(5, TimeUnit.SECONDS)).isEqualTo("CupSold a|b");
      assertThat(there.poll(5, TimeUnit.SECONDS)).isEqualTo("CupSold a|b");
    }
  }
}
