package io.puente.server.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.landedcost.LandedCost;
import io.puente.server.OpenDatabase;
import io.puente.server.ServerSettings;
import io.puente.trade.tariff.Edition;
import io.puente.trade.tariff.Editions;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes whole tariffs in, and tells which there are. */
@Command(
    name = "tariffs",
    description = "Takes the tariff schedules of destinations in.",
    subcommands = {TariffImport.class, TariffsCommand.Listing.class})
final class TariffsCommand {

  private TariffsCommand() {}

  /** Tells which editions there are. */
  @Command(name = "list", description = "Tells which editions were taken in.")
  static final class Listing implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Prints one JSON list.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
      PrintWriter out = spec.commandLine().getOut();
      try (OpenDatabase open = OpenDatabase.open(ServerSettings.read())) {
        Editions editions = new Editions(open.database(), Clock.systemUTC());
        List<Edition> all = editions.all();
        Set<Edition> unreadable = editions.unreadable(LandedCost.fromBundledData());
        if (json) {
          out.println(
              new ObjectMapper()
                  .writeValueAsString(
                      all.stream().map(each -> told(each, unreadable.contains(each))).toList()));
          return 0;
        }
        for (Edition each : all) {
          out.printf(
              "%s  from %s  %,d lines, %,d unread  taken in %s  %s%n",
              each.destination(),
              each.from(),
              each.lines(),
              each.unread(),
              each.importedAt(),
              each.name());
          if (unreadable.contains(each)) {
            out.println("    is damaged and left out: import its file again");
          }
        }
        out.println("On days without an edition the bundled tables answer.");
        return 0;
      }
    }

    private static Map<String, Object> told(Edition edition, boolean damaged) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("destination", edition.destination().code());
      told.put("edition", edition.name());
      told.put("from", edition.from().toString());
      told.put("lines", edition.lines());
      told.put("inWords", edition.inWords());
      told.put("unread", edition.unread());
      told.put("importedAt", edition.importedAt().toString());
      told.put("damaged", damaged);
      return told;
    }
  }
}
