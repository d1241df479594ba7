package io.puente.platform.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * How much of a machine's memory PostgreSQL uses. It shares the machine with this process and with
 * the system's own cache of files, so it gets less than the quarter that its manual names for a
 * machine of its own (PostgreSQL 18, 19.4.1).
 *
 * @param machine the memory of the machine or of the container, in bytes
 */
record PostgresMemory(long machine) {

  private static final long MEGABYTE = 1 << 20;
  private static final long LEAST_MEGABYTES = 64;
  private static final long MOST_MEGABYTES = 1024;
  private static final int SHARE = 8;

  static PostgresMemory ofThisMachine() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new PostgresMemory(system.getTotalMemorySize());
  }

  long sharedBuffersMegabytes() {
    return Math.clamp(machine / MEGABYTE / SHARE, LEAST_MEGABYTES, MOST_MEGABYTES);
  }

  /** What the planner may believe to be in memory: these buffers and the system's cache. */
  private long cacheMegabytes() {
    return Math.max(2 * sharedBuffersMegabytes(), machine / MEGABYTE / 2);
  }

  List<String> settings() {
    return List.of(
        "shared_buffers=%dMB".formatted(sharedBuffersMegabytes()),
        "effective_cache_size=%dMB".formatted(cacheMegabytes()));
  }
}
