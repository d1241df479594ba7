package io.puente.bench.growth;

import io.puente.bench.process.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser at one shop, which sends forms and keeps cookies. */
final class Browser {

  private final int port;
  private final String host;
  private final Map<String, String> cookies = new TreeMap<>();

  Browser(int port, String host) {
    this.port = port;
    this.host = host;
  }

  /** As in the {@code Cookie} header. */
  String cookies() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Sends a form, which must be accepted. */
  void post(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Host", host + ":" + port)
            .header("Origin", "http://" + host + ":" + port)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookies())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = sent(request);
    if (answer.statusCode() != 303) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    answer.headers().allValues("set-cookie").forEach(this::keep);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> sent(HttpRequest request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    String pair = cookie.substring(0, cookie.indexOf(';'));
    cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
  }

  /** What the first group of a pattern finds in a page, each once. */
  List<String> found(String path, String pattern) {
    String page = Http.page(port, host, path, "identity").text();
    return new ArrayList<>(
        Pattern.compile(pattern)
            .matcher(page)
            .results()
            .map((MatchResult result) -> result.group(1))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }
}
