package io.puente.platform.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.vertx.core.json.JsonObject;

/** Lays jobs aside that failed too often. */
record DeadJobs(Database database) {

  void bury(ExecutionComplete complete, ExecutionOperations<Promise> operations) {
    var execution = complete.getExecution();
    Promise promise = (Promise) execution.taskInstance.getData();
    String reason = complete.getCause().map(Throwable::getMessage).orElse("unknown");
    database.inTenant(
        new Tenant(promise.tenant()),
        tx ->
            tx.update(
                """
                INSERT INTO dead_job (shop_id, id, name, data, failures, reason)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                promise.tenant(),
                Ids.next(),
                execution.taskInstance.getTaskName(),
                new JsonObject(promise.data()),
                execution.consecutiveFailures + 1,
                reason));
    operations.remove();
  }
}
