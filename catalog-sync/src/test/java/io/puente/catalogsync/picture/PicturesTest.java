package io.puente.catalogsync.picture;

import static io.puente.catalogsync.testing.Sheet.PUEBLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.sun.net.httpserver.HttpServer;
import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.catalog.ProductPicture.Failed;
import io.puente.catalogsync.catalog.ProductPicture.Pending;
import io.puente.catalogsync.catalog.ProductPicture.Ready;
import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.feed.Feed;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.imports.ImportRun;
import io.puente.catalogsync.imports.Imports;
import io.puente.catalogsync.imports.Progress;
import io.puente.catalogsync.testing.SamplePictures;
import io.puente.catalogsync.testing.Sheet;
import io.puente.catalogsync.testing.Tables;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import io.vertx.core.Vertx;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RealDatabase.class)
final class PicturesTest {

  private static final byte[] BLUE = SamplePictures.of(Color.BLUE, 640, 800, "jpg");

  private final Database database;
  private final Tenant puebla;
  private final Pictures pictures;
  private final Imports imports;
  private final HttpServer site;
  @TempDir private Path folder;

  PicturesTest(Database database, Vertx vertx, Tenant puebla) throws IOException {
    this.database = database;
    this.puebla = puebla;
    InetAddress own = InetAddress.ofLiteral("127.0.0.1");
    site = HttpServer.create(new InetSocketAddress(own, 0), 0);
    pictures = new Pictures(database, new PictureFetch(vertx, own::equals, Duration.ofSeconds(20)));
    imports = new Imports(database, pictures);
  }

  @BeforeEach
  void startsTheServer() {
    answer("/taza.jpg", 200, Map.of(), BLUE);
    answer("/moved.jpg", 302, Map.of("Location", "/taza.jpg"), new byte[0]);
    answer("/loop.jpg", 302, Map.of("Location", "/loop.jpg"), new byte[0]);
    answer("/internal.jpg", 302, Map.of("Location", "http://127.0.0.2/admin"), new byte[0]);
    answer("/gone.jpg", 404, Map.of(), new byte[0]);
    answer("/unavailable.jpg", 503, Map.of(), new byte[0]);
    answer("/page.jpg", 200, Map.of("Content-Type", "image/jpeg"), "<html>".getBytes(UTF));
    answer("/huge.jpg", 200, Map.of(), new byte[PictureFolder.MAX_BYTES + 1]);
    site.start();
  }

  @AfterEach
  void stopsTheServer() {
    site.stop(0);
  }

  @Test
  void areLoadedFromTheFolderAndStoredOnce() throws IOException {
    Files.write(folder.resolve("a.jpg"), BLUE);
    Files.write(folder.resolve("b.jpg"), BLUE);

    ImportRun run = run("a.jpg", "b.jpg", "lost.jpg", "../a.jpg");

    assertThat(run.created()).isEqualTo(1);
    assertThat(run.problems())
        .extracting(RowProblem::value, RowProblem::kind)
        .containsExactly(
            tuple("lost.jpg", ProblemKind.PICTURE_NOT_FOUND),
            tuple("../a.jpg", ProblemKind.PICTURE_OUTSIDE_FOLDER));
    assertThat(states())
        .extracting(state -> state.getClass().getSimpleName())
        .containsExactly("Ready", "Ready", "Failed", "Failed");
    assertThat(Tables.count(database, puebla, "picture")).isEqualTo(1);
    assertThat(Tables.count(database, puebla, "picture_rendition")).isEqualTo(2);

    List<String> before = Tables.rows(database, puebla);
    assertThat(run("a.jpg", "b.jpg", "lost.jpg", "../a.jpg").unchanged()).isEqualTo(1);
    assertThat(Tables.rows(database, puebla)).isEqualTo(before);
  }

  @Test
  void areReplacedWhenTheirFileChanges() throws IOException {
    Files.write(folder.resolve("a.jpg"), BLUE);
    run("a.jpg");
    Files.write(folder.resolve("a.jpg"), SamplePictures.of(Color.RED, 640, 800, "jpg"));

    assertThat(run("a.jpg").changed()).isEqualTo(1);

    assertThat(states()).allMatch(Ready.class::isInstance);
    assertThat(Tables.count(database, puebla, "picture")).isEqualTo(2);
  }

  @Test
  void areLoadedByTheNextImportAfterAnInterruption() throws IOException {
    Files.write(folder.resolve("a.jpg"), BLUE);
    Files.write(folder.resolve("b.jpg"), SamplePictures.of(Color.RED, 640, 800, "jpg"));
    Feed.OfProducts feed =
        Sheet.ofProducts("Product image URL")
            .row("Taza", "taza", "", "", "T-1", "490", "a.jpg")
            .row("", "taza", "", "", "", "", "b.jpg")
            .productsIn(folder);

    assertThatThrownBy(
            () ->
                imports.run(
                    puebla,
                    PUEBLA,
                    feed,
                    (stage, done, total) -> {
                      if (stage == Progress.Stage.PICTURES) {
                        throw new IllegalStateException("interrupted");
                      }
                    }))
        .hasMessage("interrupted");
    assertThat(states())
        .extracting(state -> state.getClass().getSimpleName())
        .containsExactly("Ready", "Pending");

    assertThat(imports.run(puebla, PUEBLA, feed, Progress.NONE).unchanged()).isEqualTo(1);
    assertThat(states()).allMatch(Ready.class::isInstance);
  }

