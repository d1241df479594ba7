package io.puente.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.catalogsync.catalog.CatalogChanged;
import io.puente.platform.database.Ids;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Search over HTTP, by this node's index and by PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

  private final RunningShop running;
  private final Buyer buyer;

  SearchTest(@TempDir Path data) {
    running =
        RunningShop.start(Map.of("PUENTE_DATA", data.toString(), "PUENTE_SANDBOX_POST_SPEED", "1"));
    buyer = running.browser(running.shop());
  }

  @AfterAll
  void close() {
    running.close();
  }

  private static String search(String words) {
    return "/es-us/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private String results(String words) {
    return buyer.get(search(words)).text();
  }

  private void awaitIn(String words, String expected) {
    buyer.getUntil(search(words), page -> page.text().contains(expected));
  }

  /** Only the index finds the word of another language. */
  @Test
  void aSpanishShopIsFoundInEnglishAndPortuguese() {
    awaitIn("mug", "/es-us/products/taza-azul");
    awaitIn("caneca", "/es-us/products/taza-azul");
    awaitIn("T-2", "/es-us/products/taza-azul");
  }

  @Test
  void aChangedProductIsFoundAndTheNeighboursIsNot() throws Exception {
    awaitIn("mug", "/es-us/products/taza-azul");
    running.importFile(
        running.shop(),
        """
        Title,URL handle,Description,Published on online store,Status,SKU,Price
        Molcajete,molcajete,<p>De piedra</p>,TRUE,Active,M-1,900
        """);

    awaitIn("molcajetes", "/es-us/products/molcajete");
    assertThat(running.browser(running.neighbour()).get("/es-us/search?q=molcajete").text())
        .doesNotContain("/es-us/products/molcajete");
  }

  /** Defect: the owner's list had no picture, price, stock or search. */
  @Test
  void theOwnerSearchesTheListByTitleAndArticleNumberAndSeesHiddenProducts() throws Exception {
    running.importFile(
        running.shop(),
        """
        Title,URL handle,Description,Published on online store,Status,SKU,Price
        Molinillo,molinillo,<p>De pino</p>,TRUE,Draft,MO-77,120
        """);
    Buyer owner = running.owner();
    owner.getUntil("/dashboard/products?q=mo77", page -> page.text().contains("Molinillo"));

    assertThat(owner.get("/dashboard/products?q=TAZA").text())
        .contains("Taza azul", "desde $490.00", "value=\"TAZA\"")
        .doesNotContain("Molinillo");
    assertThat(owner.get("/dashboard/products?q=" + "x".repeat(99) + "%25").text())
        .contains("0 productos.");
    assertThat(results("molinillo")).doesNotContain("/es-us/products/molinillo");
  }

  /** Defect: the page of a search without words was blank. */
  @Test
  void aSearchWithoutWordsShowsTheCategories() {
    assertThat(buyer.get("/es-us/search").text()).contains("Escriba qué busca", "categories/tazas");
    assertThat(buyer.get("/pt-br/search?q=%20").text()).contains("Escreva o que procura");
  }

  /** Only the index finds an article number. */
  @Test
  void theIndexGoesOnAfterItsConnectionWasLost() throws Exception {
    awaitIn("T-2", "/es-us/products/taza-azul");
    try (Connection locking = running.ownersConnection();
        Statement lock = locking.createStatement();
        Connection looking = running.ownersConnection();
        Statement activity = looking.createStatement()) {
      locking.setAutoCommit(false);
      lock.execute("LOCK TABLE product_text IN ACCESS EXCLUSIVE MODE");
      running
          .database()
          .inTenant(
              running.shop().tenant(),
              tx -> {
                CatalogChanged.announce(tx, "test", List.of(Ids.next()));
                return null;
              });
      while (!endedTheReaderOfTitles(activity)) {
        Thread.sleep(20);
      }
      locking.rollback();
    }
    running.importFile(
        running.shop(),
        """
        Title,URL handle,Published on online store,Status,SKU,Price
        Comal,comal,TRUE,Active,CO-77,400
        """);

    awaitIn("CO-77", "/es-us/products/comal");
  }

  private static boolean endedTheReaderOfTitles(Statement statement) throws SQLException {
    try (ResultSet ended =
        statement.executeQuery(
            """
            SELECT pg_terminate_backend(pid)
            FROM pg_stat_activity
            WHERE datname = current_database()
              AND wait_event_type = 'Lock'
              AND query LIKE '%t.keywords, t.description_html%'
            """)) {
      return ended.next();
    }
  }

  /** Until the index is complete, PostgreSQL answers, and takes words for one that are farther. */
  @Test
  void nothingFoundSaysWhatWasSearchedAndLeadsToTheNearestCategories() {
    awaitIn("mug", "/es-us/products/taza-azul");

    String page = results("tazzzzon");

    assertThat(page).contains("«tazzzzon»", "números de artículo", "/es-us/categories/tazas");
  }
}
