package io.puente.landedcost.classification;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * An invented product in a small shop's words, with the heading a person gave it.
 *
 * @param half {@code tuned} if words were added after looking at its result, else {@code heldout}
 */
record LabelledProduct(String half, String hs6, String title, String text) {

  private static final Classifier CLASSIFIER = Classifier.fromBundledData();

  static List<LabelledProduct> all() {
    return CsvReader.builder().ofNamedCsvRecord(file()).stream()
        .map(
            row ->
                new LabelledProduct(
                    row.getField("half"),
                    row.getField("hs6"),
                    row.getField("title"),
                    row.getField("text")))
        .toList();
  }

  List<Candidate> suggested() {
    return CLASSIFIER.suggest(title, text, Locale.of("es"));
  }

  /** The place of the right heading among the candidates, 1 for the first; 99 if it is missing. */
  int place() {
    int place = 1;
    for (var candidate : suggested()) {
      if (candidate.hs().digits().equals(hs6)) {
        return place;
      }
      place++;
    }
    return 99;
  }

  private static String file() {
    try (var in = LabelledProduct.class.getResourceAsStream("products.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
