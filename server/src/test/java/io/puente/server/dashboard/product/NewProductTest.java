package io.puente.server.dashboard.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.LockWaits;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.TestPictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An owner makes a product of a photo, a name, a price and her pieces. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewProductTest {

  private final RunningShop running = RunningShop.start();
  private final Buyer owner = running.owner();

  @AfterAll
  void close() {
    running.close();
  }

  private static byte[] plain(Color colour) {
    return TestPictures.png(TestPictures.plain(colour, 700, 700));
  }

  /** The path of a product that nobody has begun yet. */
  private String begin() {
    return owner.get("/dashboard/products/new").location().orElseThrow();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String photos(String path) {
    return "/dashboard/products/" + id(path) + "/pictures";
  }

  private Buyer.Page send(String path, String name, byte[] file) {
    return owner.upload(photos(path), Map.of(), "photo", name, file);
  }

  private static String seen(Buyer.Page page) {
    return page.find("id=\"new-product\"[\\s\\S]*?name=\"seen\" value=\"([^\"]*)").orElseThrow();
  }

  private Map<String, String> typed(String path, String name, String price, String pieces) {
    return Map.of("seen", seen(owner.get(path)), "name", name, "price", price, "pieces", pieces);
  }

  private long count(String sql, String id) {
    return running
        .database()
        .inTenant(running.shop().tenant(), tx -> tx.oneRow(sql, tx.tenant().id(), id).getLong(0));
  }

  /** Defect: the forms of products put a draft on sale, which could then be discarded. */
  @Test
  void aDraftIsChangedOnItsOwnPageOnly() {
    String path = begin();
    owner.post(path + "/draft", typed(path, "Jarra a medias", "", ""));
    String product = "/dashboard/products/" + id(path);

    assertThat(owner.get(product + "/edit").location()).contains(path);
    for (String change : List.of("/edit/prices", "/visibility", "/duplication", "/deletion")) {
      assertThat(owner.post(product + change, Map.of("shown", "true")).location())
          .as(change)
          .contains(path);
    }
    owner.post("/dashboard/products/visibility", Map.of("p_" + id(path), "1", "shown", "true"));

    assertThat(
            count(
                """
                SELECT count(*)
                FROM product
                WHERE shop_id = $1
                  AND id::text = $2
                  AND status = 'draft'
                """,
                id(path)))
        .isEqualTo(1);
    assertThat(owner.post(path + "/deletion", Map.of()).status()).isEqualTo(303);
  }

  @Test
  void putsAProductOnSaleWithAPhotoOfTwelveMegapixels() throws IOException {
    String path = begin();
    BufferedImage upright = TestPictures.plain(Color.RED, 3000, 4000);
    upright.createGraphics().fillRect(0, 2000, 3000, 2000);

    assertThat(send(path, "IMG_0001.jpg", TestPictures.photo(upright)).location()).contains(path);
    assertThat(owner.post(path, typed(path, "Olla de barro negro", "1,250.50", "3")).location())
        .contains(path);

    assertThat(owner.get(path).text())
        .contains(
            "Ya está a la venta", "Olla de barro negro", "$1,250.50", "3 piezas", "/pictures/")
        .contains("href=\"/es-mx/products/olla-de-barro-negro\"");
    Buyer buyer = running.browser(running.shop());
    Buyer.Page shown =
        buyer.getUntil("/es-mx/products/olla-de-barro-negro", page -> page.status() == 200);
    assertThat(shown.text()).contains("Olla de barro negro", "1,250.50", "/pictures/");
    assertThat(buyer.get("/es-us/products/olla-de-barro-negro").status()).isEqualTo(200);
    for (byte[] rendition : renditions(id(path))) {
      assertThat(new String(rendition, StandardCharsets.ISO_8859_1))
          .doesNotContain("Exif", "EXIF", "GPS", "WGS-84");
    }
    BufferedImage jpeg = ImageIO.read(new ByteArrayInputStream(renditions(id(path)).getFirst()));
    assertThat(jpeg.getHeight()).isGreaterThan(jpeg.getWidth());
    assertThat(new Color(jpeg.getRGB(160, 40)).getGreen()).as("red above").isLessThan(60);
  }

  private List<byte[]> renditions(String product) {
    return running
        .database()
        .inTenant(
            running.shop().tenant(),
            tx ->
                tx
                    .rows(
                        """
                        SELECT r.jpeg, r.webp
                        FROM product_picture i
                        JOIN picture_rendition r ON r.shop_id = $1 AND r.hash = i.hash
                        WHERE i.shop_id = $1
                          AND i.product_id = $2::text::uuid
                        ORDER BY r.width
                        """,
                        tx.tenant().id(),
                        product)
                    .stream()
                    .flatMap(row -> Stream.of(row.getBuffer("jpeg"), row.getBuffer("webp")))
                    .map(buffer -> buffer.getBytes())
                    .toList());
  }

  @Test
  void aClosedTabLosesNothingAndAnotherDeviceGoesOn() {
    String path = begin();
    send(path, "a.png", plain(Color.BLUE));
    assertThat(owner.post(path + "/draft", typed(path, "Jarra a medias", "3x", "")).location())
        .contains(path);

    Buyer telephone = running.owner();
    assertThat(telephone.get("/dashboard/products").text())
        .contains("Jarra a medias", "Borrador", path);
    assertThat(telephone.get("/dashboard/products/new").location())
        .hasValueSatisfying(
            other -> assertThat(telephone.get(other).text()).contains("También a medias", path));
    assertThat(telephone.get(path).text())
        .contains("value=\"Jarra a medias\"", "value=\"3x\"", "/pictures/");
    assertThat(running.browser(running.shop()).get("/es-mx/products/" + id(path)).status())
        .isEqualTo(404);

    telephone.post(path + "/deletion", Map.of());
    assertThat(telephone.get("/dashboard/products").text()).doesNotContain("Jarra a medias");
    assertThat(count("SELECT count(*) FROM product WHERE shop_id = $1 AND id::text = $2", id(path)))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Taza | 1.250      | 1       | ¿Es 1250 o 1.25?",
        "Taza | mucho      | 1       | Un precio en MXN, como 350.50.",
        "Taza | 0          | 1       | Un precio mayor que cero.",
        "Taza | 350        | muchas  | Cuántas piezas tiene, en cifras",
        "Taza | 350        | 1000000 | Cuántas piezas tiene, en cifras",
        "''   | 350        | 1       | Escriba cómo se llama."
      })
  void whatIsWrongIsNamedAndThePhotoAndTheOtherFieldsAreKept(
      String name, String price, String pieces, String text) {
    String path = begin();
    send(path, "a.png", plain(Color.ORANGE));

    Buyer.Page refused = owner.post(path, typed(path, name, price, pieces));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains(text, "aria-invalid=\"true\"", "/pictures/")
        .contains("value=\"" + name + "\"", "value=\"" + price + "\"")
        .contains("value=\"" + pieces + "\"");
    assertThat(owner.get(path).text()).as("kept").contains("value=\"" + price + "\"");
    owner.post(path + "/deletion", Map.of());
  }

  @Test
  void namesOfTenThousandLettersAreNotCutAndNothingIsWritten() {
    String path = begin();

    Buyer.Page refused = owner.post(path, typed(path, "ñ".repeat(10_000), "350", "1"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("Como mucho 200 letras; este nombre tiene 10000.", "ñ".repeat(10_000));
    assertThat(owner.post(path + "/draft", typed(path, "x", "9".repeat(10_000), "1")).status())
        .isEqualTo(422);
    assertThat(count("SELECT count(*) FROM product WHERE shop_id = $1 AND id::text = $2", id(path)))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "foto <1>.heic | 0000001c66747970686569630000000068656963     | «foto &lt;1&gt;.heic» es una foto HEIC",
        "foto.jpg      | ffd8ffe000104a46494600010100000100010000   | no es una foto que se pueda leer",
        "foto.jpg      | ''                                         | «foto.jpg» no es",
        "''            | ''                                         | Elija primero una foto."
      })
  void whatIsNoPhotoSaysWhyAndNothingElseIsLost(String name, String hex, String text) {
    String path = begin();
    owner.post(path + "/draft", typed(path, "Plato hondo", "90", "2"));

    Buyer.Page refused = send(path, name, HexFormat.of().parseHex(hex));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains(text, "role=\"alert\"", "value=\"Plato hondo\"");
    owner.post(path + "/deletion", Map.of());
  }

  @Test
  void aFileThatIsTooLargeIsToldWithTheLimit() {
    Buyer.Page refused = send(begin(), "enorme.png", new byte[(15 << 20) + 1]);

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.text()).contains("Un archivo puede pesar hasta 15 MB.", "id=\"photos\"");
  }

  @Test
  void theSameFormAndTheSamePhotoTwiceAtOnceAreOneProduct() throws Exception {
    String path = begin();
    byte[] photo = plain(Color.PINK);
    Map<String, String> form = typed(path, "Florero doble", "480", "1");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Buyer.Page>> photos =
          List.of(
              threads.submit(() -> send(path, "a.png", photo)),
              threads.submit(() -> send(path, "a.png", photo)));
      for (Future<Buyer.Page> each : photos) {
        assertThat(each.get().location()).contains(path);
      }
      List<Future<Buyer.Page>> sales =
          List.of(
              threads.submit(() -> owner.post(path, form)),
              threads.submit(() -> owner.post(path, form)));
      for (Future<Buyer.Page> each : sales) {
        assertThat(each.get().location()).contains(path);
      }
    }
    assertThat(
            count(
                "SELECT count(*) FROM product_text WHERE shop_id = $1 AND title = $2",
                "Florero doble"))
        .isOne();
    assertThat(
            count(
                "SELECT count(*) FROM product_picture WHERE shop_id = $1 AND product_id::text = $2",
                id(path)))
        .isOne();
  }

  @Test
  void anOldCopyIsToldWhatWasTypedElsewhereAndOverwritesNothing() {
    String path = begin();
    Map<String, String> old = typed(path, "Nombre viejo", "10", "1");
    owner.post(path + "/draft", typed(path, "Nombre nuevo", "99", "4"));

    for (String to : List.of(path, path + "/draft")) {
      Buyer.Page told = owner.post(to, old);

      assertThat(told.status()).isEqualTo(409);
      assertThat(told.text())
          .contains("nombre «Nombre nuevo», precio 99, piezas 4", "value=\"Nombre viejo\"");
      assertThat(owner.get(path).text()).contains("value=\"Nombre nuevo\"");
    }
    Map<String, String> again = new TreeMap<>(old);
    again.put("seen", seen(owner.post(path, old)));
    assertThat(owner.post(path, again).status()).as("sent again on purpose").isEqualTo(303);
  }

  /** Defect: the second of two tabs heard that its words were on sale. */
  @Test
  void theSecondTabThatPutsADraftOnSaleIsToldWhatIsOnSale() {
    String path = begin();
    Map<String, String> first = typed(path, "Cuenco hondo", "300", "2");
    Map<String, String> second = typed(path, "Cuenco bajo", "310", "5");
    assertThat(owner.post(path, first).location()).contains(path);

    for (String to : List.of(path, path + "/draft")) {
      Buyer.Page told = owner.post(to, second);

      assertThat(told.status()).isEqualTo(409);
      assertThat(told.text())
          .contains("no se guardó: nombre «Cuenco bajo», precio 310, piezas 5")
          .contains("Cuenco hondo", "$300.00", "2 piezas");
      assertThat(owner.post(to, first).location()).as("the same words").contains(path);
    }
    assertThat(owner.get(path).text()).contains("Cuenco hondo").doesNotContain("Cuenco bajo");
  }

  /** Defect: uploads at the same moment each saw room for one photo. */
  @Test
  void photosAtTheSameMomentAreNeverMoreThanThirty() throws Exception {
    String path = begin();
    send(path, "a.png", plain(Color.RED));
    running
        .database()
        .inTenant(
            running.shop().tenant(),
            tx ->
                tx.update(
                    """
                    INSERT INTO product_picture
                      (shop_id, id, product_id, position, source, state, hash)
                    SELECT p.shop_id, gen_random_uuid(), p.product_id, n, 'upload/' || n, 'ready',
                           p.hash
                    FROM product_picture p, generate_series(2, 29) n
                    WHERE p.shop_id = $1
                      AND p.product_id::text = $2
                    """,
                    tx.tenant().id(),
                    id(path)));
    try (Connection other = running.ownersConnection();
        Statement sql = other.createStatement();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      other.setAutoCommit(false);
      sql.execute(
          "SELECT pg_advisory_xact_lock(hashtextextended('import ' || '%s', 0))"
              .formatted(running.shop().tenant()));
      List<Future<Buyer.Page>> photos =
          Stream.of(Color.BLUE, Color.CYAN)
              .map(colour -> threads.submit(() -> send(path, "b.png", plain(colour))))
              .toList();
      LockWaits.await(sql, 2);
      other.commit();

      assertThat(List.of(photos.get(0).get().status(), photos.get(1).get().status()))
          .containsExactlyInAnyOrder(303, 422);
    }
    assertThat(
            count(
                "SELECT count(*) FROM product_picture WHERE shop_id = $1 AND product_id::text = $2",
                id(path)))
        .isEqualTo(30);
    assertThat(send(path, "a.png", plain(Color.RED)).text()).contains("30");
  }

  @ParameterizedTest
  @CsvSource({
    "Керамика синяя, керамика-синяя",
    "陶器,           陶器",
    "🍵,             producto",
    "🍵🍵,           producto-2",
    "Taza Azul,      taza-azul-2",
    "¡Ñandú!,        nandu"
  })
  void aNameOfAnyLettersHasAnAddressOfItsOwn(String name, String slug) {
    String path = begin();

    assertThat(owner.post(path, typed(path, name, "120", "1")).status()).isEqualTo(303);

    assertThat(owner.get(path).text()).contains("href=\"/es-mx/products/" + slug + "\"");
  }
}
