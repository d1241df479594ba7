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

/** The callers of one event loop, some for each target. */
final class Callers extends VerticleBase {

  private final List<Target> targets;
  private final int connections;
  private final int first;
  private final int ofAll;
  private final List<List<Caller>> byTarget = new ArrayList<>();

  /** Held, because Vert.x closes the connections of a client that nobody holds. */
  private @Nullable HttpClientAgent agent;

  /**
   * Callers that are not connected yet.
   *
   * @param connections for each target
   * @param first number of the first of them among {@code ofAll} of all event loops; they begin at
   *     places in the list of paths that lie equally far apart
   */
  Callers(List<Target> targets, int connections, int first, int ofAll) {
    this.targets = targets;
    this.connections = connections;
    this.first = first;
    this.ofAll = ofAll;
  }

  @Override
  public Future<?> start() {
    HttpClientAgent opened = vertx.createHttpClient();
    agent = opened;
    List<Future<Caller>> opening = new ArrayList<>();
    for (Target target : targets) {
      List<Caller> callers = new ArrayList<>();
      byTarget.add(callers);
      List<Asked> requests = target.requests();
      for (int i = 0; i < connections; i++) {
        int beginning = (first + i) * requests.size() / ofAll;
        opening.add(
            opened
                .connect(reaching(target))
                .map(connection -> new Caller(connection, requests, beginning))
                .onSuccess(callers::add));
      }
    }
    return Future.all(opening);
  }

  @Override
  public Future<?> stop() {
    return agent == null ? Future.succeededFuture() : agent.close();
  }

  /** The address is this machine's whatever the host is called. */
  private static HttpConnectOptions reaching(Target target) {
    return new HttpConnectOptions()
        .setServer(SocketAddress.inetSocketAddress(target.port(), "127.0.0.1"))
        .setHost(target.host())
        .setPort(target.port());
  }

  /** Lets all callers of a target ask until the deadline. From any thread. */
  Future<?> askUntil(int target, long deadline) {
    Promise<Void> done = Promise.promise();
    context.runOnContext(
        nothing ->
            Future.all(
                    byTarget.get(target).stream().map(caller -> caller.askUntil(deadline)).toList())
                .<Void>mapEmpty()
                .onComplete(done));
    return done.future();
  }

  void addTo(int target, Histogram all) {
    byTarget.get(target).forEach(caller -> caller.addTo(all));
  }

  long failures(int target) {
    return byTarget.get(target).stream().mapToLong(Caller::failures).sum();
  }
}
