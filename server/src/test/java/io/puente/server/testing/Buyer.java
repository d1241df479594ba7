package io.puente.server.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser without scripts. It sends forms and keeps cookies. */
public final class Buyer {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /** Less than the minute after which a page is rendered again even if nothing has changed. */
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final int port;
  private final String host;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private String network = "";

  public Buyer(int port, String host) {
    this.port = port;
    this.host = host;
  }

  /** The same browser behind a proxy that says where it is. */
  public Buyer from(String address) {
    network = address;
    return this;
  }

  /** Copies the cookies of another browser, as after a theft. */
  public Buyer withCookiesOf(Buyer other) {
    cookies.putAll(other.cookies);
    return this;
  }

  /** A response. */
  public record Page(int status, String text, Optional<String> location) {

    /** The first group of a pattern in the page's text. */
    public Optional<String> find(String pattern) {
      Matcher found = Pattern.compile(pattern).matcher(text);
      return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
  }

  public Page get(String path) {
    return send(request(path).GET());
  }

  /** Asks until the page is as expected; a node hears of a change a moment after it. */
  public Page getUntil(String path, Predicate<Page> expected) {
    Instant end = Instant.now().plus(PATIENCE);
    Page page = get(path);
    while (!expected.test(page)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("%s is still %s".formatted(path, page));
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      page = get(path);
    }
    return page;
  }

  /** The beginning of a response that may never end. */
  public Page getBeginning(String path) {
    try {
      HttpResponse<java.io.InputStream> answer =
          HTTP.send(request(path).GET().build(), BodyHandlers.ofInputStream());
      try (java.io.InputStream body = answer.body()) {
        byte[] beginning = answer.statusCode() == 200 ? body.readNBytes(8) : body.readAllBytes();
        return new Page(
            answer.statusCode(),
            new String(beginning, StandardCharsets.UTF_8),
            answer.headers().firstValue("location"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The same browser with all its cookies, at another shop. */
  public Buyer at(String otherHost) {
    Buyer same = new Buyer(port, otherHost);
    same.cookies.putAll(cookies);
    same.network = network;
    return same;
  }

  public Page post(String path, Map<String, String> form) {
    return send(
        request(path)
            .header("Origin", "http://" + host + ":" + port)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
  }

  /** Sends a form with one file, as a browser does it. */
  public Page upload(
      String path, Map<String, String> fields, String field, String name, byte[] file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (each, value) ->
            body.writeBytes(
                "--PART\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(each, value)
                    .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        "--PART\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
            .formatted(field, name)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--PART--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Origin", "http://" + host + ":" + port)
            .header("Content-Type", "multipart/form-data; boundary=PART")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** A request to the shop, also for what a browser would not send. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(90))
            .header("Host", host + ":" + port);
    if (!network.isEmpty()) {
      request.header("X-Forwarded-For", network);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  public Page send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("set-cookie").forEach(this::keep);
      return new Page(answer.statusCode(), answer.body(), answer.headers().firstValue("location"));
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

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** The id of the variant that a product's page offers. */
  public String variantOf(String productPath) {
    return get(productPath).find("name=\"variant\" value=\"([^\"]+)").orElseThrow();
  }

  public Page addToCart(String market, String variant, int quantity) {
    return post(
        "/" + market + "/cart/lines",
        Map.of("variant", variant, "quantity", Integer.toString(quantity)));
  }

  /** Fills the checkout in for Los Angeles and sends it with the total that it shows. */
  public Page checkOut(String market) {
    Page shown = get("/" + market + "/checkout");
    if (shown.status() != 200) {
      return shown;
    }
    Map<String, String> form = new java.util.TreeMap<>(addressInLosAngeles());
    form.put("seen", shown.find("name=\"seen\" value=\"([^\"]*)").orElse(""));
    return post("/" + market + "/checkout", form);
  }

  public static Map<String, String> addressInLosAngeles() {
    return Map.of(
        "email", "ana@example.com",
        "payer_name", "Ana López",
        "street", "123 Main St",
        "city", "Los Angeles",
        "region", "CA",
        "postcode", "90012",
        "phone", "+1 213 555 0100",
        "service", "courier");
  }

  /** Pays on the sandbox's page with a card that always succeeds. */
  public Page pay(String payUrl) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(payUrl))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", payUrl.substring(0, payUrl.indexOf('/', "http://".length())))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    encoded(
                        Map.of(
                            "email", "ana@example.com",
                            "number", "4242424242424242",
                            "expiry", "12 / 40",
                            "code", "123",
                            "holder", "Ana López"))));
    return send(request);
  }

  /** The path of an address of this shop. */
  public static String pathOf(String address) {
    return URI.create(address).getRawPath();
  }
}
