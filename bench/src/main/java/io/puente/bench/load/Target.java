package io.puente.bench.load;

import java.util.List;

/**
 * A server to ask.
 *
 * @param name that tells its rounds apart
 * @param pid of its process, whose work is measured
 * @param host as in the {@code Host} header
 * @param paths asked for in turn
 */
public record Target(String name, long pid, int port, String host, List<String> paths) {

  public Target {
    paths = List.copyOf(paths);
  }
}
