package io.puente.landedcost.classification;

import de.siegmar.fastcsv.reader.CsvReader;
import io.puente.landedcost.data.BundledData;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The English nouns of goods for customs declarations. A kind of goods holds many things, and its
 * first word may name another one: mezcal is no tequila.
 */
final class CustomsNouns {

  private static final Map<String, String> ENGLISH = read();

  private CustomsNouns() {}

  /** The noun of the longest word that names the product, or else that of its kind. */
  static String of(Vocabulary vocabulary, Fact kind, WeightedFacts productFacts) {
    return productFacts.foundPhrases().stream()
        .filter(phrase -> phrase.facts().contains(kind))
        .map(phrase -> folded(phrase.written()))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(CustomsNouns::longest)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> ofKind(vocabulary, kind));
  }

  /** A phrase, or its first words: "taza de cerámica" is a "taza". */
  private static @Nullable String longest(String phrase) {
    String words = phrase;
    while (true) {
      String english = ENGLISH.get(words);
      int end = words.lastIndexOf(' ');
      if (english != null || end < 0) {
        return english;
      }
      words = words.substring(0, end);
    }
  }

  private static String ofKind(Vocabulary vocabulary, Fact kind) {
    String english = ENGLISH.get(kind.toString());
    String label = vocabulary.label(kind).in(Locale.ENGLISH);
    return english == null
        ? label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1)
        : english;
  }

  private static String folded(String phrase) {
    return Token.of(phrase).stream().map(Token::folded).collect(Collectors.joining(" "));
  }

  private static Map<String, String> read() {
    var english = new HashMap<String, String>();
    String table = BundledData.text(CustomsNouns.class, "customs-nouns.csv");
    for (var row : CsvReader.builder().ofNamedCsvRecord(table)) {
      String word = row.getField("word");
      english.put(word.startsWith(Fact.GOODS + "=") ? word : folded(word), row.getField("english"));
    }
    return Map.copyOf(english);
  }
}
