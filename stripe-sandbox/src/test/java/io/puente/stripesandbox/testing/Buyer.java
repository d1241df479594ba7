package io.puente.stripesandbox.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/** A buyer's browser on the payment page. It does not follow redirects. */
public final class Buyer {
  public static final String GOOD_CARD = "4242 4242 4242 4242";
  public static final String DECLINED_CARD = "4000 0000 0000 0002";
  public static final String EMPTY_CARD = "4000000000009995";
  public static final String CHALLENGED_CARD = "4000 0025 0000 3155";

  private final HttpClient browser = HttpClient.newHttpClient();

  public HttpResponse<String> opens(URI page) throws IOException, InterruptedException {
    return browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
  }

  public HttpResponse<String> pays(URI page, String card) throws IOException, InterruptedException {
    return types(page, Map.of("number", card));
  }

  /** Submits the form with valid values, except for the given fields. */
  public HttpResponse<String> types(URI page, Map<String, String> fields)
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

  public HttpResponse<String> decides(URI challenge, String decision)
      throws IOException, InterruptedException {
    return posts(challenge, Map.of("decision", decision));
  }

  private HttpResponse<String> posts(URI page, Map<String, String> form)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(FormBody.of(form))
            .build(),
        BodyHandlers.ofString());
  }
}
