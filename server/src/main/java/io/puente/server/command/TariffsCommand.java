package io.puente.server.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.landedcost.LandedCost;
import io.puente.server.ServerDatabase;
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

/** Imports and lists tariffs. */
@Command(
    name = "tariffs",
    description = "Imports and lists the tariff schedules of destinations.",
    subcommands = {TariffImportCommand.class, TariffsCommand.Listing.class})
final class TariffsCommand {

  private TariffsCommand() {}

  /** Lists the editions. */
  @Command(name = "list", description = "Lists the imported editions.")
  static final class Listing implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Prints one JSON list.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
      PrintWriter out = spec.commandLine().getOut();
      try (ServerDatabase server = ServerDatabase.open(Puente.settings(spec))) {
        Editions editions = new Editions(server.database(), Clock.systemUTC());
        List<Edition> all = editions.all();
        Set<Edition> unreadable = editions.unreadable(LandedCost.fromBundledData());
        if (json) {
          out.println(
              new ObjectMapper()
                  .writeValueAsString(
                      all.stream().map(each -> toJson(each, unreadable.contains(each))).toList()));
          return 0;
        }
        for (Edition each : all) {
          out.printf(
              "%s  from %s  %,d lines, %,d unread  imported %s  %s%n",
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

    private static Map<String, Object> toJson(Edition edition, boolean damaged) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("destination", edition.destination().code());
      json.put("edition", edition.name());
      json.put("from", edition.from().toString());
      json.put("lines", edition.lines());
      json.put("inWords", edition.inWords());
      json.put("unread", edition.unread());
      json.put("importedAt", edition.importedAt().toString());
      json.put("damaged", damaged);
      return json;
    }
  }
}
