package io.puente.server.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Rates;
import io.puente.payments.rate.ExchangeRates;
import io.puente.platform.text.Texts;
import io.puente.server.ServerDatabase;
import io.puente.server.ServerSettings;
import io.puente.trade.api.FieldErrors;
import io.puente.trade.quote.KnownRates;
import io.puente.trade.quote.QuoteService;
import io.puente.trade.quote.json.ConsignmentReader;
import io.puente.trade.quote.json.InvalidField;
import io.puente.trade.quote.json.QuoteWriter;
import io.puente.trade.quote.json.ReadResult;
import io.puente.trade.tariff.EffectiveLaws;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Quotes the charges of an import, from options or from a JSON file. */
@Command(
    name = "quote",
    description = {
      "Quotes the charges of an import, with the reasons.",
      "From options, or from a JSON file as in the API ('-' reads standard input)."
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

  @Option(names = "--json", description = "Prints one JSON object, as the API does.")
  private boolean json;

  @Option(
      names = "--language",
      description = "The language of the answer: es, en, pt.",
      defaultValue = "es")
  private String language;

  /** The source of the facts. */
  static final class Source {

    @Parameters(paramLabel = "FILE", description = "A JSON file; '-' for standard input.")
    private @Nullable String file;

    @ArgGroup(exclusive = false)
    private @Nullable QuoteOptions options;
  }

  @Override
  public Integer call() throws IOException {
    Texts texts = Texts.in(language);
    LandedCost bundled = LandedCost.fromBundledData();
    return switch (read(bundled)) {
      case ReadResult.NotJson(var line, var column) ->
          throw new CommandFailed(texts.get("api.not-json.where", line, column));
      case ReadResult.Invalid invalid -> throw new CommandFailed(mistakes(invalid.fields(), texts));
      case ReadResult.Valid asked -> {
        String mistakes = mistakes(List.of(), texts);
        if (!mistakes.isEmpty()) {
          throw new CommandFailed(mistakes);
        }
        yield print(asked, quote(asked, bundled), texts);
      }
    };
  }

  /** All errors: by option, or by JSON pointer for a file. */
  private String mistakes(List<InvalidField> wrong, Texts texts) {
    return String.join(
        "\n",
        source.options != null
            ? source.options.mistakes(wrong, texts)
            : FieldErrors.of(wrong, texts).stream()
                .map(error -> error.pointer() + ": " + error.detail())
                .toList());
  }

  private ReadResult read(LandedCost bundled) throws IOException {
    Instant now = Clock.systemUTC().instant();
    if (source.options != null) {
      return ConsignmentReader.read(source.options.toJson(), now, bundled);
    }
    String file = String.valueOf(source.file);
    if (file.equals("-")) {
      return ConsignmentReader.read(System.in.readAllBytes(), now, bundled);
    }
    CommandFailed.requireReadable(Path.of(file));
    return ConsignmentReader.read(Files.readAllBytes(Path.of(file)), now, bundled);
  }

  /**
   * Uses the tariffs and rates of the server's database, if there is one; else the bundled data.
   */
  private Quote quote(ReadResult.Valid asked, LandedCost bundled) {
    ServerSettings settings = Puente.settings(spec);
    if (settings.database().isEmpty() && !Files.exists(settings.data())) {
      return bundled.quote(
          asked.consignment(), asked.rates() == null ? Rates.none() : asked.rates());
    }
    try (ServerDatabase server = ServerDatabase.open(settings)) {
      Clock clock = Clock.systemUTC();
      LandedCost laws = EffectiveLaws.now(server.database(), bundled);
      KnownRates rates = new KnownRates(laws, new ExchangeRates(server.database(), clock));
      return new QuoteService(() -> laws, rates).quote(asked.consignment(), asked.rates());
    }
  }

  private int print(ReadResult.Valid asked, Quote quote, Texts texts) throws IOException {
    byte[] written =
        QuoteWriter.in(texts.language()).write(asked.consignment(), quote, asked.omitted());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new String(written, StandardCharsets.UTF_8));
    } else {
      QuoteTable.in(texts, JSON.readTree(written)).lines().forEach(out::println);
    }
    return 0;
  }
}
