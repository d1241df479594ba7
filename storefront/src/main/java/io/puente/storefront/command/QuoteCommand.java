package io.puente.storefront.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Quote;
import io.puente.payments.rate.ExchangeRates;
import io.puente.storefront.OpenDatabase;
import io.puente.storefront.ServerSettings;
import io.puente.storefront.api.FieldErrors;
import io.puente.storefront.quote.KnownRates;
import io.puente.storefront.quote.OpenQuotes;
import io.puente.storefront.quote.json.ConsignmentJson;
import io.puente.storefront.quote.json.QuoteJson;
import io.puente.storefront.quote.json.Reading;
import io.puente.storefront.web.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what an import costs, from options or from a file as programs post it. */
@Command(
    name = "quote",
    description = {
      "Tells what an import costs, and why.",
      "From options, or from a JSON file as programs post it ('-' reads the input)."
    },
    footer = {
      "",
      "  puente quote --from PE --to US --channel courier --shipping 38 \\",
      "    --line hs=6110.19.0030,price=118,quantity=1,grams=420"
    })
final class QuoteCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Source source = new Source();

  @Option(names = "--json", description = "Prints one JSON object, as programs get it.")
  private boolean json;

  @Option(names = "--language", description = "Of the answer: es, en, pt.", defaultValue = "es")
  private String language;

  /** Where the facts come from. */
  static final class Source {

    @Parameters(paramLabel = "FILE", description = "A JSON file; '-' for the input.")
    private @Nullable String file;

    @ArgGroup(exclusive = false)
    private @Nullable QuoteOptions options;
  }

  @Override
  public Integer call() throws IOException {
    Texts texts = Texts.in(language);
    return switch (read()) {
      case Reading.Understood asked -> tell(asked.consignment(), quote(asked), texts);
      case Reading.NotJson(var line, var column) ->
          throw new Refused(texts.get("api.not-json.where", line, column));
      case Reading.Wrong(var facts) ->
          throw new Refused(
              FieldErrors.of(facts, texts).stream()
                  .map(error -> error.pointer() + "  " + error.detail())
                  .collect(Collectors.joining("\n")));
    };
  }

  private Reading read() throws IOException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    if (source.options != null) {
      return ConsignmentJson.read(source.options.toJson(), today);
    }
    String file = String.valueOf(source.file);
    if (file.equals("-")) {
      return ConsignmentJson.read(System.in.readAllBytes(), today);
    }
    Refused.unlessReadable(Path.of(file));
    return ConsignmentJson.read(Files.readAllBytes(Path.of(file)), today);
  }

  /** The database is opened only if there is no quote without its exchange rates. */
  private static Quote quote(Reading.Understood asked) {
    LandedCost laws = LandedCost.fromBundledData();
    Quote alone = laws.quote(asked.consignment(), asked.rates());
    if (!lacksRate(alone)) {
      return alone;
    }
    try (OpenDatabase open = OpenDatabase.open(ServerSettings.read())) {
      Clock clock = Clock.systemUTC();
      KnownRates rates = new KnownRates(laws, new ExchangeRates(open.database(), clock), clock);
      return new OpenQuotes(() -> laws, rates).quote(asked.consignment(), asked.rates());
    }
  }

  private static boolean lacksRate(Quote quote) {
    return quote instanceof Quote.Incomplete incomplete
        && incomplete.missing().stream()
            .anyMatch(fact -> fact.kind() == MissingFact.Kind.EXCHANGE_RATE);
  }

  private int tell(Consignment asked, Quote quote, Texts texts) throws IOException {
    byte[] written = QuoteJson.in(texts.language()).write(asked, quote);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new String(written, StandardCharsets.UTF_8));
    } else {
      new QuoteTable(texts, JSON.readTree(written)).lines().forEach(out::println);
    }
    return 0;
  }

  /** The facts of a consignment as options. */
  static final class QuoteOptions {

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
}
