package io.puente.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.bench.figure.Figure;
import io.puente.bench.figure.Machine;
import io.puente.bench.figure.Results;
import io.puente.bench.figure.Table;
import io.puente.bench.growth.Growth;
import io.puente.bench.growth.GrowthPlan;
import io.puente.bench.imports.CatalogImport;
import io.puente.bench.imports.ScheduleImport;
import io.puente.bench.page.ProductPages;
import io.puente.bench.process.Lab;
import io.puente.bench.process.MeasurementPlan;
import io.puente.bench.process.Node;
import io.puente.bench.quote.QuoteCalls;
import io.puente.bench.quote.Quotes;
import io.puente.bench.start.ReadyTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** {@code bin/bench}: measures everything, prints the results and writes them to files. */
final class Bench {

  private static final Duration MOST = Duration.ofMinutes(40);
  private static final Path RESULTS = Path.of("bench/results");
  private static final Set<Growth.Part> ALL_PARTS = EnumSet.allOf(Growth.Part.class);
  private static final Path PAGE = Path.of("docs/performance.md");
  private static final Path SHOPS = Path.of("demo");
  private static final int REFUSED = 1;
  private static final int CALLED_WRONGLY = 2;

  private final MeasurementPlan effort;
  private final Lab lab;
  private final List<Figure> figures = new ArrayList<>();

  private Bench(MeasurementPlan effort, Lab lab) {
    this.effort = effort;
    this.lab = lab;
  }

  public static void main(String[] arguments) throws IOException, RunnerException {
    switch (String.join(" ", arguments)) {
      case "" -> {
        Results results = measured(lab -> new Bench(MeasurementPlan.full(), lab).measure());
        results.writeJson(RESULTS.resolve("latest.json"));
        results.writePage(PAGE);
      }
      case "quick" ->
          measured(lab -> new Bench(MeasurementPlan.quick(), lab).measure())
              .writeJson(RESULTS.resolve("quick.json"));
      case "growth" -> growth(GrowthPlan.full(), ALL_PARTS);
      case "growth quick" -> growth(GrowthPlan.quick(), ALL_PARTS);
      default -> {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean quick = words.remove("quick");
        Optional<Set<Growth.Part>> parts = parts(words);
        if (parts.isEmpty()) {
          System.err.println(
              "usage: bin/bench [quick | growth [quick] [PART …]]; parts: " + ALL_PARTS);
          System.exit(CALLED_WRONGLY);
        }
        growth(quick ? GrowthPlan.quick() : GrowthPlan.full(), parts.orElseThrow());
      }
    }
  }

  /** The parts in {@code growth searches import}; empty if one of them is unknown. */
  private static Optional<Set<Growth.Part>> parts(List<String> words) {
    List<String> names = words.stream().skip(1).map(name -> name.toUpperCase(Locale.ROOT)).toList();
    Set<Growth.Part> named = EnumSet.noneOf(Growth.Part.class);
    ALL_PARTS.stream().filter(part -> names.contains(part.name())).forEach(named::add);
    return words.getFirst().equals("growth") && named.size() == names.size()
        ? Optional.of(named)
        : Optional.empty();
  }

  private static void growth(GrowthPlan plan, Set<Growth.Part> parts)
      throws IOException, RunnerException {
    Results results = measured(lab -> new Growth(lab, plan, parts).measure());
    if (parts.equals(ALL_PARTS)) {
      results.writeJson(RESULTS.resolve("growth.json"));
    }
    if (!results.notMet().isEmpty()) {
      System.err.println("not met: " + String.join("; ", results.notMet()));
      System.exit(REFUSED);
    }
  }

  private interface Measuring {
    List<Figure> in(Lab lab) throws IOException, RunnerException;
  }

  private static Results measured(Measuring measuring) throws IOException, RunnerException {
    endInTime();
    Machine machine = Machine.here();
    try (Lab lab = Lab.open()) {
      List<Figure> figures = measuring.in(lab);
      Results results = new Results(LocalDate.now(ZoneOffset.UTC), machine, figures);
      System.out.print(Table.of(results.figures()));
      return results;
    }
  }

  /** Ends a run that hangs. Its processes are stopped on the way out. */
  private static void endInTime() {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                Thread.sleep(MOST);
                System.err.println("given up after " + MOST);
                System.exit(REFUSED);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private List<Figure> measure() throws IOException, RunnerException {
    Path shop = anyShop();
    Path data = lab.file("data");
    say("filling a data folder");
    Node.seed(lab, data, alone(shop));
    say("starting nodes");
    figures.add(ReadyTime.measure(lab, effort, data));
    ProductPages pages = new ProductPages(lab, effort, data, host(shop), "es-us");
    say("cached product page");
    figures.addAll(0, pages.cached());
    say("uncached product page");
    figures.add(1, pages.uncached());
    say("landed-cost quotes");
    figures.add(Quotes.measure(lab, effort));
    say("quotes over HTTP");
    figures.add(new QuoteCalls(lab, effort, data).measure());
    say("import");
    figures.add(CatalogImport.measure(lab, effort));
    say("import of a full tariff");
    figures.add(ScheduleImport.measure(lab));
    return figures;
  }

  private static void say(String what) {
    System.err.println(what + " …");
  }

  private static Path anyShop() throws IOException {
    try (Stream<Path> folders = Files.list(SHOPS)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("shop.json")))
          .sorted()
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no shop in " + SHOPS));
    }
  }

  /** A folder with that shop alone. */
  private Path alone(Path shop) throws IOException {
    Path folder = Files.createDirectories(lab.file("shops"));
    Files.createSymbolicLink(folder.resolve(shop.getFileName()), shop.toAbsolutePath().normalize());
    return folder;
  }

  private static String host(Path shop) throws IOException {
    JsonNode described = new ObjectMapper().readTree(shop.resolve("shop.json").toFile());
    return described.required("slug").asText() + ".localhost";
  }
}
