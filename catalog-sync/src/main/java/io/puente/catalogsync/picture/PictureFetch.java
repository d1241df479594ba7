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
 * Fetches a picture from an address that an owner wrote. It asks only the open internet: a host's
 * name is resolved once, every address it has must be public, and the connection goes to the very
 * address that was looked at; the same again at each redirect.
 */
final class PictureFetch {

  private static final int MOST_REDIRECTS = 5;
  private static final long PATIENCE_MILLIS = 20_000;
  private static final int SERVER_ERRORS = 500;
  private static final int TOO_MANY_REQUESTS = 429;

  private final HttpClient http;
  private final Predicate<InetAddress> mayBeAsked;

  /** What came of asking once. */
  private sealed interface Step {}

  private record Moved(URI to) implements Step {}

  /** What came of it in the end. */
  sealed interface Answer extends Step {}

  record Fetched(Buffer content) implements Answer {}

  /** It will be no better another time. */
  record Refused(ProblemKind kind) implements Answer {}

  /** It may be better later. */
  record NotNow(String reason) implements Answer {}

  PictureFetch(Vertx vertx) {
    this(vertx, PublicAddresses::hold);
  }

  PictureFetch(Vertx vertx, Predicate<InetAddress> mayBeAsked) {
    this.http = vertx.createHttpClient(new HttpClientOptions().setDecompressionSupported(false));
    this.mayBeAsked = mayBeAsked;
  }

  Answer fetch(String source) {
    String next = source;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      switch (ask(next)) {
        case Answer answer -> {
          return answer;
        }
        case Moved moved -> next = moved.to().toString();
      }
    }
    return new Refused(ProblemKind.PICTURE_NOT_ANSWERED);
  }

  private Step ask(String source) {
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
        if (!mayBeAsked.test(address)) {
          return new Refused(ProblemKind.PICTURE_ADDRESS_REFUSED);
        }
      }
      return ask(uri, host, tls, addresses[0]);
    } catch (URISyntaxException e) {
      return new Refused(ProblemKind.PICTURE_ADDRESS_REFUSED);
    } catch (UnknownHostException e) {
      return new NotNow("DNS");
    }
  }

  private Step ask(URI uri, String host, boolean tls, InetAddress address) {
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
            .setConnectTimeout(PATIENCE_MILLIS)
            .setTimeout(PATIENCE_MILLIS)
            .putHeader(HttpHeaders.ACCEPT, "image/jpeg, image/png, image/gif");
    try {
      return http.request(options)
          .compose(request -> request.send().compose(response -> read(uri, request, response)))
          .await();
    } catch (RuntimeException e) {
      return new NotNow(String.valueOf(e.getMessage()));
    }
  }

  private static Future<Step> read(
      URI uri, HttpClientRequest request, HttpClientResponse response) {
    int status = response.statusCode();
    // Until the body is read, its end is our own doing.
    response.exceptionHandler(cut -> {});
    String location = response.getHeader(HttpHeaders.LOCATION);
    if (status >= 300 && status < 400 && location != null) {
      request.reset();
      return Future.succeededFuture(new Moved(uri.resolve(location)));
    }
    if (status >= SERVER_ERRORS || status == TOO_MANY_REQUESTS) {
      request.reset();
      return Future.succeededFuture(new NotNow("HTTP " + status));
    }
    if (status != 200) {
      request.reset();
      return Future.succeededFuture(new Refused(ProblemKind.PICTURE_NOT_FOUND));
    }
    return body(request, response);
  }

  /** Reads no more than may be, whatever the response says of its length. */
  private static Future<Step> body(HttpClientRequest request, HttpClientResponse response) {
    Promise<Step> answer = Promise.promise();
    Buffer bytes = Buffer.buffer();
    response.handler(
        chunk -> {
          bytes.appendBuffer(chunk);
          if (bytes.length() > PictureFolder.LARGEST) {
            answer.tryComplete(new Refused(ProblemKind.PICTURE_TOO_LARGE));
            request.reset();
          }
        });
    response.exceptionHandler(answer::tryFail);
    response.endHandler(end -> answer.tryComplete(new Fetched(bytes)));
    return answer.future();
  }
}