  @Test
  void areRemovedFromTheirVariantsAsWell() throws IOException {
    Files.write(folder.resolve("a.jpg"), BLUE);
    Sheet sheet =
        Sheet.ofProducts("Product image URL", "Variant image URL")
            .row("Taza", "taza", "", "", "T-1", "490", "a.jpg", "a.jpg");
    imports.run(puebla, PUEBLA, sheet.productsIn(folder), Progress.NONE);
    assertThat(mug().variants().getFirst().picture()).contains(mug().pictures().getFirst().id());

    run("b.jpg");

    assertThat(mug().variants().getFirst().picture()).isEmpty();
    assertThat(mug().pictures()).extracting(ProductPicture::source).containsExactly("b.jpg");
  }

  @Test
  void areRemovedAlthoughTheWrittenVariantStillHasThem() throws IOException {
    Files.write(folder.resolve("a.jpg"), BLUE);
    run("a.jpg");
    Product before = mug();
    UUID picture = before.pictures().getFirst().id();
    database.inTenant(puebla, tx -> tx.update("UPDATE variant SET picture_id = $1", picture));

    database.inTenant(
        puebla,
        tx -> {
          Products.write(tx, List.of(new Change(Optional.of(before), withoutPictures(before))));
          return null;
        });

    assertThat(mug().pictures()).isEmpty();
    assertThat(mug().variants().getFirst().picture()).isEmpty();
  }

  @Test
  void failWithoutFailingTheImport() throws IOException {
    Files.writeString(folder.resolve("a.jpg"), "no soy una foto");

    ImportRun run = run("a.jpg");

    assertThat(run.created()).isEqualTo(1);
    assertThat(run.problems())
        .extracting(RowProblem::kind)
        .containsExactly(ProblemKind.PICTURE_NOT_READABLE);
    assertThat(states()).first().isInstanceOf(Failed.class);
  }

  @Test
  void areFetchedByAJobThatIsEnqueuedWithTheProduct() {
    run(address("/taza.jpg"), address("/moved.jpg"));
    assertThat(states()).allMatch(Pending.class::isInstance);
    assertThat(enqueuedJobs()).isEqualTo(2);

    fetchAll();

    assertThat(states()).allMatch(Ready.class::isInstance);
    assertThat(Tables.count(database, puebla, "picture")).isEqualTo(1);
  }

  @Test
  void failWithAReasonThatIsStored() {
    run(
        address("/gone.jpg"),
        address("/loop.jpg"),
        address("/internal.jpg"),
        address("/page.jpg"),
        address("/huge.jpg"),
        "http://127.0.0.2/taza.jpg",
        "http://user:secret@127.0.0.1/taza.jpg",
        "http://[::1]/taza.jpg",
        "https://");

    fetchAll();

    assertThat(pictures.failures(puebla))
        .extracting(Pictures.Failure::kind)
        .containsExactly(
            ProblemKind.PICTURE_NOT_FOUND,
            ProblemKind.PICTURE_NOT_ANSWERED,
            ProblemKind.PICTURE_ADDRESS_REFUSED,
            ProblemKind.PICTURE_NOT_READABLE,
            ProblemKind.PICTURE_TOO_LARGE,
            ProblemKind.PICTURE_ADDRESS_REFUSED,
            ProblemKind.PICTURE_ADDRESS_REFUSED,
            ProblemKind.PICTURE_ADDRESS_REFUSED,
            ProblemKind.PICTURE_ADDRESS_REFUSED);
  }

  @Test
  void areFetchedAgainAfterATemporaryFailure() {
    run(address("/unavailable.jpg"));

    assertThatThrownBy(this::fetchAll).hasMessageContaining("HTTP 503");
    assertThat(states()).containsExactly(new Failed("picture-not-answered", Optional.empty()));
    site.removeContext("/unavailable.jpg");
    answer("/unavailable.jpg", 200, Map.of(), BLUE);

    fetchAll();

    assertThat(states()).allMatch(Ready.class::isInstance);
  }

  private static final Charset UTF = StandardCharsets.UTF_8;

  private String address(String path) {
    return "http://127.0.0.1:" + site.getAddress().getPort() + path;
  }

  private void answer(String path, int status, Map<String, String> headers, byte[] body) {
    site.createContext(
        path,
        exchange -> {
          headers.forEach(exchange.getResponseHeaders()::add);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }

  private ImportRun run(String... sources) {
    Sheet sheet = Sheet.ofProducts("Product image URL");
    for (int i = 0; i < sources.length; i++) {
      boolean first = i == 0;
      sheet.row(
          first ? "Taza" : "", "taza", "", "", first ? "T-1" : "", first ? "490" : "", sources[i]);
    }
    return imports.run(puebla, PUEBLA, sheet.productsIn(folder), Progress.NONE);
  }

  private Product mug() {
    return database
        .inTenant(puebla, tx -> Products.byHandle(tx, List.of("taza")))
        .values()
        .iterator()
        .next();
  }

  private static Product withoutPictures(Product product) {
    return new Product(
        product.id(),
        product.handle(),
        product.status(),
        product.published(),
        product.vendor(),
        product.category(),
        product.tags(),
        product.customs(),
        product.position(),
        product.texts(),
        product.options(),
        product.variants(),
        List.of());
  }

  private List<ProductPicture.State> states() {
    return mug().pictures().stream().map(ProductPicture::state).toList();
  }

  /** Does what the enqueued jobs would do. */
  private void fetchAll() {
    mug().pictures().forEach(picture -> pictures.fetch(puebla, picture.id()));
  }

  private int enqueuedJobs() {
    return database.inTenant(
        puebla,
        tx ->
            tx.oneRow(
                    """
                    SELECT count(*)::int AS count
                    FROM scheduled_tasks
                    WHERE task_name = 'fetch-picture'
                      AND task_instance = ANY ($1)
                    """,
                    (Object)
                        mug().pictures().stream()
                            .map(picture -> picture.id().toString())
                            .toArray(String[]::new))
                .getInteger("count"));
  }
}
