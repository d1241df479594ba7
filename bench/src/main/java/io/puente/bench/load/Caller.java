package io.puente.bench.load;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpClientResponse;
import java.util.List;
import org.HdrHistogram.Histogram;

/** One connection that asks, waits for the whole answer, and asks again. On its event loop only. */
final class Caller {

  private static final long LONGEST_MICROS = 60_000_000;
  private static final int DIGITS = 3;

  private final HttpClientConnection connection;
  private final List<Asked> requests;
  private final Histogram latencies = new Histogram(LONGEST_MICROS, DIGITS);
  private long failures;
  private int next;

  /** A caller that begins somewhere in the list, so that not all ask for the same at once. */
  Caller(HttpClientConnection connection, List<Asked> requests, int first) {
    this.connection = connection;
    this.requests = requests;
    this.next = first % requests.size();
  }

  /** Asks until the deadline; done when the last answer is there. */
  Future<Void> askUntil(long deadline) {
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
    Asked request = requests.get(next);
    next = (next + 1) % requests.size();
    connection
        .request(request.options())
        .compose(request::send)
        .compose(Caller::whole)
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
