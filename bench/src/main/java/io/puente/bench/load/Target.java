package io.puente.bench.load;

import java.util.List;

/**
 * A server under load.
 *
 * @param name that tells its rounds apart
 * @param pids of the processes whose work is measured, with all that they have started
 * @param host as in the {@code Host} header
 * @param paths asked for in turn
 * @param posted JSON that is posted in turn; empty to ask by GET
 * @param cookie as in the {@code Cookie} header; empty for a visitor without cookies
 */
public record Target(
    String name,
    List<Long> pids,
    int port,
    String host,
    List<String> paths,
    List<String> posted,
    String cookie) {

  public Target {
    pids = List.copyOf(pids);
    paths = List.copyOf(paths);
    posted = List.copyOf(posted);
  }

  /** A server that gets GET requests. */
  public static Target pages(
      String name, List<Long> pids, int port, String host, List<String> paths) {
    return new Target(name, pids, port, host, paths, List.of(), "");
  }

  /** A server that is posted JSON. */
  public static Target posted(
      String name, List<Long> pids, int port, String host, String path, List<String> json) {
    return new Target(name, pids, port, host, List.of(path), json, "");
  }

  /** The same for a visitor with cookies. */
  public Target withCookie(String known) {
    return new Target(name, pids, port, host, paths, posted, known);
  }

  /** The requests, in their order. */
  List<RequestTemplate> requests() {
    return posted.isEmpty()
        ? paths.stream().map(path -> RequestTemplate.page(path, cookie)).toList()
        : posted.stream().map(json -> RequestTemplate.posted(paths.getFirst(), json)).toList();
  }
}
