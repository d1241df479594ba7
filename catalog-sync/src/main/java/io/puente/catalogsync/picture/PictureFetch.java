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
import java.util.function.Predicate;

/**
 * Fetches a picture from an address that an owner entered. Only public addresses are requested: the
 * host is resolved once, all its addresses must be public, and the connection uses the address that
 * was checked. The same checks apply to each redirect.
 */
final class PictureFetch {

  private static final int MAX_REDIRECTS = 5;
  private static final long TIMEOUT_MILLIS = 20_000;
  private static final int SERVER_ERROR = 500;
  private static final int TOO_MANY_REQUESTS = 429;

  private final HttpClient http;
  private final Predicate<InetAddress> allowed;

  /** The result of one request. */
  private sealed interface Response {}

  private record Redirect(URI to) implements Response {}

  /** The result after all redirects. */
  sealed interface Result extends Response {}

  record Fetched(Buffer content) implements Result {}

  /** A permanent failure. */
  record Refused(ProblemKind kind) implements Result {}

  /** A temporary failure. */
  record Unavailable(String reason) implements Result {}

  PictureFetch(Vertx vertx) {
    this(vertx, PublicAddresses::contain);
  }

  PictureFetch(Vertx vertx, Predicate<InetAddress> allowed) {
    this.http = vertx.createHttpClient(new HttpClientOptions().setDecompressionSupported(false));
    this.allowed = allowed;
  }

  Result fetch(String source) {
    String next = source;
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      switch (request(next)) {
        case Result result -> {
          return result;
        }
        case Redirect redirect -> next = redirect.to().toString();
      }
    }
    return new Refused(ProblemKind.PICTURE_NOT_ANSWERED);
  }

  private Response request(String source) {
    try {
      URI uri = new URI(source.replace(" ", "%20"));
      String scheme = uri.getScheme();
      String host = uri.getHost();
      boolean tls = "https".equalsIgnoreCase(scheme);
      boolean known = tls || "http".equalsIgnoreCase(scheme);
      if (host == null || !known || uri.getUserInfo() != null) {
        return new Refused(ProblemKind.PICTURE_ADDRESS_REFUSED);
      }
      InetAddress[] addresses = InetAddress.getAllByName(host);
      for (InetAddress address : addresses) {
        if (!allowed.test(address)) {
          return new Refused(ProblemKind.PICTURE_ADDRESS_REFUSED);
        }
      }
      return request(uri, host, tls, addresses[0]);
    } catch (URISyntaxException e) {
      return new Refused(ProblemKind.PICTURE_ADDRESS_REFUSED);
    } catch (UnknownHostException e) {
      return new Unavailable("DNS");
    }
  }

  private Response request(URI uri, String host, boolean tls, InetAddress address) {
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
            .setConnectTimeout(TIMEOUT_MILLIS)
            .setTimeout(TIMEOUT_MILLIS)
            .putHeader(HttpHeaders.ACCEPT, "image/jpeg, image/png, image/gif");
    try {
      return http.request(options)
          .compose(request -> request.send().compose(response -> read(uri, request, response)))
          .await();
    } catch (RuntimeException e) {
      return new Unavailable(String.valueOf(e.getMessage()));
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
      return Future.succeededFuture(new Redirect(uri.resolve(location)));
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

  /** Reads no more than the limit, whatever length the response declares. */
  private static Future<Response> body(HttpClientRequest request, HttpClientResponse response) {
    Promise<Response> result = Promise.promise();
    Buffer bytes = Buffer.buffer();
    response.handler(
        chunk -> {
          bytes.appendBuffer(chunk);
          if (bytes.length() > PictureFolder.MAX_BYTES) {
            result.tryComplete(new Refused(ProblemKind.PICTURE_TOO_LARGE));
            request.reset();
          }
        });
    response.exceptionHandler(result::tryFail);
    response.endHandler(end -> result.tryComplete(new Fetched(bytes)));
    return result.future();
  }
}
