package io.puente.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.puente.platform.text.Texts;
import io.puente.trade.api.FieldErrors;
import io.puente.trade.quote.json.InvalidField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The facts of a consignment as options of the command. */
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

  @Option(
      names = "--from",
      required = true,
      description = "The country that the parcel is sent from, as PE.")
  private String from;

  @Option(
      names = "--to",
      required = true,
      description = "The destination, with the region if the law needs it: US, BR-SP.")
  private String to;

  @Option(names = "--channel", required = true, description = "post, courier or formal.")
  private String channel;

  @Option(names = "--currency", description = "The currency of all amounts; USD by default.")
  private String currency = "USD";

  @Option(names = "--shipping", required = true, description = "What shipping costs the buyer.")
  private String shipping;

  @Option(names = "--insurance", description = "What the insurance costs the buyer.")
  private @Nullable String insurance;

  @Option(
      names = "--date",
      description = "The day of import, as 2026-11-23; today in the destination by default.")
  private @Nullable String date;

  @Option(names = "--transport", description = "air, sea or land; air by default.")
  private @Nullable String transport;

  @Option(names = "--incoterm", description = "ddp or dap.")
  private @Nullable String incoterm;

  @Option(
      names = "--seller",
      description = "A programme that the seller has joined; may be repeated.")
  private List<String> programmes = new ArrayList<>();

  @Option(
      names = "--used-this-year",
      description =
          "How much of a duty-free allowance the buyer has used this year, before this parcel, in"
              + " --currency.")
  private @Nullable String usedThisYear;

  @Option(
      names = "--parcels-this-year",
      description =
          "How many parcels the buyer has received this year under a duty-free allowance, before"
              + " this one.")
  private @Nullable String parcelsThisYear;

  @Option(names = "--for-trade", description = "The buyer imports to resell.")
  private boolean forTrade;

  @Option(
      names = "--line",
      required = true,
      description = {
        "Goods of one kind; may be repeated:",
        "hs=…,price=…,quantity=…[,origin=…][,grams=…][,litres=…][,alcohol=…][,material=…]",
        "[,duty=…][,agreement=…][,id=…]. The price is for all pieces together. The origin is the",
        "value of --from by default. Alcohol is in per cent. The duty, as 14%%, is the rate of the",
        "destination's tariff, for codes that our data lacks. The agreement, as USMCA, is the one",
        "under which the goods are declared, to see what a declaration saves."
      })
  private List<String> lines = new ArrayList<>();

  /** The same facts as JSON, as in the API. */
  JsonNode toJson() {
    ObjectNode root = JSON.createObjectNode();
    root.put("shipFrom", from);
    int hyphen = to.indexOf('-');
    ObjectNode destination = root.putObject("destination");
    destination.put("country", country());
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
      fields(lines.get(i)).forEach(fact -> fact.putTo(line, currency));
    }
    return root;
  }

  private String country() {
    int hyphen = to.indexOf('-');
    return hyphen < 0 ? to : to.substring(0, hyphen);
  }

  private void buyer(ObjectNode buyer) {
    buyer.put("personalUse", !forTrade);
    if (usedThisYear != null) {
      money(buyer, "allowanceUsed", usedThisYear);
    }
    if (parcelsThisYear != null) {
      LineField.number(buyer, "parcelsThisYear", parcelsThisYear);
    }
  }

  private void money(ObjectNode root, String name, String amount) {
    root.putObject(name).put("amount", amount).put("currency", currency);
  }

  private static Stream<LineField> fields(String line) {
    return Stream.of(line.split(",")).map(LineField::of);
  }

  /** All errors, by option. */
  List<String> mistakes(List<InvalidField> wrong, Texts texts) {
    List<String> mistakes = new ArrayList<>();
    for (InvalidField fact : wrong) {
      String expected = "expected." + fact.expected().code();
      String own = "quote.option." + expected;
      String words = texts.get(texts.has(own) ? own : "api." + expected);
      mistakes.add(option(fact.pointer()) + ": " + FieldErrors.detail(fact, words, texts));
    }
    for (int i = 0; i < lines.size(); i++) {
      String option = line(i) + ": ";
      fields(lines.get(i))
          .filter(fact -> !fact.isKnown())
          .map(fact -> texts.get("quote.option.unknown", fact.shown(), LineField.NAMES))
          .forEach(unknown -> mistakes.add(option + unknown));
    }
    return mistakes.stream().distinct().toList();
  }

  /** The option of the fact at a JSON pointer. One currency stands for all amounts. */
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
    String name = LineField.nameOf(steps.get(2));
    boolean given = fields(lines.get(line)).anyMatch(fact -> fact.name().equals(name));
    return name.equals("origin") && !given ? "--from" : line(line) + ", " + name;
  }

  private static String line(int index) {
    return "--line " + (index + 1);
  }
}
