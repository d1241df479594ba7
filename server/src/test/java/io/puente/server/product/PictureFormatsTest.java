package io.puente.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.TestPictures;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which formats of a picture a page offers, and what is sent for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PictureFormatsTest {

  private static final String CUP = "/es-us/products/taza-azul";

  private final RunningShop running = RunningShop.start();
  private final Buyer stranger = running.browser(running.shop());
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  PictureFormatsTest() {
    TestPictures.ofProduct(
        running, running.shop(), "taza-azul", 1, TestPictures.plain(Color.BLUE, 1000, 1250));
    TestPictures.ofProduct(
        running, running.neighbour(), "taza-azul", 1, TestPictures.plain(Color.RED, 1000, 1250));
  }

  @AfterAll
  void close() {
    http.close();
    running.close();
  }

  @Test
  void aBrowserChoosesAmongWidthsAsWebpAndAnOldOneHasAJpeg() throws Exception {
    String page = stranger.get(CUP).text();

    List<String> webp = found(page, "/pictures/[0-9a-f]{64}-\\d+\\.webp");
    List<String> jpeg = found(page, "(?<= src=\")/pictures/[0-9a-f]{64}-\\d+\\.jpg");
    assertThat(webp).hasSize(3);
    assertThat(jpeg).hasSize(1);
    assertThat(page).contains("<source type=\"image/webp\" srcset=\"" + webp.getFirst());
    for (String each : webp) {
      HttpResponse<byte[]> answer = fetch(each);
      assertThat(answer.headers().firstValue("content-type")).hasValue("image/webp");
      assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("immutable");
      assertThat(new String(answer.body(), 8, 4, java.nio.charset.StandardCharsets.US_ASCII))
          .isEqualTo("WEBP");
    }
    HttpResponse<byte[]> old = fetch(jpeg.getFirst());
    assertThat(old.headers().firstValue("content-type")).hasValue("image/jpeg");
    assertThat(old.body()).startsWith(0xFF, 0xD8);
    assertThat(fetch(webp.getFirst().replace(".webp", ".png")).statusCode()).isEqualTo(404);
    assertThat(fetch(webp.getFirst().replace("-320.", "-321.")).statusCode()).isEqualTo(404);
  }

  @Test
  void previewsForChatsStayJpeg() {
    assertThat(stranger.get(CUP).find("og:image\" content=\"([^\"]*)"))
        .hasValueSatisfying(url -> assertThat(url).endsWith("-960.jpg"));
    assertThat(stranger.get(CUP).find("og:image:type\" content=\"([^\"]*)")).hasValue("image/jpeg");
  }

  @Test
  void aPictureThatCouldNotBeMadeWebpIsOfferedAsJpegInAllWidths() {
    running
        .database()
        .inTenant(
            running.neighbour().tenant(),
            tx ->
                tx.update("UPDATE picture SET webp = false WHERE shop_id = $1", tx.tenant().id()));

    String page = running.browser(running.neighbour()).get("/es-mx/products/taza-azul").text();

    assertThat(page).doesNotContain("<source");
    assertThat(found(page, "/pictures/[0-9a-f]{64}-\\d+\\.jpg \\d+w")).hasSize(3);
  }

  private static List<String> found(String page, String pattern) {
    String body = page.substring(page.indexOf("<main"));
    return Pattern.compile(pattern).matcher(body).results().map(MatchResult::group).toList();
  }

  private HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + running.server().port() + path);
    return http.send(
        HttpRequest.newBuilder(address).header("Host", running.shop().host()).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
