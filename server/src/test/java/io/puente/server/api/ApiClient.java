package io.puente.server.api;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.server.Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A client of the quotes API. It keeps no cookies. */
public record ApiClient(int port, String host) {

  static final String QUOTES = "/api/v1/landed-cost/quotes";
  static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public static ApiClient at(Server server, String host) {
    return new ApiClient(server.port(), host);
  }

  /**
   * A response, decompressed.
   *
   * @param bytes the size of the response as sent
   */
  public record Answer(int status, HttpHeaders headers, String text, int bytes) {

    JsonNode json() {
      return ApiClient.json(text);
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  public Answer quote(String consignment) {
    return quote(consignment, "en");
  }

  Answer quote(String consignment, String language) {
    return quote(consignment, Map.of("Accept-Language", language));
  }

  Answer quote(String consignment, Map<String, String> headers) {
    return send("POST", QUOTES, consignment.getBytes(StandardCharsets.UTF_8), headers);
  }

  Answer send(String method, String path, byte[] body, Map<String, String> headers) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.put("Content-Type", "application/json");
    all.putAll(headers);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(60))
            .header("Host", host + ":" + port)
            .method(method, BodyPublishers.ofByteArray(body));
    all.forEach(request::header);
    try {
      var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      String text = unpacked(answer.body(), answer.headers());
      return new Answer(answer.statusCode(), answer.headers(), text, answer.body().length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String unpacked(byte[] body, HttpHeaders headers) throws IOException {
    InputStream packed = new ByteArrayInputStream(body);
    String encoding = headers.firstValue("Content-Encoding").orElse("");
    try (InputStream text =
        switch (encoding) {
          case "gzip" -> new GZIPInputStream(packed);
          case "br" -> new BrotliInputStream(packed);
          case "" -> packed;
          default -> throw new IOException(encoding);
        }) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
