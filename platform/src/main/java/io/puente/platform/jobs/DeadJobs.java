package io.puente.platform.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.vertx.core.json.JsonObject;

/** Stores jobs that failed too often, for a person to look at. */
record DeadJobs(Database database) {

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
                payload.tenant(),
                Ids.next(),
                execution.taskInstance.getTaskName(),
                new JsonObject(payload.data()),
                execution.consecutiveFailures + 1,
                reason));
    operations.remove();
  }
}
