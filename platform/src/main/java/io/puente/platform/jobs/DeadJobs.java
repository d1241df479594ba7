package io.puente.platform.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** Jobs that failed too often. They are stored for a person to look at. */
public record DeadJobs(Database database) {

  /** A job that failed too often; the reason is the message of its last failure. */
  public record DeadJob(String name, int failures, String reason, Instant diedAt) {}

  void store(ExecutionComplete complete, ExecutionOperations<JobPayload> operations) {
    var execution = complete.getExecution();
    JobPayload payload = (JobPayload) execution.taskInstance.getData();
    String reason = complete.getCause().map(Throwable::getMessage).orElse("unknown");
    database.inTenant(
        new Tenant(payload.tenant()),
        tx ->
            tx.update(
                """
                INSERT INTO dead_job (shop_id, id, name, data, failures, reason)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                tx.tenant().id(),
                Ids.next(),
                execution.taskInstance.getTaskName(),
                new JsonObject(payload.data()),
                execution.consecutiveFailures + 1,
                reason));
    operations.remove();
  }

  /** The dead jobs of a tenant, the newest first. */
  public List<DeadJob> latest(Tenant tenant, int limit) {
    return database.reading(
        tenant,
        tx ->
            tx
                .rows(
                    """
                    SELECT name, failures, reason, died_at
                    FROM dead_job
                    WHERE shop_id = $1
                    ORDER BY id DESC
                    LIMIT $2
                    """,
                    tx.tenant().id(),
                    limit)
                .stream()
                .map(
                    row ->
                        new DeadJob(
                            row.getString("name"),
                            row.getInteger("failures"),
                            row.getString("reason"),
                            row.getOffsetDateTime("died_at").toInstant()))
                .toList());
  }

  public int count(Tenant tenant) {
    return database.reading(
        tenant,
        tx ->
            tx.oneRow(
                    "SELECT count(*)::int AS dead FROM dead_job WHERE shop_id = $1",
                    tx.tenant().id())
                .getInteger("dead"));
  }
}
