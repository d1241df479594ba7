package io.puente.bench.process;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Single requests to a server on this machine. Bodies are not decompressed. */
public final class Http {

  static {
    // A shop is known by its host name, which need not be in this machine's name service.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration MOST = Duration.ofSeconds(20);

  private Http() {}

  /** A response. */
  public record Answer(int status, String contentType, String contentEncoding, Buffer body) {

    public String text() {
      return body.toString(StandardCharsets.UTF_8);
    }
  }

  /**
   * Requests a page that must exist.
   *
   * @param encodings as in {@code Accept-Encoding}
   */
  public static Answer page(int port, String host, String path, String encodings) {
    try {
      Answer answer = get(port, host, path, encodings);
      if (answer.status() != 200) {
        throw new IllegalStateException(host + path + " answered " + answer.status());
      }
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(host + path, e);
    }
  }

  /** Posts JSON that must be accepted. */
  public static Answer posted(int port, String path, String json) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .timeout(MOST)
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    try {
      Answer answer = sent(request);
      if (answer.status() != 200) {
        throw new IllegalStateException(path + " answered " + answer.text());
      }
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    }
  }

  /** Whether the address answers with success; false if the port is closed. */
  public static boolean isWell(int port, String path) {
    try {
      return get(port, "localhost", path, "identity").status() == 200;
    } catch (ConnectException notYet) {
      return false;
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static Answer get(int port, String host, String path, String encodings)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Host", host + ":" + port)
            .header("Accept-Encoding", encodings)
            .timeout(MOST)
            .build();
    return sent(request);
  }

  private static Answer sent(HttpRequest request) throws IOException {
    try {
      HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.headers().firstValue("Content-Encoding").orElse("identity"),
          Buffer.buffer(response.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
