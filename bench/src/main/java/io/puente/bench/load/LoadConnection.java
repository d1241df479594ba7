package io.puente.bench.load;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpClientResponse;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * One connection that sends a request, waits for the whole response, and sends the next. Used on
 * its event loop only.
 */
final class LoadConnection {

  private static final long LONGEST_MICROS = 60_000_000;
  private static final int DIGITS = 3;

  private final HttpClientConnection connection;
  private final List<RequestTemplate> requests;
  private final Histogram latencies = new Histogram(LONGEST_MICROS, DIGITS);
  private long failures;
  private int next;

  /** The connections begin at different places of the list, to send different requests. */
  LoadConnection(HttpClientConnection connection, List<RequestTemplate> requests, int first) {
    this.connection = connection;
    this.requests = requests;
    this.next = first % requests.size();
  }

  /** Sends requests until the deadline; completes after the last response. */
  Future<Void> requestUntil(long deadline) {
    latencies.reset();
    failures = 0;
    Promise<Void> done = Promise.promise();
    ask(deadline, done);
    return done.future();
  }

  private void ask(long deadline, Promise<Void> done) {
    long asked = System.nanoTime();
    if (asked >= deadline) {
      done.complete();
      return;
    }
    RequestTemplate request = requests.get(next);
    next = (next + 1) % requests.size();
    connection
        .request(request.options())
        .compose(request::send)
        .compose(LoadConnection::whole)
        .onComplete(
            status -> {
              note(asked, status);
              if (status.failed()) {
                done.fail(status.cause());
              } else {
                ask(deadline, done);
              }
            });
  }

  private static Future<Integer> whole(HttpClientResponse response) {
    return response.end().map(nothing -> response.statusCode());
  }

  private void note(long asked, AsyncResult<Integer> status) {
    long micros = (System.nanoTime() - asked) / 1000;
    latencies.recordValue(Math.min(micros, LONGEST_MICROS));
    if (status.failed() || status.result() != 200) {
      failures++;
    }
  }

  void addTo(Histogram all) {
    all.add(latencies);
  }

  long failures() {
    return failures;
  }
}
