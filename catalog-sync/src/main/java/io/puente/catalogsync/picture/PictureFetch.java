package io.puente.catalogsync.picture;

import io.puente.catalogsync.feed.ProblemKind;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Fetches a picture from an address that an owner entered. Only public addresses are requested: the
 * host is resolved once, all its addresses must be public, and the connection uses the address that
 * was checked. The same checks apply to each redirect.
 *
 * <p>One deadline holds for the whole fetch: looking up hosts, connecting, redirects and content. A
 * server that answers byte by byte, or never, holds a fetch no longer than that.
 */
final class PictureFetch {

  private static final int MAX_REDIRECTS = 5;
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final int SERVER_ERROR = 500;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Vertx vertx;
  private final HttpClient http;
  private final Predicate<InetAddress> allowed;
  private final Duration deadline;

  /** The result of one request. */
  private sealed interface Response {}

  private record Redirect(URI to) implements Response {}

  /** The result after all redirects. */
  sealed interface Result extends Response {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared; a copy of 15 MB costs memory.
  record Fetched(byte[] content) implements Result {}

  /** A permanent failure. */
  record Refused(ProblemKind kind) implements Result {}

  /** A temporary failure. */
  record Unavailable(String reason) implements Result {}

  PictureFetch(Vertx vertx) {
    this(vertx, PublicAddresses::contain, DEADLINE);
  }

  PictureFetch(Vertx vertx, Predicate<InetAddress> allowed, Duration deadline) {
    this.vertx = vertx;
    this.http = vertx.createHttpClient(new HttpClientOptions().setDecompressionSupported(false));
    this.allowed = allowed;
    this.deadline = deadline;
  }

  Result fetch(String source) {
    TimeLeft time = TimeLeft.until(deadline);
    String next = source;
    try {
      for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
        switch (request(next, time)) {
          case Result result -> {
            return result;
          }
          case Redirect redirect -> next = redirect.to().toString();
        }
      }
    } catch (TimeoutException tooSlow) {
      return new Unavailable("not complete after " + deadline);
    }
    return new Refused(ProblemKind.PICTURE_NOT_ANSWERED);
  }

  private Response request(String source, TimeLeft time) throws TimeoutException {
    try {
      URI uri = PictureAddress.of(source);
      String scheme = uri.getScheme();
      String host = uri.getHost();
      boolean tls = "https".equalsIgnoreCase(scheme);
      boolean known = tls || "http".equalsIgnoreCase(scheme);
      if (host == null || !known || uri.getUserInfo() != null) {
        return new Refused(ProblemKind.PICTURE_ADDRESS_REFUSED);
      }
      InetAddress[] addresses = addressesOf(host, time);
      for (InetAddress address : addresses) {
        if (!allowed.test(address)) {
          return new Refused(ProblemKind.PICTURE_ADDRESS_REFUSED);
        }
      }
      return request(uri, host, tls, addresses[0], time);
    } catch (URISyntaxException e) {
      return new Refused(ProblemKind.PICTURE_ADDRESS_REFUSED);
    } catch (UnknownHostException e) {
      return new Unavailable("DNS");
    }
  }

  /** A name server may take long as well, and the system's resolver knows no deadline. */
  private InetAddress[] addressesOf(String host, TimeLeft time)
      throws UnknownHostException, TimeoutException {
    return time.await(vertx.executeBlocking(() -> InetAddress.getAllByName(host), false));
  }

  private Response request(URI uri, String host, boolean tls, InetAddress address, TimeLeft time)
      throws TimeoutException {
    int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    RequestOptions options =
        new RequestOptions()
            .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
            .setHost(host)
            .setPort(port)
            .setSsl(tls)
            .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
            .setFollowRedirects(false)
            .setConnectTimeout(time.millis())
            .setTimeout(time.millis())
            .putHeader(HttpHeaders.ACCEPT, "image/jpeg, image/png, image/gif");
    Future<HttpClientRequest> connecting = http.request(options);
    try {
      HttpClientRequest request = time.await(connecting);
      // An exception after the answer comes from our own reset.
      request.exceptionHandler(ignored -> {});
      return time.await(request.send().compose(response -> read(uri, request, response)));
    } catch (TimeoutException e) {
      // Closes the connection, now or when it is there.
      connecting.onSuccess(HttpClientRequest::reset);
      throw e;
    } catch (Exception e) { // Vert.x throws checked exceptions, too, such as a refused connection.
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
      return new Unavailable(String.valueOf(e.getMessage()));
    }
  }

  /** What is left of the time for a fetch. */
  private record TimeLeft(long end) {

    static TimeLeft until(Duration deadline) {
      return new TimeLeft(System.nanoTime() + deadline.toNanos());
    }

    long millis() {
      return Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
    }

    <T> T await(Future<T> future) throws TimeoutException {
      return future.await(millis(), TimeUnit.MILLISECONDS);
    }
  }

  private static Future<Response> read(
      URI uri, HttpClientRequest request, HttpClientResponse response) {
    int status = response.statusCode();
    // An exception before the body is read comes from our own reset.
    response.exceptionHandler(ignored -> {});
    String location = response.getHeader(HttpHeaders.LOCATION);
    if (status >= 300 && status < 400 && location != null) {
      request.reset();
      return Future.succeededFuture(redirect(uri, location));
    }
    if (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS) {
      request.reset();
      return Future.succeededFuture(new Unavailable("HTTP " + status));
    }
    if (status != 200) {
      request.reset();
      return Future.succeededFuture(new Refused(ProblemKind.PICTURE_NOT_FOUND));
    }
    return body(request, response);
  }

  private static Response redirect(URI from, String location) {
    try {
      return new Redirect(from.resolve(PictureAddress.of(location)));
    } catch (URISyntaxException e) {
      return new Refused(ProblemKind.PICTURE_NOT_ANSWERED);
    }
  }

  /** Reads no more than the limit, whatever length the response declares. */
  private static Future<Response> body(HttpClientRequest request, HttpClientResponse response) {
    Promise<Response> result = Promise.promise();
    Content content = new Content();
    response.handler(
        chunk -> {
          if (!content.add(chunk)) {
            result.tryComplete(new Refused(ProblemKind.PICTURE_TOO_LARGE));
            request.reset();
          }
        });
    response.exceptionHandler(result::tryFail);
    response.endHandler(end -> result.tryComplete(new Fetched(content.bytes())));
    return result.future();
  }

  /** What has come so far. It is copied once, piece by piece, so that it is never there twice. */
  private static final class Content {

    private final Queue<Buffer> chunks = new ArrayDeque<>();
    private int length;

    /** Adds a piece, unless it is more than a picture may have. */
    boolean add(Buffer chunk) {
      if (length + chunk.length() > PictureFolder.MAX_BYTES) {
        chunks.clear();
        length = PictureFolder.MAX_BYTES;
        return false;
      }
      chunks.add(chunk);
      length += chunk.length();
      return true;
    }

    byte[] bytes() {
      byte[] bytes = new byte[length];
      int at = 0;
      for (Buffer chunk = chunks.poll(); chunk != null; chunk = chunks.poll()) {
        chunk.getBytes(bytes, at);
        at += chunk.length();
      }
      return bytes;
    }
  }
}
