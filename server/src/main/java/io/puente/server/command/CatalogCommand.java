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
import io.puente.catalogsync.picture.Pictures;
import io.puente.server.OpenDatabase;
import io.puente.server.ServerSettings;
import io.puente.storefront.shop.Shop;
import io.puente.storefront.shop.Shops;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes catalogues in. */
@Command(
    name = "catalog",
    description = "Takes catalogues in.",
    subcommands = CatalogCommand.Import.class)
final class CatalogCommand {

  private CatalogCommand() {}

  /** Reads a spreadsheet of products or of stock into a shop. */
  @Command(name = "import", description = "Reads a CSV file of products, or of stock, into a shop.")
  static final class Import implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--shop", required = true, description = "The shop's slug.")
    private String slug;

    @Option(names = "--dry-run", description = "Shows the difference and writes nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Option(names = "--language", description = "Of the report: es, en, pt.", defaultValue = "es")
    private String language;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Override
    public Integer call() throws IOException {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new Refused("There is no file '%s' that can be read.".formatted(file));
      }
      try (OpenDatabase open = OpenDatabase.open(ServerSettings.read())) {
        Shop shop = new Shops(open.database()).named(slug).orElseThrow(() -> Refused.noShop(slug));
        Imports imports = new Imports(open.database(), new Pictures(open.database(), open.vertx()));
        ImportContext context = shop.importContext();
        Feed feed = Feeds.read(file, context);
        return dryRun
            ? report(imports.preview(shop.tenant(), context, feed))
            : report(imports.run(shop.tenant(), context, feed, this::progress));
      }
    }

    private void progress(io.puente.catalogsync.imports.Progress.Stage stage, int done, int total) {
      if (!json) {
        spec.commandLine()
            .getErr()
            .printf("\r%s %d/%d ", stage.name().toLowerCase(Locale.ROOT), done, total);
        spec.commandLine().getErr().flush();
      }
    }

    private int report(ImportPreview difference) throws JsonProcessingException {
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        print(
            Map.of(
                "created", difference.created(),
                "changed", difference.changed(),
                "unchanged", difference.unchanged(),
                "refused", difference.leftOut(),
                "problems", told(difference.problems())));
      } else {
        difference.created().forEach(each -> out.printf("+ %s  %s%n", each.handle(), each.title()));
        difference
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
        tell(difference.problems());
        out.printf(
            "%d new, %d changed, %d unchanged, %d left out; nothing was written%n",
            difference.created().size(),
            difference.changed().size(),
            difference.unchanged(),
            difference.leftOut());
      }
      return difference.problems().isEmpty() ? 0 : 1;
    }

    private int report(ImportRun run) throws JsonProcessingException {
      if (json) {
        print(
            Map.of(
                "created", run.created(),
                "changed", run.changed(),
                "unchanged", run.unchanged(),
                "refused", run.refused(),
                "problems", told(run.problems())));
      } else {
        spec.commandLine().getErr().println();
        tell(run.problems());
        spec.commandLine()
            .getOut()
            .printf(
                "%d new, %d changed, %d unchanged, %d left out%n",
                run.created(), run.changed(), run.unchanged(), run.refused());
      }
      return run.problems().isEmpty() ? 0 : 1;
    }

    private void print(Map<String, Object> report) throws JsonProcessingException {
      spec.commandLine().getOut().println(new ObjectMapper().writeValueAsString(report));
    }

    private void tell(List<RowProblem> problems) {
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

    private List<Map<String, Object>> told(List<RowProblem> problems) {
      List<Map<String, Object>> told = new ArrayList<>();
      for (RowProblem problem : problems) {
        Map<String, Object> each = new LinkedHashMap<>();
        each.put("line", problem.line());
        each.put("column", problem.column());
        each.put("value", problem.value());
        each.put("kind", problem.kind().name());
        each.put("message", problem.message(Locale.of(language)));
        told.add(each);
      }
      return told;
    }
  }
}
