package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.catalogsync.catalog.Price;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.feed.ColumnMapping;
import io.puente.catalogsync.feed.Feeds;
import io.puente.catalogsync.feed.ImportContext;
import io.puente.catalogsync.feed.SheetFile;
import io.puente.catalogsync.imports.Imports;
import io.puente.catalogsync.imports.LossPolicy;
import io.puente.catalogsync.picture.Pictures;
import io.puente.catalogsync.upload.UploadedFile;
import io.puente.catalogsync.upload.UploadedFileSql;
import io.puente.platform.database.Transaction;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.TestPictures;
import io.puente.shop.audit.Actor;
import io.puente.storefront.editing.ProductChanges;
import io.puente.storefront.product.ImportContexts;
import io.puente.storefront.spreadsheet.SpreadsheetImports;
import io.puente.storefront.spreadsheet.SpreadsheetImports.Accepted;
import io.vertx.core.Vertx;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An owner loads her list of products on the dashboard: columns, plan, import, report. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpreadsheetTest {

  private static final String PATH = "/dashboard/spreadsheet";
  private static final Pattern FIELD =
      Pattern.compile("<select id=\"(c\\d+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected>");

  private final RunningShop running = RunningShop.start();
  private final Buyer owner = running.owner();

  @AfterAll
  void close() {
    running.close();
  }

  private static Buyer.Page send(Buyer sender, String name, byte[] file) {
    return sender.upload(PATH, Map.of(), "file", name, file);
  }

  private static Buyer.Page send(Buyer sender, String name, String text) {
    return send(sender, name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Uploads a file, and returns its path. */
  private String uploaded(String name, String text) {
    return uploaded(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String uploaded(String name, byte[] file) {
    Buyer.Page sent = send(owner, name, file);
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    return sent.location().orElseThrow().replace("/columns", "");
  }

  /** What the columns page would send. */
  private static Map<String, String> form(Buyer.Page page) {
    Map<String, String> form = new TreeMap<>();
    form.put("sheet", page.find("name=\"sheet\" value=\"(\\d+)").orElseThrow());
    Matcher field = FIELD.matcher(page.text());
    while (field.find()) {
      Matcher chosen = CHOSEN.matcher(field.group(2));
      assertThat(chosen.find()).as(field.group(2)).isTrue();
      form.put(field.group(1), chosen.group(1));
    }
    return form;
  }

  private Buyer.Page confirm(String path) {
    return owner.post(path + "/columns", form(owner.get(path + "/columns")));
  }

  private Buyer.Page plan(String path) {
    Buyer.Page confirmed = confirm(path);
    assertThat(confirmed.location()).as(confirmed.text()).contains(path + "/plan");
    return owner.get(path + "/plan");
  }

  private Buyer.Page accept(String path, Map<String, String> more) {
    Map<String, String> form = new TreeMap<>(more);
    form.put(
        "seen", owner.get(path + "/plan").find("name=\"seen\" value=\"([^\"]+)").orElseThrow());
    return owner.post(path + "/import", form);
  }

  private Buyer.Page load(String path) {
    plan(path);
    assertThat(accept(path, Map.of()).location()).contains(path);
    return report(path);
  }

  private Buyer.Page report(String path) {
    return owner.getUntil(path, page -> !page.text().contains("sheet-progress"));
  }

  private <T> T look(Function<Transaction, T> question) {
    return running.database().inTenant(running.shop().tenant(), question::apply);
  }

  private List<String> titles(String beginning) {
    return look(
        tx ->
            tx
                .rows(
                    """
                    SELECT t.title
                    FROM product_text t
                    WHERE t.shop_id = $1
                      AND t.language = 'es'
                      AND starts_with(t.title, $2)
                    ORDER BY t.title
                    """,
                    tx.tenant().id(),
                    beginning)
                .stream()
                .map(row -> row.getString("title"))
                .toList());
  }

  /** Price in cents, pieces and grams of a product with one variant. */
  private List<Integer> facts(String title) {
    return look(
        tx -> {
          var row =
              tx.oneRow(
                  """
                  SELECT v.price_minor::int AS price, s.on_hand, v.weight_grams
                  FROM product_text t
                  JOIN variant v ON v.shop_id = $1 AND v.product_id = t.product_id
                  JOIN stock s ON s.shop_id = $1 AND s.variant_id = v.id
                  WHERE t.shop_id = $1
                    AND t.language = 'es'
                    AND t.title = $2
                  """,
                  tx.tenant().id(),
                  title);
          return List.of(
              row.getInteger("price"), row.getInteger("on_hand"), row.getInteger("weight_grams"));
        });
  }

  private static String thirtyRows() {
    return IntStream.rangeClosed(1, 30)
        .mapToObj(
            i ->
                "Jarrón %02d;$ 1.%03d,50;%d;0,%03d;Jarrones;Barro de Atzompa, con asa\n"
                    .formatted(i, 100 + i, i, 500 + i))
        .collect(
            Collectors.joining("", "Producto;Precio;Existencias;Peso;Categoría;Descripción\n", ""));
  }

  @Test
  void thirtyRowsWithSpanishHeadingsAsExcelSavesThem() {
    String path = uploaded("jarrones.csv", thirtyRows().getBytes(Charset.forName("windows-1252")));

    Buyer.Page columns = owner.get(path + "/columns");
    assertThat(columns.text()).contains("Existencias", "<span>Jarrón 01</span>", "0,501");
    assertThat(form(columns).values())
        .containsExactly(
            "Title",
            "Price",
            "Inventory quantity",
            "Weight value (kilograms)",
            "Type",
            "Description",
            "0");
    Buyer.Page plan = plan(path);
    assertThat(plan.text()).contains("<strong>30</strong> <span>productos nuevos", "Jarrón 30");
    assertThat(titles("Jarrón")).as("before the plan is accepted").isEmpty();

    assertThat(accept(path, Map.of()).location()).contains(path);
    Buyer.Page report = report(path);

    assertThat(report.text()).contains("Su hoja está cargada", "<strong>30</strong>");
    assertThat(titles("Jarrón")).hasSize(30);
    assertThat(facts("Jarrón 07")).containsExactly(110_750, 7, 507);
    assertThat(
            running
                .browser(running.shop())
                .getUntil("/es-mx/products/jarron-07", page -> page.status() == 200)
                .text())
        .contains("Barro de Atzompa, con asa");

    String again = uploaded("jarrones.csv", thirtyRows());
    assertThat(owner.get(again + "/columns").text()).contains("confirmó la última vez");
    assertThat(plan(again).text())
        .contains("<strong>30</strong> <span>productos sin cambios", "No hay nada que cambiar.");
  }

  @Test
  void aPortugueseWorkbookOfMoreThanOneSheet() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
      book.newWorksheet("Leia-me").value(0, 0, "Lista da oficina");
      Worksheet sheet = book.newWorksheet("Peças");
      Object[][] rows = {
        {"Produto", "Preço", "Estoque", "Código de barras", "Tamanho"},
        {"Moringa", 189.9, 4, 7501031311309L, "P"},
        {"Moringa", 219.9, 2, "0075010313113", "G"},
      };
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          if (rows[row][column] instanceof Number number) {
            sheet.value(row, column, number);
          } else {
            sheet.value(row, column, rows[row][column].toString());
          }
        }
      }
    }
    String path = uploaded("peças.xlsx", bytes.toByteArray());

    assertThat(owner.get(path + "/columns").text())
        .contains("Leia-me", "aria-current=\"true\">Peças</a>");
    load(path);

    assertThat(titles("Moringa")).containsExactly("Moringa");
    List<String> barcodes =
        look(
            tx ->
                tx
                    .rows(
                        """
                        SELECT v.barcode
                        FROM variant v
                        WHERE v.shop_id = $1
                          AND v.option_values <@ ARRAY['P', 'G']
                          AND v.barcode IS NOT NULL
                        ORDER BY v.position
                        """,
                        tx.tenant().id())
                    .stream()
                    .map(row -> row.getString("barcode"))
                    .toList());
    assertThat(barcodes).containsExactly("7501031311309", "0075010313113");
  }

  @Test
  void twoPriceColumnsAskAndTheAnswerIsRemembered() {
    String text = "Producto,Precio,PVP,Color favorito\nAlhajero,100,150,azul\n";
    String path = uploaded("precios.csv", text);

    Map<String, String> form = form(owner.get(path + "/columns"));
    assertThat(form).containsEntry("c1", "").containsEntry("c2", "").containsEntry("c3", "-");
    Buyer.Page refused = owner.post(path + "/columns", form);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Diga qué es cada columna marcada");
    form.put("c1", "Price");
    form.put("c2", "Price");
    Buyer.Page twice = owner.post(path + "/columns", form);
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.text()).contains("Dos columnas dicen ser «Precio»");
    assertThat(form(twice)).as("what she chose stays").isEqualTo(form);

    form.put("c1", "Cost per item");
    assertThat(owner.post(path + "/columns", form).location()).contains(path + "/plan");
    String other = uploaded("precios de julio.csv", text.replace("150", "160"));
    assertThat(form(owner.get(other + "/columns"))).isEqualTo(form);
    load(other);
    assertThat(titles("Alhajero")).containsExactly("Alhajero");
  }

  @Test
  void nonsenseInTheFormOfTheColumnsIsAskedAgain() {
    String path = uploaded("lista.csv", "Producto,Precio\nPedestal,10\n");
    Map<String, String> form = form(owner.get(path + "/columns"));
    form.put("c1", "x".repeat(10_000));

    assertThat(owner.post(path + "/columns", form).status()).isEqualTo(422);
    form.put("c0", "-");
    form.put("c1", "Price");
    Buyer.Page nameless = owner.post(path + "/columns", form);
    assertThat(nameless.status()).isEqualTo(422);
    assertThat(nameless.text()).contains("qué columna tiene el nombre");
    form.put("sheet", "77");
    assertThat(owner.post(path + "/columns", form).status()).isEqualTo(422);
    assertThat(owner.get(path + "/columns?sheet=99999999999").status()).isEqualTo(200);
    assertThat(titles("Pedestal")).isEmpty();
  }

  @Test
  void whatIsLeftOutSaysItsRowHerHeadingAndWhy() {
    String path =
        uploaded(
            "lista.csv",
            """
            Mi lista de precios
            Pieza;Precio;Cantidad
            Charola;450;3
            Charolita;gratis;2
            Charolón;900;muchos
            ;12;1
            """);

    Buyer.Page plan = plan(path);

    assertThat(plan.text())
        .contains(
            "<strong>3</strong> <span>productos que no entran",
            "<strong>Fila 4 · Precio</strong> «gratis» no es un precio.",
            "<strong>Fila 5 · Cantidad</strong> «muchos» no es una cantidad.",
            "<strong>Fila 6 · Pieza</strong> La fila no tiene nombre de producto.")
        .doesNotContain("URL handle", "--accept");
    load(path);
    assertThat(titles("Charol")).containsExactly("Charola");
  }

  @Test
  void aProductIsTheSameByItsNameAndWhatSheCorrectedStays() {
    load(uploaded("lista.csv", "Producto;Precio;Cantidad;Peso\nSahumador;200;5;300 g\n"));
    UUID id =
        look(
            tx ->
                tx.oneRow(
                        """
                        SELECT product_id
                        FROM product_text
                        WHERE shop_id = $1
                          AND title = 'Sahumador'
                        """,
                        tx.tenant().id())
                    .getUUID("product_id"));
    // On the dashboard, it costs fifty pesos more.
    new ProductChanges(running.database(), Clock.systemUTC())
        .change(
            running.shop().tenant(), id, "prices", actor(), stored -> true, this::fiftyPesosMore);

    String path = uploaded("lista.csv", "Producto;Precio;Cantidad;Peso\nSAHUMADOR;200;9;300 g\n");
    Buyer.Page plan = plan(path);
    assertThat(plan.text())
        .contains("<del>5</del>", "<ins>9</ins>", "La hoja sigue diciendo", "Bueno saberlo");
    load(path);

    assertThat(titles("S")).contains("SAHUMADOR").doesNotContain("Sahumador");
    assertThat(facts("SAHUMADOR")).containsExactly(25_000, 9, 300);
  }

  private Product fiftyPesosMore(Product product) {
    return product.with(
        product.customs(),
        product.variants().stream()
            .map(
                variant ->
                    variant.withPrices(
                        new Price(variant.price().amount().plus(50), Optional.empty()),
                        variant.marketPrices()))
            .toList());
  }

  @Test
  void thePhotosThatASheetNamesAreUploadedAfterwards() {
    String path =
        uploaded("fotos.csv", "Producto;Precio;Foto\nPetatillo;300;fotos/Petatillo Azúl.JPG\n");
    Buyer.Page report = load(path);
    assertThat(report.text()).contains("Suba estas fotos", "<li>fotos/Petatillo Azúl.JPG</li>");
    byte[] photo = TestPictures.png(TestPictures.plain(Color.ORANGE, 500, 400));

    Buyer.Page unknown = owner.upload(path + "/photos", Map.of(), "photos", "otra.png", photo);
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.text()).contains("Ninguna fila nombra la foto «otra.png»");
    Buyer.Page taken =
        owner.upload(path + "/photos", Map.of(), "photos", "petatillo_azul.png", photo);

    assertThat(taken.status()).isEqualTo(200);
    assertThat(taken.text())
        .contains("Una foto quedó en su producto.")
        .doesNotContain("Suba estas fotos");
    assertThat(
            running
                .browser(running.shop())
                .getUntil("/es-mx/products/petatillo", page -> page.text().contains("/pictures/"))
                .status())
        .isEqualTo(200);
    Buyer.Page again =
        plan(
            uploaded(
                "fotos.csv", "Producto;Precio;Foto\nPetatillo;300;fotos/Petatillo Azúl.JPG\n"));
    assertThat(again.text()).contains("No hay nada que cambiar.").doesNotContain("Falta la foto");
  }

  @Test
  void anImportThatWasKilledGoesOnAndCountsOnce() {
    String text =
        IntStream.rangeClosed(1, 250)
            .mapToObj(i -> "Cuenta %03d;%d\n".formatted(i, i))
            .collect(Collectors.joining("", "Producto;Precio\n", ""));
    String path = uploaded("cuentas.csv", text);
    plan(path);
    UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    ImportContext context = ImportContexts.of(running.shop());
    SheetFile.OfRows file =
        (SheetFile.OfRows) SheetFile.of("cuentas.csv", text.getBytes(StandardCharsets.UTF_8));
    ColumnMapping mapping =
        ColumnMapping.read(file, Optional.empty(), context).orElseThrow().mapping();
    look(tx -> UploadedFileSql.queue(tx, id, false) && UploadedFileSql.begin(tx, id));
    Vertx vertx = Vertx.vertx();
    Imports imports = new Imports(running.database(), new Pictures(running.database(), vertx));

    assertThatThrownBy(
            () ->
                imports.run(
                    running.shop().tenant(),
                    context,
                    Feeds.read(file, mapping, context),
                    LossPolicy.KEEP,
                    Optional.of(id),
                    (stage, done, total) -> {
                      throw new IllegalStateException("the node was killed");
                    }))
        .hasMessage("the node was killed");
    vertx.close().await();
    assertThat(titles("Cuenta")).as("half").hasSize(200);
    assertThat(owner.get(path).text()).contains("200 de 250 productos");
    // Another node finds the job of the one that was killed.
    look(
        tx -> {
          Jobs.enqueue(
              tx,
              new Job<>("import-spreadsheet", SpreadsheetImports.ImportFile.class),
              id.toString(),
              new SpreadsheetImports.ImportFile(id),
              Instant.now());
          return id;
        });
    Buyer.Page report = report(path);

    assertThat(titles("Cuenta")).hasSize(250);
    assertThat(report.text())
        .contains(
            "Su hoja está cargada",
            "<strong>250</strong> <span>productos nuevos",
            "<strong>0</strong> <span>productos sin cambios");
  }

  @Test
  void twoImportsAtOnceAreOneAfterTheOther() {
    String first = uploaded("uno.csv", "Producto;Precio\nMolcajete;100\n");
    String second = uploaded("dos.csv", "Producto;Precio\nComal;100\n");
    plan(first);
    plan(second);
    UUID id = UUID.fromString(first.substring(first.lastIndexOf('/') + 1));
    // The first plan is accepted, and its job has not begun.
    look(tx -> UploadedFileSql.queue(tx, id, false));

    Buyer.Page busy = accept(second, Map.of());
    assertThat(busy.status()).isEqualTo(409);
    assertThat(busy.text()).contains("Ya se está cargando «uno.csv»", "href=\"" + first + "\"");
    assertThat(titles("Comal")).isEmpty();
    assertThat(owner.post(first + "/columns", Map.of()).location()).contains(first);

    look(
        tx -> {
          UploadedFileSql.begin(tx, id);
          UploadedFileSql.end(tx, id, false);
          return id;
        });
    assertThat(owner.get(first).text()).contains("La carga no terminó", "Intentar otra vez");
    assertThat(accept(second, Map.of()).location()).contains(second);
    report(second);
    String seen = owner.get(first).find("name=\"seen\" value=\"([^\"]+)").orElseThrow();
    owner.post(first + "/import", Map.of("seen", seen));
    assertThat(report(first).text()).contains("Su hoja está cargada");
    assertThat(titles("Molcajete")).hasSize(1);
    assertThat(titles("Comal")).hasSize(1);
  }

  @Test
  void aPlanOfOtherColumnsIsNotAccepted() {
    String path = uploaded("lista.csv", "Producto;Precio;Antes\nMaceta;100;200\n");
    plan(path);
    String seen = owner.get(path + "/plan").find("name=\"seen\" value=\"([^\"]+)").orElseThrow();
    Map<String, String> other = form(owner.get(path + "/columns"));
    other.put("c2", "-");
    owner.post(path + "/columns", other);

    Buyer.Page stale = owner.post(path + "/import", Map.of("seen", seen));

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("Las columnas cambiaron en otra ventana");
    assertThat(titles("Maceta")).isEmpty();
    assertThat(accept(path, Map.of()).location()).contains(path);
    assertThat(acceptAgain(path)).as("twice is once").isEqualTo(303);
    report(path);
    assertThat(titles("Maceta")).hasSize(1);
  }

  @Test
  void columnsThatChangeWhileAPlanIsAcceptedEndIt() throws Exception {
    String path = uploaded("lista.csv", "Producto;Precio;Antes\nMacetero;100;200\n");
    plan(path);
    UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    String seen = owner.get(path + "/plan").find("name=\"seen\" value=\"([^\"]+)").orElseThrow();

    CompletableFuture<Buyer.Page> accepted =
        look(
            tx -> {
              UploadedFileSql.lock(tx);
              CompletableFuture<Buyer.Page> accepting =
                  CompletableFuture.supplyAsync(
                      () -> owner.post(path + "/import", Map.of("seen", seen)));
              awaitWaiting();
              ColumnMapping mapping =
                  UploadedFileSql.find(tx, id).flatMap(UploadedFile::mapping).orElseThrow();
              UploadedFileSql.map(tx, id, mapping.with(List.of("Title", "", "Price")));
              return accepting;
            });

    assertThat(accepted.get().status()).isEqualTo(409);
    assertThat(titles("Macetero")).isEmpty();
  }

  /** Until somebody waits for a lock that another transaction holds. */
  private void awaitWaiting() {
    int waiting = 0;
    while (waiting == 0) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      waiting =
          running
              .database()
              .asOperator(
                  tx ->
                      tx.oneRow(
                              """
                              SELECT count(*)::int AS waiting
                              FROM pg_locks
                              JOIN pg_database ON pg_database.oid = pg_locks.database
                              WHERE locktype = 'advisory'
                                AND NOT granted
                                AND datname = current_database()
                              """)
                          .getInteger("waiting"));
    }
  }

  private int acceptAgain(String path) {
    return owner.post(path + "/import", Map.of("seen", "x")).status();
  }

  @Test
  void filesThatAreNoSheetsAreRefusedInWords() {
    assertThat(send(owner, "nada.csv", "").text()).contains("«nada.csv» no tiene filas");
    assertThat(send(owner, "viejo.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
        .satisfies(
            page -> {
              assertThat(page.status()).isEqualTo(422);
              assertThat(page.text()).contains("guárdelo como .xlsx");
            });
    assertThat(send(owner, "roto.xlsx", "PK\u0003\u0004roto").text()).contains("está dañado");
    assertThat(send(owner, "enorme.csv", new byte[(15 << 20) + 1]).status()).isEqualTo(413);
    assertThat(owner.upload(PATH, Map.of(), "other", "a.csv", new byte[] {65}).status())
        .isEqualTo(422);
  }

  @Test
  void theFileIsKeptThirtyDaysAndTheTemplateFitsHerLanguage() {
    String path = uploaded("año.csv", "Producto;Precio\nCanasta;1\n");
    assertThat(owner.get(path + "/original").text()).isEqualTo("Producto;Precio\nCanasta;1\n");
    assertThat(owner.get(PATH).text()).contains("año.csv", "Faltan las columnas");
    assertThat(owner.get("/dashboard/products").text()).contains("href=\"" + PATH + "\"");
    assertThat(owner.get(PATH + "/template").text()).startsWith("PK");
    SpreadsheetImports soon = imports(Clock.offset(Clock.systemUTC(), Duration.ofDays(29)));

    soon.deleteOld();
    assertThat(owner.get(path + "/columns").status()).isEqualTo(200);
    UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    look(
        tx ->
            tx.update(
                """
                UPDATE uploaded_file
                SET created_at = now() - interval '40 days'
                WHERE shop_id = $1
                  AND id = $2
                """,
                tx.tenant().id(),
                id));
    imports(Clock.systemUTC()).deleteOld();
    assertThat(owner.get(path + "/columns").status()).isEqualTo(404);
    assertThat(soon.accept(running.shop(), id, "x", false, actor()))
        .isInstanceOf(Accepted.Missing.class);
  }

  private static Actor actor() {
    return new Actor(new UUID(0, 1), "Eusebia", "127.0.0.1");
  }

  private SpreadsheetImports imports(Clock clock) {
    Vertx vertx = Vertx.vertx();
    try {
      return new SpreadsheetImports(
          running.database(),
          new Imports(running.database(), new Pictures(running.database(), vertx)),
          clock);
    } finally {
      vertx.close().await();
    }
  }
}
