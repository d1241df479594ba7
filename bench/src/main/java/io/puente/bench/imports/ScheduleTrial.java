package io.puente.bench.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.landedcost.Country;
import io.puente.landedcost.LandedCost;
import io.puente.platform.events.Events;
import io.puente.server.ServerDatabase;
import io.puente.server.ServerSettings;
import io.puente.trade.tariff.Editions;
import io.puente.trade.tariff.EffectiveLaws;
import io.puente.trade.tariff.ImportResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The process that takes a full tariff in, once, as the command does, and then holds it as a node
 * does. Arguments: the schedule, file for what was measured.
 */
final class ScheduleTrial {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double MEGABYTE = 1_000_000;

  private ScheduleTrial() {}

  /**
   * What was measured.
   *
   * @param importSeconds of a process that has not read a tariff before
   * @param readSeconds to read the file's bytes alone
   * @param heldMegabytes by which the heap is fuller with the table
   * @param residentMegabytes by which the process has grown when the table is loaded
   */
  record Trial(
      int rows,
      int lines,
      double importSeconds,
      double readSeconds,
      double loadSeconds,
      double heldMegabytes,
      double residentMegabytes) {}

  public static void main(String[] arguments) throws IOException {
    Path schedule = Path.of(arguments[0]);
    try (ServerDatabase open = ServerDatabase.open(ServerSettings.read());
        Events events = new Events(open.database())) {
      long begun = System.nanoTime();
      Files.readAllBytes(schedule);
      double readSeconds = secondsSince(begun);
      Editions editions = new Editions(open.database(), Clock.systemUTC());
      begun = System.nanoTime();
      ImportResult result =
          editions.importFile(
              Country.of("US"), "generated", LocalDate.of(2026, 1, 1), schedule, rows -> {});
      double importSeconds = secondsSince(begun);
      if (!(result instanceof ImportResult.Imported(var edition, var report))) {
        throw new IllegalStateException(result.toString());
      }
      LandedCost bundled = LandedCost.fromBundledData();
      double heldBefore = heldMegabytes();
      double residentBefore = residentMegabytes();
      begun = System.nanoTime();
      EffectiveLaws laws = EffectiveLaws.of(open.database(), bundled, events, step -> {});
      double loadSeconds = secondsSince(begun);
      double resident = residentMegabytes() - residentBefore;
      double held = heldMegabytes() - heldBefore;
      if (laws.get().equals(bundled)) {
        throw new IllegalStateException("no tariff was loaded");
      }
      new ObjectMapper()
          .writeValue(
              Path.of(arguments[1]).toFile(),
              new Trial(
                  report.rows(),
                  edition.lines(),
                  importSeconds,
                  readSeconds,
                  loadSeconds,
                  held,
                  Math.max(resident, held)));
    }
  }

  private static double secondsSince(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static double heldMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }

  private static double residentMegabytes() throws IOException {
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / MEGABYTE)
          .findFirst()
          .orElseThrow();
    }
  }
}
