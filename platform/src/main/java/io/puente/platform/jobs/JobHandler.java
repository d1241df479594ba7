package io.puente.platform.jobs;

import io.puente.platform.database.Tenant;

/**
 * Does a job. It may be called more than once for one job (after a crash, or a failure half way),
 * so it must leave the same behind each time. An exception means: not done, try again later.
 */
@FunctionalInterface
public interface JobHandler<D> {

  void handle(Tenant tenant, D data) throws Exception;
}
