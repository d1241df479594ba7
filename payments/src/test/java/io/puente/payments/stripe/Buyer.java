package io.puente.payments.stripe;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Rosa in Los Angeles, at her phone, on the payment page. She follows no redirect by herself. */
final class Buyer {
  static final String GOOD_CARD = "4242 4242 4242 4242";
  static final String DECLINED_CARD = "4000 0000 0000 0002";
  static final String EMPTY_CARD = "4000000000009995";
  static final String CHALLENGED_CARD = "4000 0025 0000 3155";

  private final HttpClient phone = HttpClient.newHttpClient();

  HttpResponse<String> opens(URI page) throws IOException, InterruptedException {
    return phone.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> pays(URI page, String card) throws IOException, InterruptedException {
    return types(page, Map.of("number", card));
  }

  /** Fills in the form, with these fields otherwise than right. */
  HttpResponse<String> types(URI page, Map<String, String> fields)
      throws IOException, InterruptedException {
    var form = new LinkedHashMap<String, String>();
    form.put("email", "rosa@example.com");
    form.put("number", GOOD_CARD);
    form.put("expiry", "04 / 31");
    form.put("code", "123");
    form.put("holder", "Rosa Méndez");
    form.putAll(fields);
    return posts(page, form);
  }

  HttpResponse<String> decides(URI challenge, String decision)
      throws IOException, InterruptedException {
    return posts(challenge, Map.of("decision", decision));
  }

  private HttpResponse<String> posts(URI page, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return phone.send(
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
