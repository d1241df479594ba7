package io.puente.landedcost.classification;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.puente.landedcost.HsCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A product in a small shop's words, with the subheading that a person gave it.
 *
 * @param alternative another plausible subheading, empty if there is none
 */
record LabelledProduct(String hs6, String alternative, String title, String text) {

  static final Classifier CLASSIFIER = Classifier.fromBundledData();

  private static final Path TABLES =
      Path.of("src/test/resources/io/puente/landedcost/classification");
  private static final Path DEMONSTRATION = Path.of("../demo");

  /** Invented products whose results were looked at while the words were written. */
  static List<LabelledProduct> tuned() {
    return invented("tuned");
  }

  /** Invented products whose results no word was changed for. */
  static List<LabelledProduct> heldOut() {
    return invented("heldout");
  }

  /**
   * Products written by somebody who had never seen the words, in one of three languages. Their
   * results were looked at afterwards, and words were added for the kinds of goods that lacked.
   */
  static List<LabelledProduct> strangers() {
    return foreign("strangers.csv");
  }

  /** Products of another stranger. No word was ever changed for them; none should be. */
  static List<LabelledProduct> unseen() {
    return foreign("unseen.csv");
  }

  private static List<LabelledProduct> foreign(String table) {
    return rows(TABLES.resolve(table))
        .map(
            row ->
                new LabelledProduct(
                    row.getField("hs6"),
                    row.getField("alternative_hs6"),
                    row.getField("title"),
                    row.getField("description")))
        .toList();
  }

  /** The catalogues of the demonstration shops in one of their languages. */
  static List<LabelledProduct> demonstration(String language) {
    String in = language.equals("es") ? "" : " / " + language;
    return Stream.of("barro-azul", "cumbre", "qori")
        .flatMap(shop -> rows(DEMONSTRATION.resolve(shop).resolve("catalog.csv")))
        .filter(row -> !row.getField("Title").isEmpty())
        .map(
            row ->
                new LabelledProduct(
                    row.getField("HS code").replace(".", "").substring(0, 6),
                    "",
                    row.getField("Title" + in),
                    row.getField("Description" + in)))
        .toList();
  }

  boolean isRight(HsCode hs) {
    return hs.digits().equals(hs6) || hs.digits().equals(alternative);
  }

  List<Candidate> suggested() {
    return CLASSIFIER.suggest(title, text, Locale.of("es"));
  }

  private static List<LabelledProduct> invented(String half) {
    return rows(TABLES.resolve("products.csv"))
        .filter(row -> row.getField("half").equals(half))
        .map(
            row ->
                new LabelledProduct(
                    row.getField("hs6"), "", row.getField("title"), row.getField("text")))
        .toList();
  }

  private static Stream<NamedCsvRecord> rows(Path file) {
    try {
      return CsvReader.builder().ofNamedCsvRecord(Files.readString(file)).stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
