package io.puente.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.puente.platform.text.Texts;
import io.puente.trade.api.FieldErrors;
import io.puente.trade.quote.json.InvalidField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The facts of a consignment as options. */
final class QuoteOptions {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> OPTIONS =
      Map.of(
          "shipFrom", "--from",
          "destination", "--to",
          "channel", "--channel",
          "date", "--date",
          "transport", "--transport",
          "incoterm", "--incoterm",
          "shipping", "--shipping",
          "insurance", "--insurance",
          "seller", "--seller");

  @Option(names = "--from", required = true, description = "Where the parcel is posted, as PE.")
  private String from;

  @Option(
      names = "--to",
      required = true,
      description = "Where it goes; with the region where the law asks for it: US, BR-SP.")
  private String to;

  @Option(names = "--channel", required = true, description = "post, courier or formal.")
  private String channel;

  @Option(names = "--currency", description = "Of all amounts; USD if not said.")
  private String currency = "USD";

  @Option(names = "--shipping", required = true, description = "What the way costs the buyer.")
  private String shipping;

  @Option(names = "--insurance", description = "What insuring it costs the buyer.")
  private @Nullable String insurance;

  @Option(names = "--date", description = "Of the import, as 2026-11-23; today if not said.")
  private @Nullable String date;

  @Option(names = "--transport", description = "air, sea or land; air if not said.")
  private @Nullable String transport;

  @Option(names = "--incoterm", description = "ddp or dap.")
  private @Nullable String incoterm;

  @Option(names = "--seller", description = "A programme the seller is in; may be repeated.")
  private List<String> programmes = new ArrayList<>();

  @Option(
      names = "--used-this-year",
      description = "What the buyer has used this year of a duty-free allowance, in --currency.")
  private @Nullable String usedThisYear;

  @Option(
      names = "--parcels-this-year",
      description =
          "How many parcels the buyer has received this year under a duty-free allowance.")
  private @Nullable String parcelsThisYear;

  @Option(names = "--for-trade", description = "The buyer imports to sell, not to use.")
  private boolean forTrade;

  @Option(
      names = "--line",
      required = true,
      description = {
        "Goods of one kind; may be repeated:",
        "hs=…,price=…,quantity=…[,origin=…][,grams=…][,litres=…][,alcohol=…][,material=…]",
        "[,duty=…][,agreement=…][,id=…]. The price is of all pieces together. Origin is where it",
        "is posted, if not said. Alcohol is in per cent; duty is what the destination's tariff",
        "gives the code, as 14%, for where our data does not hold it; agreement is one under which",
        "the goods are declared, as USMCA, to see what that is worth."
      })
  private List<String> lines = new ArrayList<>();

  /** The same facts as a program would post them. */
  JsonNode toJson() {
    ObjectNode root = JSON.createObjectNode();
    root.put("shipFrom", from);
    int hyphen = to.indexOf('-');
    ObjectNode destination = root.putObject("destination");
    destination.put("country", hyphen < 0 ? to : to.substring(0, hyphen));
    if (hyphen >= 0) {
      destination.put("region", to.substring(hyphen + 1));
    }
    root.put("channel", channel);
    root.put("date", date);
    root.put("transport", transport);
    root.put("incoterm", incoterm);
    money(root, "shipping", shipping);
    if (insurance != null) {
      money(root, "insurance", insurance);
    }
    programmes.forEach(root.putObject("seller").putArray("programmes")::add);
    buyer(root.putObject("buyer"));
    var all = root.putArray("lines");
    for (int i = 0; i < lines.size(); i++) {
      ObjectNode line = all.addObject().put("id", Integer.toString(i + 1)).put("origin", from);
      typed(lines.get(i)).forEach(fact -> fact.putTo(line, currency));
      typed(lines.get(i)).forEach(fact -> fact.declareOn(line, day()));
    }
    return root;
  }

  /** The day of import; today where none was typed, or none that can be read. */
  private LocalDate day() {
    try {
      return date == null ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(date);
    } catch (DateTimeParseException unreadable) {
      return LocalDate.now(ZoneOffset.UTC);
    }
  }

  private void buyer(ObjectNode buyer) {
    buyer.put("personalUse", !forTrade);
    if (usedThisYear != null) {
      money(buyer, "allowanceUsed", usedThisYear);
    }
    if (parcelsThisYear != null) {
      TypedFact.number(buyer, "parcelsThisYear", parcelsThisYear);
    }
  }

  private void money(ObjectNode root, String name, String amount) {
    root.putObject(name).put("amount", amount).put("currency", currency);
  }

  private static Stream<TypedFact> typed(String line) {
    return Stream.of(line.split(",")).map(TypedFact::of);
  }

  /** Everything that is wrong, by the options in which it was typed. */
  List<String> mistakes(List<InvalidField> wrong, Texts texts) {
    List<String> told = new ArrayList<>();
    for (InvalidField fact : wrong) {
      String expected = "expected." + fact.expected().code();
      String own = "quote.option." + expected;
      String words = texts.get(texts.has(own) ? own : "api." + expected);
      told.add(option(fact.pointer()) + ": " + FieldErrors.detail(fact, words, texts));
    }
    for (int i = 0; i < lines.size(); i++) {
      String option = line(i) + ": ";
      typed(lines.get(i))
          .filter(fact -> !fact.isKnown())
          .map(fact -> texts.get("quote.option.unknown", fact.shown(), TypedFact.KNOWN))
          .forEach(unknown -> told.add(option + unknown));
    }
    return told.stream().distinct().toList();
  }

  /** Where the fact at a JSON pointer was typed; one currency stands for all amounts. */
  private String option(String pointer) {
    List<String> steps = List.of(pointer.substring(1).split("/"));
    if (steps.getLast().equals("currency")) {
      return "--currency";
    }
    if (steps.getFirst().equals("buyer")) {
      return steps.contains("allowanceUsed") ? "--used-this-year" : "--parcels-this-year";
    }
    if (!steps.getFirst().equals("lines") || steps.size() == 1) {
      return OPTIONS.getOrDefault(steps.getFirst(), "--line");
    }
    int line = Integer.parseInt(steps.get(1));
    String name = TypedFact.nameOf(steps.get(2));
    boolean said = typed(lines.get(line)).anyMatch(fact -> fact.name().equals(name));
    return name.equals("origin") && !said ? "--from" : line(line) + ", " + name;
  }

  private static String line(int index) {
    return "--line " + (index + 1);
  }
}
