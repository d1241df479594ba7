package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.TestPictures;
import io.puente.shop.Shop;
import io.puente.shop.audit.Audit;
import io.puente.shop.audit.AuditEntry;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An owner replaces the picture of her home page. */
class LookTest {

  private static final String PAGE = "/dashboard/look";
  private static final String PICTURE = "/dashboard/look/picture";

  private final RunningShop running = RunningShop.start();
  private final Buyer owner = running.owner();

  @AfterEach
  void close() {
    running.close();
  }

  private static Buyer.Page send(Buyer sender, String name, byte[] file) {
    String seen =
        sender.get(PAGE).find("(?s)look/picture\".*?name=\"seen\" value=\"([^\"]*)").orElse("");
    return sender.upload(PICTURE, Map.of("seen", seen), "file", name, file);
  }

  private static byte[] plain(Color colour) {
    return TestPictures.png(TestPictures.plain(colour, 1000, 600));
  }

  private String shown(Shop shop) {
    return running
        .browser(shop)
        .get("/es-us")
        .find("hero-picture\" src=\"/pictures/([0-9a-f]{64})")
        .orElse("");
  }

  @Test
  void aPhotoOfATelephoneStandsUprightAndTellsNobodyWhereItWasTaken() throws IOException {
    BufferedImage upright = TestPictures.plain(Color.RED, 1000, 1500);
    upright.createGraphics().fillRect(0, 750, 1000, 750);
    byte[] photo = TestPictures.photo(upright);
    assertThat(text(photo)).contains("Exif", "WGS-84");

    Buyer.Page saved = send(owner, "IMG_0001.jpg", photo);

    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.text()).contains("Se guardó.", "width=\"1000\" height=\"1500\"");
    String hash = shown(running.shop());
    assertThat(saved.text()).contains("/pictures/" + hash, "name=\"seen\" value=\"" + hash);
    List<byte[]> renditions = renditions();
    assertThat(renditions).hasSizeGreaterThanOrEqualTo(6);
    for (byte[] rendition : renditions) {
      assertThat(text(rendition)).doesNotContain("Exif", "EXIF", "GPS", "WGS-84");
    }
    BufferedImage jpeg = ImageIO.read(new ByteArrayInputStream(renditions.getFirst()));
    assertThat(jpeg.getHeight()).isGreaterThan(jpeg.getWidth());
    assertThat(new Color(jpeg.getRGB(160, 40)).getGreen()).as("red above").isLessThan(60);
    assertThat(new Color(jpeg.getRGB(160, 440)).getGreen()).as("white below").isGreaterThan(200);
    assertThat(new Audit(running.database()).of(running.shop().tenant(), hash))
        .extracting(AuditEntry::action)
        .containsExactly("home-picture");
  }

  private List<byte[]> renditions() {
    return running
        .database()
        .inTenant(
            running.shop().tenant(),
            tx ->
                tx
                    .rows(
                        """
                        SELECT r.jpeg AS file
                        FROM picture_rendition r
                        WHERE r.shop_id = $1
                          AND r.hash = (SELECT hero FROM shop WHERE shop_id = $1)
                        UNION ALL
                        SELECT r.webp
                        FROM picture_rendition r
                        WHERE r.shop_id = $1
                          AND r.hash = (SELECT hero FROM shop WHERE shop_id = $1)
                        """,
                        tx.tenant().id())
                    .stream()
                    .map(row -> row.getBuffer("file").getBytes())
                    .toList());
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  @Test
  void aFileThatIsTooLargeIsToldWithTheLimit() {
    Buyer.Page refused = send(owner, "enorme.png", new byte[(15 << 20) + 1]);

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.text()).contains("Un archivo puede pesar hasta 15 MB.");
    assertThat(shown(running.shop())).isEmpty();
  }

  @Test
  void aStaleWindowReplacesNothingButTheSameFormTwiceIsNoConflict() {
    byte[] blue = plain(Color.BLUE);
    assertThat(upload(owner, "", blue).status()).isEqualTo(200);
    assertThat(upload(owner, "", blue).status()).isEqualTo(200);
    String before = shown(running.shop());

    Buyer.Page refused = upload(owner, "", plain(Color.GREEN));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("se cambió la foto en otra ventana");
    assertThat(shown(running.shop())).isEqualTo(before);
  }

  private static Buyer.Page upload(Buyer sender, String seen, byte[] file) {
    return sender.upload(PICTURE, Map.of("seen", seen), "file", "a.png", file);
  }

  @Test
  void onlyTheOwnerOfTheShopReplacesIt() {
    Buyer theirs = running.owner(running.neighbour());

    for (Buyer stranger :
        List.of(running.browser(running.shop()), theirs.at(running.shop().host()))) {
      assertThat(upload(stranger, "", plain(Color.RED)).location())
          .contains("/dashboard/sign-in?next=%2Fdashboard%2Flook");
      assertThat(stranger.get(PAGE).location().orElse("")).startsWith("/dashboard/sign-in");
    }
    assertThat(upload(theirs, "", plain(Color.RED)).status()).isEqualTo(200);
    assertThat(shown(running.shop())).isEmpty();
    assertThat(shown(running.neighbour())).isNotEmpty();
  }
}
