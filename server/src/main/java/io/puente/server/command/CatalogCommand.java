package io.puente.server.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.catalogsync.feed.Feed;
import io.puente.catalogsync.feed.Feeds;
import io.puente.catalogsync.feed.ImportContext;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.imports.ImportPreview;
import io.puente.catalogsync.imports.ImportRun;
import io.puente.catalogsync.imports.Imports;
import io.puente.catalogsync.imports.LossPolicy;
import io.puente.catalogsync.picture.Pictures;
import io.puente.server.ServerDatabase;
import io.puente.shop.Shop;
import io.puente.storefront.product.ImportContexts;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports catalogues. */
@Command(
    name = "catalog",
    description = "Imports catalogues.",
    subcommands = CatalogCommand.Import.class)
final class CatalogCommand {

  private CatalogCommand() {}

  /** Imports a spreadsheet of products or of stock into a shop. */
  @Command(
      name = "import",
      description = "Imports a sheet of products (CSV, TSV, XLSX), or of stock, into a shop.")
  static final class Import implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--shop", required = true, description = "The shop's slug.")
    private String slug;

    @Option(names = "--dry-run", description = "Shows the differences and writes nothing.")
    private boolean dryRun;

    @Option(
        names = "--accept-losses",
        description = "Follows the file where it removes a count, a cost or a correction.")
    private boolean acceptLosses;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Option(
        names = "--language",
        description = "The language of the report: es, en, pt.",
        defaultValue = "es")
    private String language;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Override
    public Integer call() throws IOException {
      CommandFailed.requireReadable(file);
      try (ServerDatabase server = ServerDatabase.open(Puente.settings(spec))) {
        Shop shop = server.shops().named(slug).orElseThrow(() -> CommandFailed.unknownShop(slug));
        Imports imports =
            new Imports(server.database(), new Pictures(server.database(), server.vertx()));
        ImportContext context = ImportContexts.of(shop);
        Feed feed = Feeds.read(file, context);
        LossPolicy policy = acceptLosses ? LossPolicy.ACCEPT : LossPolicy.KEEP;
        if (dryRun) {
          return report(imports.preview(shop.tenant(), context, feed, policy));
        }
        ImportRun run = imports.run(shop.tenant(), context, feed, policy, this::progress);
        int code = report(run);
        return isAccepted(run)
            ? report(imports.run(shop.tenant(), context, feed, LossPolicy.ACCEPT, this::progress))
            : code;
      }
    }

    /** Asks about what was kept, if somebody sits at the terminal. */
    private boolean isAccepted(ImportRun run) {
      if (json || losses(run.problems()) == 0) {
        return false;
      }
      return Optional.ofNullable(System.console())
          .filter(Console::isTerminal)
          .map(
              console ->
                  console.readLine(
                      "Follow the file in these %d cases? [y/N] ", losses(run.problems())))
          .filter(answer -> answer.strip().toLowerCase(Locale.ROOT).matches("y|yes|s|sí|si|sim"))
          .isPresent();
    }

    private static long losses(List<RowProblem> problems) {
      return problems.stream().filter(problem -> problem.kind().asks()).count();
    }

    private void progress(io.puente.catalogsync.imports.Progress.Stage stage, int done, int total) {
      if (!json) {
        spec.commandLine()
            .getErr()
            .printf("\r%s %d/%d ", stage.name().toLowerCase(Locale.ROOT), done, total);
        spec.commandLine().getErr().flush();
      }
    }

    private int report(ImportPreview preview) throws JsonProcessingException {
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        print(
            Map.of(
                "created", preview.created(),
                "changed", preview.changed(),
                "unchanged", preview.unchanged(),
                "refused", preview.leftOut(),
                "losses", losses(preview.problems()),
                "ignoredColumns", preview.ignoredColumns(),
                "problems", toJson(preview.problems())));
      } else {
        preview.created().forEach(each -> out.printf("+ %s  %s%n", each.handle(), each.title()));
        preview
            .changed()
            .forEach(
                each -> {
                  out.printf("~ %s%n", each.handle());
                  each.fields()
                      .forEach(
                          field ->
                              out.printf(
                                  "    %s %s: %s -> %s%n",
                                  field.variant(), field.field(), field.before(), field.after()));
                });
        printProblems(preview.problems());
        out.printf(
            "%d new, %d changed, %d unchanged, %d left out; nothing was written%n",
            preview.created().size(),
            preview.changed().size(),
            preview.unchanged(),
            preview.leftOut());
        printEnd(preview.problems(), preview.ignoredColumns());
      }
      return preview.problems().isEmpty() ? 0 : 1;
    }

    private int report(ImportRun run) throws JsonProcessingException {
      if (json) {
        print(
            Map.of(
                "created", run.created(),
                "changed", run.changed(),
                "unchanged", run.unchanged(),
                "refused", run.refused(),
                "losses", losses(run.problems()),
                "ignoredColumns", run.ignoredColumns(),
                "problems", toJson(run.problems())));
      } else {
        spec.commandLine().getErr().println();
        printProblems(run.problems());
        spec.commandLine()
            .getOut()
            .printf(
                "%d new, %d changed, %d unchanged, %d left out%n",
                run.created(), run.changed(), run.unchanged(), run.refused());
        printEnd(run.problems(), run.ignoredColumns());
      }
      return run.problems().isEmpty() ? 0 : 1;
    }

    private void printEnd(List<RowProblem> problems, List<String> ignoredColumns) {
      PrintWriter out = spec.commandLine().getOut();
      if (!ignoredColumns.isEmpty()) {
        out.printf("not read, because unknown: %s%n", String.join(", ", ignoredColumns));
      }
      if (losses(problems) > 0) {
        out.printf(
            "%d counts, costs or corrections were kept; --accept-losses follows the file instead%n",
            losses(problems));
      }
      out.flush();
    }

    private void print(Map<String, Object> report) throws JsonProcessingException {
      spec.commandLine().getOut().println(new ObjectMapper().writeValueAsString(report));
    }

    private void printProblems(List<RowProblem> problems) {
      for (RowProblem problem : problems) {
        spec.commandLine()
            .getOut()
            .printf(
                "%s:%d  %s  '%s'  %s%n",
                file.getFileName(),
                problem.line(),
                problem.column(),
                problem.value(),
                problem.message(Locale.of(language)));
      }
    }

    private List<Map<String, Object>> toJson(List<RowProblem> problems) {
      List<Map<String, Object>> all = new ArrayList<>();
      for (RowProblem problem : problems) {
        Map<String, Object> each = new LinkedHashMap<>();
        each.put("line", problem.line());
        each.put("column", problem.column());
        each.put("value", problem.value());
        each.put("kind", problem.kind().name());
        each.put("message", problem.message(Locale.of(language)));
        all.add(each);
      }
      return all;
    }
  }
}
