package io.puente.landedcost.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.puente.landedcost.Agreement;
import io.puente.landedcost.Confidence;
import io.puente.landedcost.Country;
import io.puente.landedcost.EffectiveTariff;
import io.puente.landedcost.InvalidMeasures;
import io.puente.landedcost.LocalizedText;
import io.puente.landedcost.ProofOfOrigin;
import io.puente.landedcost.law.Law;
import io.puente.landedcost.law.LawData;
import io.puente.landedcost.law.Measure;
import io.puente.landedcost.law.Tariff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/**
 * Reads the files of all destinations. If there is any problem, it rejects all files and lists
 * every problem.
 */
final class LawReader {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Files that do not belong to one destination. */
  private static final Set<String> SHARED = Set.of(ProofOfOriginReader.FILE, CommonMeasures.FILE);

  private final Map<String, String> files;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private Map<String, ProofOfOrigin> proofs = Map.of();
  private CommonMeasures sameInAllLanguages = new CommonMeasures(MissingNode.getInstance());

  LawReader(Map<String, String> files) {
    this.files = files;
  }

  Map<Country, Law> laws() {
    var laws = new HashMap<Country, Law>();
    if (files.containsKey(ProofOfOriginReader.FILE)) {
      proofs = new ProofOfOriginReader(problems).proofs(tree(ProofOfOriginReader.FILE));
    }
    if (files.containsKey(CommonMeasures.FILE)) {
      sameInAllLanguages = CommonMeasures.of(tree(CommonMeasures.FILE), problems);
    }
    files.keySet().stream()
        .filter(name -> name.endsWith(".json") && !SHARED.contains(name))
        .sorted()
        .forEach(name -> read(name, laws));
    if (!problems.isEmpty()) {
      throw new InvalidMeasures(problems);
    }
    return laws;
  }

  private void read(String name, Map<Country, Law> laws) {
    int before = problems.size();
    JsonNode tree = tree(name);
    if (tree.isMissingNode()) {
      return;
    }
    sameInAllLanguages.joinTo(tree);
    var fields = StrictJsonObject.of(tree, name, problems);
    Country destination = fields.read("destination", Country::new, new Country("AQ"));
    CurrencyUnit currency = fields.read("currency", CurrencyUnit::of, CurrencyUnit.USD);
    LocalDate from = fields.read("knownFrom", LocalDate::parse, LocalDate.EPOCH);
    LocalDate to = fields.read("reviewBy", LocalDate::parse, LocalDate.EPOCH);
    List<String> questions = fields.texts("questions");
    Function<List<String>, List<String>> lists = lists(fields);
    List<Agreement> agreements =
        fields.objects("agreements").stream().map(this::agreement).toList();
    List<Tariff> tariffs = fields.objects("tariffs").stream().map(this::tariff).toList();
    var reader = new MeasureReader(destination, to, currency, agreements, lists);
    List<Measure> measures = fields.objects("measures").stream().map(reader::measure).toList();
    fields.refuseOthers();
    measures.forEach(measure -> unique(name, measure.id()));
    agreements.forEach(agreement -> unique(name, destination + " " + agreement.id()));
    new CrossReferenceCheck(name, questions, measures, problems).check();
    if (from.isAfter(to)) {
      fields.problem("reviewBy", "lies before knownFrom");
    }
    if (problems.size() > before) {
      return;
    }
    var law =
        new Law(
            new LawData(destination, currency, from, to, questions, measures, agreements, tariffs));
    if (laws.put(destination, law) != null) {
      problems.add(name + ": " + destination + " has a file already");
    }
  }

  /** The content of a file; a missing node and a problem if the file cannot be read. */
  private JsonNode tree(String name) {
    try {
      return JSON.readTree(files.get(name));
    } catch (JsonProcessingException unreadable) {
      problems.add(name + ": " + unreadable.getOriginalMessage());
      return MissingNode.getInstance();
    }
  }

  /**
   * Resolves named lists of goods or countries: {@code @name} stands for the entries of the list.
   */
  private static Function<List<String>, List<String>> lists(StrictJsonObject fields) {
    var lists = new HashMap<String, List<String>>();
    if (fields.has("lists")) {
      StrictJsonObject named = fields.object("lists");
      named.names().forEach(name -> lists.put("@" + name, named.texts(name)));
    }
    return texts ->
        texts.stream()
            .flatMap(text -> lists.getOrDefault(text, List.of(text)).stream())
            .collect(Collectors.toList());
  }

  private Agreement agreement(StrictJsonObject fields) {
    String id = fields.text("id");
    Confidence confidence = fields.choice("confidence", Confidence.class, Confidence.LOW);
    var agreement =
        new Agreement(
            id,
            fields.wording("name"),
            fields.countries("parties", Function.identity()),
            fields.texts("symbols"),
            fields.read("from", LocalDate::parse, LocalDate.EPOCH),
            fields.optional("to", LocalDate::parse),
            fields.text("source"),
            fields.articleKnown(),
            fields.url(),
            fields.checked(confidence),
            confidence,
            proofs.get(id));
    fields.refuseOthers();
    return agreement;
  }

  private Tariff tariff(StrictJsonObject fields) {
    String file = fields.text("file");
    LocalizedText edition = fields.name("edition");
    LocalDate from = fields.read("from", LocalDate::parse, LocalDate.EPOCH);
    LocalDate to = fields.optional("to", LocalDate::parse);
    LocalDate reviewBy = fields.optional("reviewBy", LocalDate::parse);
    fields.refuseOthers();
    var inForce = new EffectiveTariff(edition, from, reviewBy);
    String table = files.get(file);
    if (table == null) {
      fields.problem("file", "there is no file " + file);
      return new Tariff(inForce, to, List.of());
    }
    return new Tariff(inForce, to, new TariffReader(file, problems).lines(table));
  }

  private void unique(String name, String id) {
    if (!ids.add(id)) {
      problems.add(name + ": the id " + id + " is used twice");
    }
  }
}
