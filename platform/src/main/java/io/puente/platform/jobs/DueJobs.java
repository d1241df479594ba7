package io.puente.platform.jobs;

import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Chooses the due jobs that a node takes next: of each kind as many as the kind has free workers,
 * and of one shop at most the shop's share of them. A shop that has no running job of the kind
 * comes first, then the oldest job. So neither a kind nor a shop waits because others have much to
 * do, or take long.
 */
final class DueJobs extends PostgreSqlJdbcCustomization {

  /** How many of the oldest jobs of a kind are compared with each other. */
  private static final int COMPARED = 100;

  private final List<Workers> kinds;

  /** The workers of one kind of job, and how many of them one shop gets. */
  record Workers(String kind, int all, int ofOneShop) {

    static Workers of(Job<?> job) {
      return new Workers(job.name(), job.workers(), (job.workers() + 1) / 2);
    }
  }

  DueJobs(List<Workers> kinds) {
    super(false, false);
    this.kinds = List.copyOf(kinds);
  }

  @Override
  public List<Execution> lockAndFetchSingleStatement(
      JdbcTaskRepositoryContext context, Instant now, int limit, boolean byPriority) {
    return context.jdbcRunner.query(
        """
        WITH kind AS (
          SELECT *
          FROM unnest(?::text[], ?::int[], ?::int[]) AS k (name, workers, of_one_shop)
        ),
        running AS (
          SELECT task_name, shop, count(*) AS jobs
          FROM scheduled_tasks
          WHERE picked
            AND picked_by = ?
          GROUP BY task_name, shop
        ),
        chosen AS (
          SELECT due.task_name, due.task_instance
          FROM kind
          CROSS JOIN LATERAL (
            SELECT compared.task_name, compared.task_instance, compared.execution_time
            FROM (
              SELECT waiting.*,
                row_number() OVER (PARTITION BY shop ORDER BY execution_time)
                  + coalesce((SELECT r.jobs
                              FROM running r
                              WHERE r.task_name = kind.name
                                AND r.shop IS NOT DISTINCT FROM waiting.shop), 0) AS of_shop
              FROM (
                SELECT t.task_name, t.task_instance, t.execution_time, t.shop
                FROM scheduled_tasks t
                WHERE NOT t.picked
                  AND t.task_name = kind.name
                  AND t.execution_time <= ?
                  AND NOT EXISTS (
                    SELECT 1
                    FROM running r
                    WHERE r.task_name = kind.name
                      AND r.shop IS NOT DISTINCT FROM t.shop
                      AND r.jobs >= kind.of_one_shop)
                ORDER BY t.execution_time
                LIMIT ?
              ) waiting
            ) compared
            WHERE compared.of_shop <= kind.of_one_shop
            ORDER BY compared.of_shop, compared.execution_time
            LIMIT greatest(0, kind.workers - (
              SELECT coalesce(sum(r.jobs), 0)
              FROM running r
              WHERE r.task_name = kind.name))
          ) due
          LIMIT ?
        ),
        locked AS (
          SELECT t.task_name, t.task_instance
          FROM scheduled_tasks t
          JOIN chosen c ON c.task_name = t.task_name AND c.task_instance = t.task_instance
          WHERE NOT t.picked
          FOR UPDATE OF t SKIP LOCKED
        )
        UPDATE scheduled_tasks t
        SET picked = true,
            picked_by = ?,
            last_heartbeat = ?,
            version = t.version + 1
        FROM locked
        WHERE t.task_name = locked.task_name
          AND t.task_instance = locked.task_instance
        RETURNING t.*
        """,
        statement -> bind(statement, context.schedulerName.getName(), now, limit),
        context.resultSetMapper.get());
  }

  private void bind(PreparedStatement statement, String node, Instant now, int limit)
      throws SQLException {
    var connection = statement.getConnection();
    statement.setArray(
        1, connection.createArrayOf("text", kinds.stream().map(Workers::kind).toArray()));
    statement.setArray(
        2, connection.createArrayOf("int4", kinds.stream().map(Workers::all).toArray()));
    statement.setArray(
        3, connection.createArrayOf("int4", kinds.stream().map(Workers::ofOneShop).toArray()));
    statement.setString(4, node);
    setInstant(statement, 5, now);
    statement.setInt(6, COMPARED);
    statement.setInt(7, limit);
    statement.setString(8, node);
    setInstant(statement, 9, now);
  }
}
