package io.puente.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpConnectOptions;
import io.vertx.core.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** The connections of one event loop, some for each target. */
final class LoadWorker extends VerticleBase {

  private final List<Target> targets;
  private final int connections;
  private final int first;
  private final int total;
  private final List<List<LoadConnection>> byTarget = new ArrayList<>();

  /** A field, because Vert.x closes the connections of a client without references. */
  private @Nullable HttpClientAgent agent;

  /**
   * LoadWorker that are not connected yet.
   *
   * @param connections for each target
   * @param first number of the first of them among {@code total} of all event loops; they begin at
   *     places in the list of paths that lie equally far apart
   */
  LoadWorker(List<Target> targets, int connections, int first, int total) {
    this.targets = targets;
    this.connections = connections;
    this.first = first;
    this.total = total;
  }

  @Override
  public Future<?> start() {
    HttpClientAgent opened = vertx.createHttpClient();
    agent = opened;
    List<Future<LoadConnection>> opening = new ArrayList<>();
    for (Target target : targets) {
      List<LoadConnection> callers = new ArrayList<>();
      byTarget.add(callers);
      List<RequestTemplate> requests = target.requests();
      for (int i = 0; i < connections; i++) {
        int beginning = (first + i) * requests.size() / total;
        opening.add(
            opened
                .connect(reaching(target))
                .map(connection -> new LoadConnection(connection, requests, beginning))
                .onSuccess(callers::add));
      }
    }
    return Future.all(opening);
  }

  @Override
  public Future<?> stop() {
    return agent == null ? Future.succeededFuture() : agent.close();
  }

  /** The address is always this machine's. */
  private static HttpConnectOptions reaching(Target target) {
    return new HttpConnectOptions()
        .setServer(SocketAddress.inetSocketAddress(target.port(), "127.0.0.1"))
        .setHost(target.host())
        .setPort(target.port());
  }

  /** Lets all connections of a target send requests until the deadline. From any thread. */
  Future<?> requestUntil(int target, long deadline) {
    Promise<Void> done = Promise.promise();
    context.runOnContext(
        nothing ->
            Future.all(
                    byTarget.get(target).stream()
                        .map(caller -> caller.requestUntil(deadline))
                        .toList())
                .<Void>mapEmpty()
                .onComplete(done));
    return done.future();
  }

  void addTo(int target, Histogram all) {
    byTarget.get(target).forEach(caller -> caller.addTo(all));
  }

  long failures(int target) {
    return byTarget.get(target).stream().mapToLong(LoadConnection::failures).sum();
  }
}
