package io.puente.server.command;

import io.puente.payments.rate.ExchangeRates;
import io.puente.payments.rate.RatesFeed;
import io.puente.server.OpenDatabase;
import io.puente.server.ServerSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes exchange rates in. */
@Command(
    name = "rates",
    description = "Takes exchange rates in.",
    subcommands = RatesCommand.Import.class)
final class RatesCommand {

  private RatesCommand() {}

  /** Reads a file of rates. */
  @Command(
      name = "import",
      description = "Reads a CSV file with the columns base,quote,rate,as_of,source.")
  static final class Import implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Override
    public Integer call() throws IOException {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new Refused("There is no file '%s' that can be read.".formatted(file));
      }
      PrintWriter out = spec.commandLine().getOut();
      try (OpenDatabase open = OpenDatabase.open(ServerSettings.read());
          Reader csv = Files.newBufferedReader(file)) {
        RatesFeed feed =
            new RatesFeed(
                open.database(),
                new ExchangeRates(open.database(), Clock.systemUTC()),
                RatesFeed.USUAL_LIMIT);
        RatesFeed.Report report = feed.read(csv);
        out.printf(
            "%d taken, %d known before, %d held for a person%n",
            report.accepted().size(), report.known(), report.held().size());
        report.problems().forEach(out::println);
        return report.problems().isEmpty() ? 0 : 1;
      }
    }
  }
}
