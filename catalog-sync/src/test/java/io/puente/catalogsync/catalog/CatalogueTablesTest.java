package io.puente.catalogsync.catalog;

import static io.puente.catalogsync.testing.Sheet.PUEBLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.catalogsync.imports.Imports;
import io.puente.catalogsync.imports.Progress;
import io.puente.catalogsync.picture.Pictures;
import io.puente.catalogsync.testing.Sheet;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import io.vertx.core.Vertx;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealDatabase.class)
final class CatalogueTablesTest {

  private final Database database;
  private final Tenant bogota;
  private final Imports imports;

  CatalogueTablesTest(Database database, Vertx vertx, Tenant bogota) {
    this.database = database;
    this.bogota = bogota;
    imports = new Imports(database, new Pictures(database, vertx));
  }

  @BeforeEach
  void importsTwoProducts() {
    imports.run(
        bogota,
        PUEBLA,
        Sheet.ofProducts("Title / en", "Type", "Inventory tracker", "Inventory quantity")
            .row(
                "Café lavado",
                "cafe-lavado",
                "",
                "",
                "C-1",
                "389",
                "Washed coffees",
                "Cafés",
                "shopify",
                "3")
            .row(
                "Jarra de barro",
                "jarra",
                "",
                "",
                "J-1",
                "900",
                "Clay jug",
                "Cocina",
                "shopify",
                "1")
            .read(),
        Progress.NONE);
  }

  @Test
  void findWordsWithoutAccentsInSingularAndPlural() {
    assertThat(found("es", "cafes")).containsExactly("cafe-lavado");
    assertThat(found("es", "CAFÉ")).containsExactly("cafe-lavado");
    assertThat(found("es", "jarras")).containsExactly("jarra");
    assertThat(found("en", "coffee")).containsExactly("washed-coffees");
    assertThat(found("en", "jarra")).isEmpty();
  }

  @Test
  void findAMisspelledWord() {
    List<String> close =
        database.inTenant(
            bogota,
            tx ->
                tx
                    .rows(
                        """
                        SELECT slug
                        FROM product_text
                        WHERE language = 'es'
                          AND plain_text('Cafe labado') <% plain_title
                        """)
                    .stream()
                    .map(row -> row.getString("slug"))
                    .toList());
    assertThat(close).containsExactly("cafe-lavado");
  }

  @Test
  void reserveNoMorePiecesThanAreInStock() {
    assertThatThrownBy(
            () -> database.inTenant(bogota, tx -> tx.update("UPDATE stock SET reserved = 4")))
        .hasMessageContaining("never_oversold");
  }

  private List<String> found(String language, String words) {
    return database.inTenant(
        bogota,
        tx ->
            tx
                .rows(
                    """
                    SELECT slug
                    FROM product_text
                    WHERE language = $1
                      AND search @@ websearch_to_tsquery(search_configuration($1), $2)
                    """,
                    language,
                    words)
                .stream()
                .map(row -> row.getString("slug"))
                .toList());
  }
}
