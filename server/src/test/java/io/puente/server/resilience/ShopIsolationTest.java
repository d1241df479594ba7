package io.puente.server.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.dashboard.account.AccountLink;
import io.puente.dashboard.account.AccountLinks;
import io.puente.platform.database.Tenant;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.TestPictures;
import io.puente.shipping.parcel.Parcel;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Requests every URL of one shop with everything that belongs to the neighbour: order numbers and
 * keys, ids, cookies of the neighbour's buyer and owner. Nothing of the neighbour may be seen, and
 * nothing of the neighbour may change.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShopIsolationTest {

  /** The neighbour's buyer is the only person of this name on the server. */
  private static final List<String> NEIGHBOURS_MARKS = List.of("Ana López", "Taller greda");

  private static final byte[] PICTURE = TestPictures.png(TestPictures.plain(Color.GREEN, 700, 400));

  private final RunningShop running = RunningShop.start();
  private final Tenant neighbour = running.neighbour().tenant();
  private final RunningShop.PlacedOrder placed = running.placeOrder(running.neighbour());
  private final String orderPath = placed.pay();
  private final String number = RunningShop.numberIn(orderPath);
  private final Map<String, String> theirs = theirThings();

  @AfterAll
  void close() {
    running.close();
  }

  private Map<String, String> theirThings() {
    Parcel parcel = running.ship(running.neighbour(), number);
    String tracking = parcel.number().toString();
    Map<String, String> things = new TreeMap<>();
    things.put("market", "es-us");
    things.put("language", "es");
    things.put("country", "cl");
    things.put("service", running.neighbour().shipping().services().getFirst().id().toString());
    things.put("destination", "cl");
    things.put("origin", "mx");
    things.put("slug", "taza-azul");
    things.put("number", number);
    things.put("parcel", parcel.id().toString());
    things.put("key", orderPath.substring(orderPath.lastIndexOf('/') + 1));
    things.put("variant", running.browser(running.neighbour()).variantOf("/es-us/products/plato"));
    things.put("id", text("SELECT id::text FROM email LIMIT 1"));
    TestPictures.ofProduct(
        running, running.neighbour(), "taza-azul", 1, TestPictures.plain(Color.BLUE, 400, 400));
    things.put("product", text("SELECT product_id::text FROM product_picture LIMIT 1"));
    things.put("picture", text("SELECT id::text FROM product_picture LIMIT 1"));
    running.owner(running.neighbour());
    things.put("session", text("SELECT id::text FROM dashboard_session LIMIT 1"));
    things.put("agreement", "USMCA");
    things.put("page", theirPage());
    things.put("category", theirCategory());
    things.put(
        "secret",
        running
            .owner(running.neighbour())
            .get("/dashboard/publication")
            .find("/preview/([A-Za-z0-9_-]+)")
            .orElse("A".repeat(32)));
    things.put("token", theirLink());
    things.put("shop", "greda");
    things.put("carrier", "sandbox-post");
    things.put("file", tracking + ".jpg");
    things.put("upload", theirSpreadsheet());
    return things;
  }

  private String theirCategory() {
    running
        .owner(running.neighbour())
        .post("/dashboard/categories", Map.of("name", "Cosas de Taller greda"));
    return "cosas-de-taller-greda";
  }

  /** A page that only the neighbour has, not published. */
  private String theirPage() {
    Buyer owner = running.owner(running.neighbour());
    String path = owner.get("/dashboard/pages/new").location().orElseThrow();
    owner.post(path, Map.of("title_es", "De Taller greda", "text_es", "Taller greda", "seen", ""));
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A file of the neighbour's whose plan waits to be accepted. */
  private String theirSpreadsheet() {
    Buyer owner = running.owner(running.neighbour());
    String path =
        owner
            .upload(
                "/dashboard/spreadsheet",
                Map.of(),
                "file",
                "Ana López.csv",
                "Producto;Precio\nTaller greda;100\n".getBytes(StandardCharsets.UTF_8))
            .location()
            .orElseThrow();
    owner.post(path, Map.of("sheet", "0", "c0", "Title", "c1", "Price"));
    return path.split("/", -1)[3];
  }

  /** A link with which the neighbour's owner would set a new password. */
  private String theirLink() {
    String owner = RunningShop.ownerOf(running.neighbour());
    return AccountLinks.create(
            running.database(),
            running.neighbour(),
            owner,
            AccountLink.Kind.RESET,
            Instant.now(),
            Duration.ofHours(1))
        .orElseThrow();
  }

  private String text(String sql) {
    return running.database().inTenant(neighbour, tx -> tx.oneRow(sql).getString(0));
  }

  @Test
  void noUrlOfOneShopShowsOrChangesAnythingOfAnother() {
    Map<String, Buyer> people =
        Map.of(
            "a stranger", running.browser(running.shop()),
            "our owner", running.owner(),
            "their buyer at our host", placed.buyer().at(running.shop().host()),
            "their owner at our host",
                running.owner(running.neighbour()).at(running.shop().host()));

    Map<String, String> before = digests();
    List<String> paths = running.server().paths();
    assertThat(paths).hasSizeGreaterThan(25);
    people.forEach(
        (who, person) -> {
          for (String path : paths) {
            Buyer.Page answer = request(person, path);
            assertThat(answer.status()).as("%s: %s", who, path).isLessThan(500);
            for (String mark : NEIGHBOURS_MARKS) {
              assertThat(answer.text()).as("%s: %s", who, path).doesNotContain(mark);
            }
          }
        });

    assertThat(digests()).isEqualTo(before);
  }

  private Buyer.Page request(Buyer person, String route) {
    String path = route.substring(route.indexOf(' ') + 1);
    for (Map.Entry<String, String> thing : theirs.entrySet()) {
      path = path.replace(":" + thing.getKey(), thing.getValue());
    }
    assertThat(path).as("a part of the path that this test does not know").doesNotContain(":");
    if (path.endsWith("/stream")) {
      return person.getBeginning(path);
    }
    if (route.startsWith("POST")
        && (path.matches("/dashboard/look/(picture|logo)")
            || path.endsWith("/pictures")
            || path.endsWith("/photos")
            || path.endsWith("/spreadsheet")
            || path.endsWith("/label-photo"))) {
      return person.upload(path, Map.of("seen", ""), "file", "a.png", PICTURE);
    }
    String above = running.neighbour().shipping().services().get(1).id().toString();
    return route.startsWith("GET")
        ? person.get(path)
        : person.post(
            path,
            Map.ofEntries(
                Map.entry("variant", theirs.getOrDefault("variant", "")),
                Map.entry("quantity", "7"),
                Map.entry("email", "owner@greda.example"),
                Map.entry("password", "wrong"),
                Map.entry("new_password", "una frase de nadie"),
                Map.entry("carrier", "dhl-express"),
                Map.entry("number", "3318810025"),
                Map.entry("cost", "250"),
                Map.entry("event", "delivered"),
                Map.entry("copy", theirs.getOrDefault("product", "")),
                Map.entry("above", above)));
  }

  /** A digest of all rows of the neighbour in each table. */
  private Map<String, String> digests() {
    Map<String, String> digests = new TreeMap<>();
    List<String> tables =
        running
            .database()
            .asOperator(
                tx ->
                    tx
                        .rows(
                            """
                            SELECT table_name::text
                            FROM information_schema.columns
                            WHERE table_schema = 'public'
                              AND column_name = 'shop_id'
                              AND table_name NOT LIKE 'sandbox%'
                            """)
                        .stream()
                        .map(row -> row.getString(0))
                        .toList());
    for (String table : tables) {
      digests.put(
          table,
          text(
              "SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM %s t"
                  .formatted(table)));
    }
    return digests;
  }
}
