package io.puente.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealDatabase.class)
class DeadJobsTest {

  record Parcel(String number) {}

  @Test
  void storesAJobThatFailsTooOften(Database database, Tenant potter, Tenant weaver)
      throws Exception {
    Job<Parcel> job = new Job<>("parcel.lose", Parcel.class);
    CountDownLatch tried = new CountDownLatch(1);
    try (Jobs jobs = new Jobs(database)) {
      jobs.handle(
          job,
          (tenant, parcel) -> {
            tried.countDown();
            throw new IllegalStateException("lost " + parcel.number());
          });
      database.inTenant(
          potter,
          tx -> {
            Jobs.enqueue(tx, job, new Parcel("RR1"));
            // As if it had failed many times already.
            return tx.update("UPDATE scheduled_tasks SET consecutive_failures = 8");
          });
      jobs.start();
      assertThat(tried.await(60, TimeUnit.SECONDS)).isTrue();
    }

    var dead = database.inTenant(potter, tx -> tx.oneRow("SELECT * FROM dead_job"));
    assertThat(dead.getString("name")).isEqualTo("parcel.lose");
    assertThat(dead.getString("reason")).isEqualTo("parcel.lose: lost RR1");
    assertThat(dead.getJsonObject("data").getString("number")).isEqualTo("RR1");
    DeadJobs deadJobs = new DeadJobs(database);
    assertThat(deadJobs.count(potter)).isEqualTo(1);
    assertThat(deadJobs.latest(potter, 10))
        .extracting(DeadJobs.DeadJob::name)
        .containsExactly("parcel.lose");
    assertThat(deadJobs.count(weaver)).isZero();
    int left = database.asOperator(tx -> tx.rows("SELECT 1 FROM scheduled_tasks").size());
    assertThat(left).isZero();
  }
}
