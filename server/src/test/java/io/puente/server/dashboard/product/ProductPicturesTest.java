package io.puente.server.dashboard.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.TestPictures;
import io.puente.storefront.editing.UnusedPictures;
import io.puente.storefront.editing.UnusedPictures.RemovedPictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An owner orders, turns, describes and removes the photos of a product on sale. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductPicturesTest {

  private final RunningShop running = RunningShop.start();
  private final Buyer owner = running.owner();
  private final String product =
      running
          .database()
          .inTenant(
              running.shop().tenant(),
              tx ->
                  tx.oneRow(
                          "SELECT id::text FROM product WHERE shop_id = $1 AND handle = 'plato'",
                          tx.tenant().id())
                      .getString(0));
  private final String path = "/dashboard/products/" + product + "/pictures";

  @AfterAll
  void close() {
    running.close();
  }

  private void send(BufferedImage photo) {
    assertThat(owner.upload(path, Map.of(), "photo", "a.png", TestPictures.png(photo)).location())
        .contains(path);
  }

  private static String seen(Buyer.Page page) {
    return page.find("name=\"seen\" value=\"([^\"]*)").orElseThrow();
  }

  private static List<String> hashes(Buyer.Page page) {
    return Pattern.compile("/pictures/([0-9a-f]{64})-320")
        .matcher(page.text())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static List<String> ids(Buyer.Page page) {
    return Pattern.compile("/pictures/([0-9a-f-]{36})/deletion")
        .matcher(page.text())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private Buyer.Page post(Buyer.Page page, String action, Map<String, String> fields) {
    Map<String, String> form = new TreeMap<>(fields);
    form.put("seen", seen(page));
    return owner.post(path + action, form);
  }

  private long stored(String hash) {
    return running
        .database()
        .inTenant(
            running.shop().tenant(),
            tx ->
                tx.oneRow(
                        """
                        SELECT count(*)
                        FROM picture
                        WHERE shop_id = $1
                          AND encode(hash, 'hex') = $2
                        """,
                        tx.tenant().id(),
                        hash)
                    .getLong(0));
  }

  @Test
  void areOrderedTurnedDescribedAndRemovedAndTheRemovedOneComesBack() throws IOException {
    BufferedImage halves = TestPictures.plain(Color.RED, 800, 600);
    halves.createGraphics().fillRect(0, 0, 400, 600);
    for (BufferedImage each :
        List.of(
            halves,
            TestPictures.plain(Color.BLUE, 800, 600),
            TestPictures.plain(Color.GREEN, 800, 600))) {
      send(each);
    }
    Buyer.Page page = owner.get(path);
    List<String> before = hashes(page);
    List<String> ids = ids(page);
    assertThat(before).hasSize(3).doesNotHaveDuplicates();

    post(page, "/order", Map.of("picture", ids.get(2), "place", "1"));
    assertThat(hashes(owner.get(path)))
        .isEqualTo(Arrays.asList(before.get(2), before.get(0), before.get(1)));
    Buyer.Page old = post(page, "/" + ids.get(0) + "/deletion", Map.of());
    assertThat(old.status()).isEqualTo(409);
    assertThat(old.text()).contains("Las fotos cambiaron mientras");
    assertThat(hashes(owner.get(path))).hasSize(3);

    post(owner.get(path), "/" + ids.get(0) + "/turn", Map.of());
    String turned = hashes(owner.get(path)).get(1);
    assertThat(turned).isNotEqualTo(before.get(0));
    BufferedImage shown = rendition(turned);
    assertThat(shown.getHeight()).isGreaterThan(shown.getWidth());
    assertThat(new Color(shown.getRGB(150, 20)).getGreen()).as("white above").isGreaterThan(200);
    assertThat(new Color(shown.getRGB(150, 380)).getGreen()).as("red below").isLessThan(60);

    post(
        owner.get(path),
        "/" + ids.get(0) + "/alt",
        Map.of("alt_es", "Mitad \"roja\"", "alt_en", "Half red"));
    assertThat(owner.get(path).text()).contains("value=\"Mitad &quot;roja&quot;\"", "Half red");
    Buyer buyer = running.browser(running.shop());
    buyer.getUntil("/en-us/products/plate", each -> each.text().contains("alt=\"Half red\""));
    assertThat(
            post(owner.get(path), "/" + ids.get(0) + "/alt", Map.of("alt_es", "ñ".repeat(10_000)))
                .status())
        .isEqualTo(422);

    post(owner.get(path), "/" + ids.get(2) + "/deletion", Map.of());
    assertThat(hashes(owner.get(path))).isEqualTo(List.of(turned, before.get(1)));
    assertThat(stored(before.get(2))).as("for a month").isOne();
    String history = "/dashboard/products/" + product + "/history";
    String change = owner.get(history).find("name=\"change\" value=\"([^\"]*)").orElseThrow();
    owner.post(history + "/undo", Map.of("change", change));
    assertThat(hashes(owner.get(path))).isEqualTo(List.of(before.get(2), turned, before.get(1)));

    UnusedPictures sweeper = new UnusedPictures(running.database());
    RemovedPictures all = new RemovedPictures(before);
    sweeper.sweep(running.shop().tenant(), all, Instant.now());
    assertThat(stored(before.get(0))).as("just stored").isOne();
    sweeper.sweep(running.shop().tenant(), all, Instant.now().plus(Duration.ofDays(30)));
    assertThat(before.stream().map(this::stored))
        .as("only what no product shows is deleted")
        .containsExactly(0L, 1L, 1L);
  }

  private BufferedImage rendition(String hash) throws IOException {
    byte[] jpeg =
        running
            .database()
            .inTenant(
                running.shop().tenant(),
                tx ->
                    tx.oneRow(
                            """
                            SELECT jpeg
                            FROM picture_rendition
                            WHERE shop_id = $1
                              AND encode(hash, 'hex') = $2
                            ORDER BY width DESC
                            LIMIT 1
                            """,
                            tx.tenant().id(),
                            hash)
                        .getBuffer(0)
                        .getBytes());
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }
}
