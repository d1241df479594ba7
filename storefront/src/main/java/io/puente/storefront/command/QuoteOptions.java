package io.puente.storefront.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The facts of a consignment as options. */
final class QuoteOptions {

  private static final ObjectMapper JSON = new ObjectMapper();

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

  @Option(names = "--incoterm", description = "duty-paid or duty-unpaid.")
  private @Nullable String incoterm;

  @Option(names = "--seller", description = "A programme the seller is in; may be repeated.")
  private List<String> programmes = new ArrayList<>();

  @Option(
      names = "--line",
      required = true,
      description = {
        "Goods of one kind; may be repeated:",
        "hs=…,price=…,quantity=…[,origin=…][,grams=…][,litres=…][,material=…][,id=…].",
        "The price is of all pieces together. Origin is where it is posted, if not said."
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
    var all = root.putArray("lines");
    for (String line : lines) {
      line(all.addObject(), line, all.size());
    }
    return root;
  }

  private void line(ObjectNode line, String facts, int number) {
    line.put("id", Integer.toString(number));
    line.put("origin", from);
    for (String fact : facts.split(",")) {
      int equals = fact.indexOf('=');
      if (equals < 1) {
        throw new Refused("--line: '%s' is no fact such as quantity=2.".formatted(fact));
      }
      put(line, fact.substring(0, equals).strip(), fact.substring(equals + 1).strip());
    }
  }

  private void put(ObjectNode line, String name, String value) {
    switch (name) {
      case "price" -> money(line, "price", value);
      case "quantity" -> number(line, "quantity", value);
      case "grams" -> number(line, "weightGrams", value);
      case "material" -> line.withArray("materials").add(value);
      default -> line.put(name, value);
    }
  }

  private void money(ObjectNode object, String name, String amount) {
    object.putObject(name).put("amount", amount).put("currency", currency);
  }

  private static void number(ObjectNode line, String name, String value) {
    if (value.matches("-?\\d{1,18}")) {
      line.put(name, Long.parseLong(value));
    } else {
      line.put(name, value);
    }
  }
}
