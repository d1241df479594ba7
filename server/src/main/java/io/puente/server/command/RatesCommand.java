package io.puente.server.command;

import io.puente.payments.rate.ExchangeRates;
import io.puente.payments.rate.RatesFeed;
import io.puente.server.ServerDatabase;
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

/** Imports exchange rates. */
@Command(
    name = "rates",
    description = "Imports exchange rates.",
    subcommands = RatesCommand.Import.class)
final class RatesCommand {

  private RatesCommand() {}

  /** Imports a file of rates. */
  @Command(
      name = "import",
      description = "Imports a CSV file with the columns base,quote,rate,as_of,source.")
  static final class Import implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Override
    public Integer call() throws IOException {
      CommandFailed.requireReadable(file);
      PrintWriter out = spec.commandLine().getOut();
      try (ServerDatabase server = ServerDatabase.open(Puente.settings(spec));
          Reader csv = Files.newBufferedReader(file)) {
        RatesFeed feed =
            new RatesFeed(
                server.database(),
                new ExchangeRates(server.database(), Clock.systemUTC()),
                RatesFeed.USUAL_LIMIT);
        RatesFeed.Report report = feed.read(csv);
        out.printf(
            "%d accepted, %d known before, %d held for approval%n",
            report.accepted().size(), report.known(), report.held().size());
        report.problems().forEach(out::println);
        return report.problems().isEmpty() ? 0 : 1;
      }
    }
  }
}
