package io.puente.server.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.landedcost.Country;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.tariff.InvalidSchedule;
import io.puente.landedcost.tariff.ScheduleReport;
import io.puente.server.ServerDatabase;
import io.puente.trade.tariff.Edition;
import io.puente.trade.tariff.Editions;
import io.puente.trade.tariff.ImportResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports an official export of a tariff, or a list of codes and duties. */
@Command(
    name = "import",
    description =
        "Imports a destination's tariff, an official export or a list; all of it, or nothing.")
final class TariffImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--destination", required = true, description = "The country, as US.")
  private String destination;

  @Option(
      names = "--edition",
      description = "The name; replaces an edition of the same name. FILE's name by default.")
  private @Nullable String edition;

  @Option(
      names = "--from",
      description = "The first day in force, as 2026-01-31. Today by default.")
  private @Nullable LocalDate from;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Parameters(paramLabel = "FILE")
  private Path file;

  @Override
  public Integer call() throws IOException {
    CommandFailed.requireReadable(file);
    Country country = country();
    try (ServerDatabase server = ServerDatabase.open(Puente.settings(spec))) {
      Editions editions = new Editions(server.database(), Clock.systemUTC());
      return switch (editions.importFile(country, name(), from, file, this::progress)) {
        case ImportResult.Imported taken -> report(taken.edition(), taken.report());
        case ImportResult.Unchanged known -> {
          spec.commandLine()
              .getOut()
              .printf(
                  "%s '%s' is there already, in force from %s; nothing was changed%n",
                  country, known.edition().name(), known.edition().from());
          yield 0;
        }
        case ImportResult.DateConflict taken ->
            throw new CommandFailed(
                "'%s' begins on %s as well: give another day with --from, or replace it with --edition."
                    .formatted(taken.other().name(), taken.other().from()));
      };
    } catch (InvalidSchedule invalid) {
      throw new CommandFailed(
          "%s holds no tariff: %s. Nothing was changed."
              .formatted(file.getFileName(), invalid.getMessage()));
    }
  }

  private Country country() {
    try {
      Country country = Country.of(destination);
      if (LandedCost.fromBundledData().destinations().contains(country)) {
        return country;
      }
    } catch (InvalidFact unknown) {
      // Reported below, as a country without measures.
    }
    throw new CommandFailed(
        "There are no measures for '%s', so no use for its tariff.".formatted(destination));
  }

  private String name() {
    String named = edition == null ? String.valueOf(file.getFileName()) : edition.strip();
    return edition == null && named.contains(".")
        ? named.substring(0, named.lastIndexOf('.'))
        : named;
  }

  private void progress(int rows) {
    if (!json) {
      spec.commandLine().getErr().printf("\r%,d rows read ", rows);
      spec.commandLine().getErr().flush();
    }
  }

  private int report(Edition taken, ScheduleReport report) throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(toJson(taken, report)));
    } else {
      spec.commandLine().getErr().println();
      for (ScheduleReport.Unread one : report.unread()) {
        out.printf(
            "%s:%d  %s  %s  '%s' cannot be read; it counts as unknown%n",
            file.getFileName(), one.line(), one.number(), one.column(), one.text());
      }
      out.printf(
          """
          %s '%s', in force from %s
          %,d rows: %,d lines with a rate, %,d that take theirs from the line above, %,d without
          %,d duties go by facts that no order tells and are kept in words
          %,d rates could not be read, %,d of them in the general column
          """,
          taken.destination(),
          taken.name(),
          taken.from(),
          report.rows(),
          report.lines(),
          report.inheriting(),
          report.unrated(),
          report.inWords(),
          report.unread().size(),
          report.unreadLines());
      chapter99(taken, report, out);
    }
    return report.unread().isEmpty() ? 0 : 1;
  }

  /** Lists the additional duties of the file that no quote takes into account. */
  private static void chapter99(Edition taken, ScheduleReport report, PrintWriter out) {
    if (report.chapter99().isEmpty()) {
      return;
    }
    List<ScheduleReport.Chapter99Heading> unknown = unknownDuties(taken, report);
    out.printf(
        "%,d headings of chapter 99, which change other duties; %,d with an additional duty are in no quote:%n",
        report.chapter99().size(), unknown.size());
    for (ScheduleReport.Chapter99Heading heading : unknown) {
      out.printf(
          "  %s  %s  %s%n", heading.number(), String.join(" | ", heading.rates()), heading.goods());
    }
  }

  private static List<ScheduleReport.Chapter99Heading> unknownDuties(
      Edition taken, ScheduleReport report) {
    Set<String> known = LandedCost.fromBundledData().chapter99(taken.destination());
    return report.chapter99().stream()
        .filter(ScheduleReport.Chapter99Heading::addsDuty)
        .filter(heading -> known.stream().noneMatch(heading.number()::startsWith))
        .toList();
  }

  private static Map<String, Object> toJson(Edition taken, ScheduleReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("destination", taken.destination().code());
    json.put("edition", taken.name());
    json.put("from", taken.from().toString());
    json.put("rows", report.rows());
    json.put("lines", report.lines());
    json.put("inheriting", report.inheriting());
    json.put("unrated", report.unrated());
    json.put("inWords", report.inWords());
    json.put("unread", report.unread());
    json.put("chapter99", report.chapter99().size());
    json.put("additionalDutiesInNoQuote", unknownDuties(taken, report));
    return json;
  }
}
