package io.puente.bench.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A product file as Shopify exports it, with Puente's columns: mugs in two sizes, each product two
 * rows, texts in three languages, no pictures.
 */
public record CatalogFile(Path path, int products) {

  static final int ROWS_OF_A_PRODUCT = 2;

  private static final String HEADER =
      "Title,URL handle,Description,Vendor,Type,Tags,Published on online store,Status,SKU,"
          + "Option1 name,Option1 value,Price,Inventory tracker,Inventory quantity,"
          + "Continue selling when out of stock,Weight value (grams),HS code,HS code / US,Country of origin,"
          + "Customs description,Title / en,Description / en,Type / en,Title / pt,"
          + "Description / pt,Type / pt,Option1 name / en,Option1 value / en";
  private static final List<String> GLAZES = List.of("azul", "verde", "blanca", "miel", "negra");
  private static final List<String> TYPES = List.of("Tazas", "Tazones", "Jarros", "Vasos");

  /** Writes a file of products whose handles begin with a word of their own. */
  public static CatalogFile write(Path path, String word, int products) {
    Random chance = new Random(products);
    try (Writer rows = Files.newBufferedWriter(path)) {
      rows.write(HEADER + "\n");
      for (int i = 0; i < products; i++) {
        rows.write(product(word, i, chance));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CatalogFile(path, products);
  }

  int rows() {
    return products * ROWS_OF_A_PRODUCT;
  }

  private static String product(String word, int number, Random chance) {
    String glaze = GLAZES.get(number % GLAZES.size());
    String type = TYPES.get(number % TYPES.size());
    String handle = word + "-" + glaze + "-" + number;
    int cents = 18_000 + chance.nextInt(60_000);
    int grams = 220 + chance.nextInt(400);
    String first =
        """
        Pieza %1$s número %2$d,%3$s,"<p>Torneada a mano en barro fino y bañada en esmalte de color \
        %1$s; cada pieza sale distinta del horno.</p><ul><li>Capacidad: %4$d ml</li></ul>",Taller \
        de prueba,%5$s,"barro, mesa",TRUE,Active,%3$s-A,Tamaño,Chica,%6$s,shopify,%7$d,FALSE,%4$d,\
        691200,6912004810,MX,Glazed earthenware mug,Piece number %2$d,"<p>Thrown by hand in fine clay and \
        glazed; no two leave the kiln alike.</p>",Mugs %5$s,Peça número %2$d,"<p>Torneada à mão em \
        barro fino e esmaltada; nenhuma sai igual do forno.</p>",Canecas %5$s,Size,Small
        """
            .formatted(glaze, number, handle, grams, type, pesos(cents), chance.nextInt(40));
    String second =
        ",%s,,,,,,,%s-B,,Grande,%s,shopify,%d,FALSE,%d,,,,,,,,,,,,Large%n"
            .formatted(handle, handle, pesos(cents + 4_000), chance.nextInt(40), grams + 90);
    return first + second;
  }

  private static String pesos(int cents) {
    return cents / 100 + "." + String.format("%02d", cents % 100);
  }
}
