package io.puente.landedcost.classification;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.LocalizedText;
import io.puente.landedcost.data.BundledData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the four tables and checks the references between them. */
final class VocabularyReader {

  private static final String BETWEEN = "\\|";

  private final Phrases phrases = new Phrases();
  private final List<ClassificationRule> rules = new ArrayList<>();
  private final Map<Fact, LocalizedText> labels = new HashMap<>();
  private final Map<Fact, Fact> broader = new HashMap<>();
  private final Map<String, LocalizedText> questions = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  private VocabularyReader() {}

  /**
   * Reads the tables of this library.
   *
   * @throws IllegalStateException with every problem in them
   */
  static Vocabulary bundled() {
    var reader = new VocabularyReader();
    reader.each(
        "questions.csv", row -> reader.questions.put(row.getField("attribute"), wording(row)));
    reader.each("facts.csv", reader::fact);
    reader.each("words.csv", reader::words);
    reader.each("rules.csv", reader::rule);
    if (!reader.problems.isEmpty()) {
      throw new IllegalStateException(String.join("\n", reader.problems));
    }
    return new Vocabulary(
        reader.phrases,
        List.copyOf(reader.rules),
        Map.copyOf(reader.labels),
        Map.copyOf(reader.broader),
        reader.questions);
  }

  private void fact(NamedCsvRecord row) {
    var fact = Fact.of(row.getField("fact"));
    if (labels.put(fact, wording(row)) != null) {
      throw new IllegalArgumentException(fact + " is defined twice");
    }
    if (!questions.containsKey(fact.attribute())) {
      throw new IllegalArgumentException("there is no question about " + fact.attribute());
    }
    if (!row.getField("broader").isEmpty()) {
      broader.put(fact, known(Fact.of(row.getField("broader"))));
    }
  }

  /** The name of a kind of goods is the first word of the first row for this kind alone. */
  private void words(NamedCsvRecord row) {
    List<Fact> facts = facts(row.getField("facts"));
    if (facts.size() == 1 && facts.getFirst().isGoods()) {
      labels.computeIfAbsent(facts.getFirst(), goods -> firstWords(row));
    }
    facts.forEach(this::known);
    for (var language : List.of("es", "en", "pt")) {
      parts(row.getField(language))
          .forEach(word -> phrases.add(word, facts, language.equals("en")));
    }
  }

  private void rule(NamedCsvRecord row) {
    String hs = HsCode.of(row.getField("hs6")).digits();
    var goods = new LinkedHashSet<>(parts(row.getField("goods")).toList());
    goods.forEach(kind -> known(new Fact(Fact.GOODS, kind)));
    var conditions = new LinkedHashMap<String, Set<String>>();
    for (var condition : row.getField("conditions").split(" ")) {
      if (!condition.isEmpty()) {
        var fact = Fact.of(condition);
        var values = new LinkedHashSet<>(parts(fact.value()).toList());
        values.forEach(value -> known(new Fact(fact.attribute(), value)));
        conditions.put(fact.attribute(), values);
      }
    }
    LocalizedText name = row.getField("es").isEmpty() ? null : wording(row);
    rules.add(
        new ClassificationRule(
            hs, goods, conditions, Double.parseDouble(row.getField("frequency")), name));
  }

  private Fact known(Fact fact) {
    if (!labels.containsKey(fact)) {
      throw new IllegalArgumentException("no text for " + fact);
    }
    return fact;
  }

  private void each(String file, Consumer<NamedCsvRecord> read) {
    for (var row :
        CsvReader.builder().ofNamedCsvRecord(BundledData.text(VocabularyReader.class, file))) {
      try {
        read.accept(row);
      } catch (RuntimeException unreadable) {
        problems.add(
            file + " line " + row.getStartingLineNumber() + ": " + unreadable.getMessage());
      }
    }
  }

  private static List<Fact> facts(String field) {
    return Stream.of(field.split(" ")).filter(fact -> !fact.isEmpty()).map(Fact::of).toList();
  }

  private static Stream<String> parts(String field) {
    return Arrays.stream(field.split(BETWEEN)).filter(part -> !part.isBlank());
  }

  private static LocalizedText firstWords(NamedCsvRecord row) {
    return new LocalizedText(first(row, "es"), first(row, "en"), first(row, "pt"));
  }

  private static String first(NamedCsvRecord row, String language) {
    return parts(row.getField(language))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no word in " + language));
  }

  private static LocalizedText wording(NamedCsvRecord row) {
    return new LocalizedText(row.getField("es"), row.getField("en"), row.getField("pt"));
  }
}
