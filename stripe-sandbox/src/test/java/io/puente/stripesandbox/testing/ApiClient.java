package io.puente.stripesandbox.testing;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** A caller of the API that uses plain HTTP instead of Stripe's library. */
public final class ApiClient {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final String apiKey;

  public ApiClient(URI address, String apiKey) {
    this.address = address;
    this.apiKey = apiKey;
  }

  /** A response with its JSON body. */
  public record Response(int status, JsonObject body) {

    public String errorMessage() {
      return body.getJsonObject("error").getString("message");
    }
  }

  public Response get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  public Response post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return send(request(path).POST(FormBody.of(fields)));
  }

  /** Sends a form exactly as written. */
  public Response postRaw(String path, String form) throws IOException, InterruptedException {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .header("Authorization", "Bearer " + apiKey)
        .header("Content-Type", "application/x-www-form-urlencoded");
  }

  private Response send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    return new Response(response.statusCode(), new JsonObject(response.body()));
  }
}
