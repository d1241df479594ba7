package io.puente.dashboard.spreadsheet;

import io.puente.catalogsync.feed.ColumnMapping;
import io.puente.catalogsync.feed.SheetTemplate;
import io.puente.catalogsync.imports.ImportRun;
import io.puente.catalogsync.picture.PictureFolder;
import io.puente.catalogsync.picture.Pictures;
import io.puente.catalogsync.picture.Pictures.StoreResult;
import io.puente.catalogsync.upload.UploadedFile;
import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.RefusedPicture;
import io.puente.platform.text.Texts;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.spreadsheet.NamedPhotos;
import io.puente.storefront.spreadsheet.SpreadsheetImports;
import io.puente.storefront.spreadsheet.SpreadsheetImports.Accepted;
import io.puente.storefront.spreadsheet.SpreadsheetImports.Columns;
import io.puente.web.Web;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import io.puente.web.upload.Upload;
import io.puente.web.upload.UploadLimits;
import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** A spreadsheet of products: it is uploaded, its columns are said, its plan is accepted. */
public record SpreadsheetRoutes(
    Dashboard dashboard, SpreadsheetImports imports, NamedPhotos photos, Pictures pictures) {

  private static final String PATH = "/dashboard/spreadsheet";
  private static final String ONE = PATH + "/:upload";
  private static final long MOST_BYTES = 15L << 20;
  private static final UploadLimits PHOTOS =
      new UploadLimits(20, PictureFolder.MAX_BYTES, 6L * PictureFolder.MAX_BYTES);
  private static final int LONGEST_NAME = 120;
  private static final int MOST_COLUMNS = 300;

  /** What a form has for a column that is not used, because an empty choice is none. */
  private static final String NOT_USED = "-";

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, visit -> upload(visit, 200, ""));
    dashboard.upload(web, PATH, UploadLimits.oneFile(MOST_BYTES), this::take);
    dashboard.page(web, PATH + "/template", SpreadsheetRoutes::template);
    dashboard.page(
        web, ONE, visit -> file(visit, (signedIn, file) -> report(signedIn, file, 200, "", "")));
    dashboard.page(web, ONE + "/columns", visit -> file(visit, this::columns));
    dashboard.post(web, ONE + "/columns", Web.LARGE_FORM, visit -> file(visit, this::say));
    dashboard.page(web, ONE + "/plan", visit -> file(visit, this::plan));
    dashboard.post(web, ONE + "/import", visit -> file(visit, this::accept));
    dashboard.page(web, ONE + "/original", visit -> file(visit, this::original));
    dashboard.upload(web, ONE + "/photos", PHOTOS, this::takePhotos);
  }

  private Answer file(
      DashboardVisit visit, BiFunction<DashboardVisit, UploadedFile, Answer> handler) {
    return id(visit)
        .flatMap(id -> imports.find(visit.tenant(), id))
        .map(file -> handler.apply(visit, file))
        .orElseGet(Answer::notFound);
  }

  private static Optional<UUID> id(DashboardVisit visit) {
    String text = visit.visit().pathParameter("upload");
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  private static String path(UUID file) {
    return PATH + "/" + file;
  }

  private Answer upload(DashboardVisit visit, int status, String wrong) {
    Texts texts = visit.texts();
    return new Answer.Page(
        status,
        "dashboard/spreadsheet",
        new SpreadsheetPages.Upload(
            texts.get("dashboard.sheet.title"),
            visit.layout("products"),
            wrong,
            MOST_BYTES,
            texts.get("upload.too-large.file", MOST_BYTES >> 20),
            imports.latest(visit.tenant()).stream().map(file -> item(visit, file)).toList()));
  }

  private static SpreadsheetPages.File item(DashboardVisit visit, UploadedFile file) {
    String path = path(file.id());
    String next =
        switch (file.state()) {
          case NEW -> path + "/columns";
          case MAPPED -> path + "/plan";
          case QUEUED, RUNNING, DONE, FAILED -> path;
        };
    String tone =
        switch (file.state()) {
          case NEW, MAPPED -> "warn";
          case QUEUED, RUNNING -> "calm";
          case DONE -> "good";
          case FAILED -> "warn";
        };
    return new SpreadsheetPages.File(
        next,
        file.name(),
        visit.moment(file.createdAt()),
        visit.texts().get("dashboard.sheet.state." + file.state().key()),
        tone,
        path + "/original");
  }

  private Answer take(DashboardVisit visit, Upload upload) {
    return switch (upload) {
      case Upload.TooLarge tooLarge -> upload(visit, 413, tooLarge.text(visit.texts()));
      case Upload.Received received ->
          received
              .file("file")
              .map(
                  file ->
                      take(
                          visit,
                          file.label().substring(0, Math.min(LONGEST_NAME, file.label().length())),
                          file.bytes()))
              .orElseGet(
                  () -> upload(visit, 422, visit.texts().get("dashboard.sheet.wrong.missing")));
    };
  }

  private Answer take(DashboardVisit visit, String name, byte[] content) {
    return switch (imports.columns(visit.shop(), name, content)) {
      case Columns.Unreadable(var file) ->
          upload(visit, 422, name + ": " + file.problem().message(visit.locale()));
      case Columns.Empty empty ->
          upload(visit, 422, visit.texts().get("dashboard.sheet.wrong.empty", name));
      case Columns.Proposed proposed ->
          imports
              .keep(visit.shop(), name, content, visit.actor())
              .<Answer>map(id -> new Answer.Redirect(path(id) + "/columns"))
              .orElseGet(() -> upload(visit, 422, visit.texts().get("dashboard.sheet.wrong.full")));
    };
  }

  private static Answer template(DashboardVisit visit) {
    Texts texts = visit.texts();
    byte[] book =
        SheetTemplate.workbook(
            texts.get("dashboard.products.title"),
            List.of(texts.get("dashboard.sheet.template.headings").split("\\|")),
            List.of(texts.get("dashboard.sheet.template.example").split("\\|", -1)));
    return download(XLSX, book, texts.get("dashboard.sheet.template.file"));
  }

  private static Answer download(String type, byte[] content, String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return new Answer.Bytes(
        type,
        Buffer.buffer(content),
        Map.of("Content-Disposition", "attachment; filename*=UTF-8''" + encoded));
  }

  private Answer original(DashboardVisit visit, UploadedFile file) {
    return imports
        .content(visit.tenant(), file.id())
        .map(content -> download("application/octet-stream", content, file.name()))
        .orElseGet(Answer::notFound);
  }

  private Answer columns(DashboardVisit visit, UploadedFile file) {
    if (!file.state().isOpen()) {
      return new Answer.Redirect(path(file.id()));
    }
    Optional<Integer> asked =
        visit
            .visit()
            .queryParameter("sheet")
            .filter(text -> text.matches("\\d{1,3}"))
            .map(Integer::valueOf);
    Optional<Integer> sheet = asked.or(() -> file.mapping().map(ColumnMapping::sheet));
    return switch (imports.columns(visit.shop(), file, sheet)) {
      case Columns.Unreadable(var unreadable) ->
          upload(visit, 422, unreadable.problem().message(visit.locale()));
      case Columns.Empty empty ->
          upload(visit, 422, visit.texts().get("dashboard.sheet.wrong.empty", file.name()));
      case Columns.Proposed proposed -> {
        ColumnMapping read = proposed.proposal().mapping();
        ColumnMapping shown =
            file.mapping().filter(said -> said.headings().equals(read.headings())).orElse(read);
        yield columns(visit, file, proposed, shown, 200, "");
      }
    };
  }

  private Answer columns(
      DashboardVisit visit,
      UploadedFile file,
      Columns.Proposed proposed,
      ColumnMapping shown,
      int status,
      String wrong) {
    ColumnChoices choices = ColumnChoices.of(visit);
    ColumnMapping read = proposed.proposal().mapping();
    String path = path(file.id()) + "/columns";
    List<String> names = proposed.file().sheets();
    List<String> doubled = shown.doubled();
    List<SpreadsheetPages.Column> columns =
        IntStream.range(0, Math.min(MOST_COLUMNS, shown.headings().size()))
            .mapToObj(
                index -> {
                  String chosen = shown.columns().get(index);
                  String own = read.columns().get(index);
                  return new SpreadsheetPages.Column(
                      "c" + index,
                      shown.headings().get(index),
                      proposed.proposal().examples().get(index).stream()
                          .map(SpreadsheetRoutes::brief)
                          .toList(),
                      chosen,
                      status == 422
                          && (chosen.equals(ColumnMapping.ASK) || doubled.contains(chosen)),
                      choices.first(),
                      choices.second(),
                      choices.has(own) || own.equals(ColumnMapping.ASK) ? "" : own);
                })
            .toList();
    return new Answer.Page(
        status,
        "dashboard/spreadsheet-columns",
        new SpreadsheetPages.Columns(
            visit.texts().get("dashboard.sheet.columns.title"),
            visit.layout("products"),
            path,
            file.name(),
            read.sheet(),
            names.size() < 2
                ? List.of()
                : IntStream.range(0, names.size())
                    .mapToObj(
                        index ->
                            new SpreadsheetPages.Sheet(
                                path + "?sheet=" + index, names.get(index), index == read.sheet()))
                    .toList(),
            proposed.remembered(),
            wrong,
            columns));
  }

  private static String brief(String cell) {
    return cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
  }

  private Answer say(DashboardVisit visit, UploadedFile file) {
    if (!file.state().isOpen()) {
      return new Answer.Redirect(path(file.id()));
    }
    Form form = visit.visit().form();
    if (!(imports.columns(visit.shop(), file, form.number("sheet"))
        instanceof Columns.Proposed proposed)) {
      return new Answer.Redirect(path(file.id()) + "/columns");
    }
    ColumnMapping read = proposed.proposal().mapping();
    ColumnChoices choices = ColumnChoices.of(visit);
    List<String> said = new ArrayList<>();
    for (int i = 0; i < read.columns().size(); i++) {
      String chosen = i < MOST_COLUMNS ? unlessUnused(form.text("c" + i)) : "";
      boolean answered = i >= MOST_COLUMNS || form.given("c" + i).isPresent();
      boolean known =
          (answered && choices.has(chosen)) || (answered && chosen.equals(read.columns().get(i)));
      said.add(known ? chosen : ColumnMapping.ASK);
    }
    ColumnMapping mapping = read.with(said);
    Optional<ColumnMapping.Fault> fault = mapping.fault();
    if (fault.isPresent()) {
      return columns(visit, file, proposed, mapping, 422, wrong(visit, mapping, fault.get()));
    }
    return imports.map(visit.tenant(), file.id(), mapping)
        ? new Answer.Redirect(path(file.id()) + "/plan")
        : new Answer.Redirect(path(file.id()));
  }

  private static String unlessUnused(String chosen) {
    return chosen.equals(NOT_USED) ? ColumnMapping.UNUSED : chosen;
  }

  private static String wrong(
      DashboardVisit visit, ColumnMapping mapping, ColumnMapping.Fault fault) {
    Texts texts = visit.texts();
    return switch (fault) {
      case NOT_DECIDED -> texts.get("dashboard.sheet.wrong.not-decided");
      case NO_NAME -> texts.get("dashboard.sheet.wrong.no-name");
      case TWICE ->
          texts.get(
              "dashboard.sheet.wrong.twice", FieldNames.of(visit, mapping.doubled().getFirst()));
      case TOO_MANY_OPTIONS -> texts.get("dashboard.sheet.wrong.options");
      case TWO_WEIGHTS -> texts.get("dashboard.sheet.wrong.weights");
    };
  }

  private Answer plan(DashboardVisit visit, UploadedFile file) {
    return switch (file.state()) {
      case NEW -> new Answer.Redirect(path(file.id()) + "/columns");
      case MAPPED -> plan(visit, file, 200, "", "");
      case QUEUED, RUNNING, DONE, FAILED -> new Answer.Redirect(path(file.id()));
    };
  }

  private Answer plan(
      DashboardVisit visit, UploadedFile file, int status, String notice, String noticePath) {
    return new Answer.Page(
        status,
        "dashboard/spreadsheet-plan",
        new SpreadsheetPages.Plan(
            visit.texts().get("dashboard.sheet.plan.title"),
            visit.layout("products"),
            path(file.id()),
            file.name(),
            hash(file),
            notice,
            noticePath,
            SpreadsheetPlan.of(visit, file, imports.preview(visit.shop(), file))));
  }

  private static String hash(UploadedFile file) {
    return file.mapping().map(ColumnMapping::hash).orElse("");
  }

  private Answer accept(DashboardVisit visit, UploadedFile file) {
    Form form = visit.visit().form();
    Accepted accepted =
        imports.accept(
            visit.shop(),
            file.id(),
            form.text("seen"),
            form.given("losses").isPresent(),
            visit.actor());
    return switch (accepted) {
      case Accepted.Queued queued -> new Answer.Redirect(path(file.id()));
      case Accepted.Busy(var other) ->
          refused(
              visit,
              file,
              visit.texts().get("dashboard.sheet.plan.busy", other.name()),
              path(other.id()));
      case Accepted.Changed changed ->
          refused(visit, file, visit.texts().get("dashboard.sheet.plan.changed"), "");
      case Accepted.Missing missing -> Answer.notFound();
    };
  }

  private Answer refused(DashboardVisit visit, UploadedFile file, String why, String path) {
    return switch (file.state()) {
      case NEW -> new Answer.Redirect(path(file.id()) + "/columns");
      case MAPPED -> plan(visit, file, 409, why, path);
      case QUEUED, RUNNING, DONE, FAILED -> report(visit, file, 409, "", why);
    };
  }

  private Answer report(
      DashboardVisit visit, UploadedFile file, int status, String notice, String wrong) {
    if (file.state().isOpen()) {
      return new Answer.Redirect(
          path(file.id()) + (file.mapping().isEmpty() ? "/columns" : "/plan"));
    }
    List<ImportRun> runs = imports.runs(visit.tenant(), file.id());
    Optional<ImportRun> last = runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
    int done = last.map(run -> run.created() + run.changed() + run.unchanged()).orElse(0);
    int total = last.map(ImportRun::total).orElse(0);
    boolean running = file.state().isOnTheWay();
    return new Answer.Page(
        status,
        "dashboard/spreadsheet-report",
        new SpreadsheetPages.Report(
            visit.texts().get("dashboard.sheet.report.title." + stateOf(file)),
            visit.layout("products"),
            path(file.id()),
            file.name(),
            stateOf(file),
            hash(file),
            Math.min(done, total),
            total,
            total == 0
                ? visit.texts().get("dashboard.sheet.progress.begins")
                : visit.texts().get("dashboard.sheet.progress", Math.min(done, total), total),
            counts(visit, runs),
            RowProblems.of(
                visit,
                running ? List.of() : last.map(ImportRun::problems).orElse(List.of()),
                file.mapping().map(ColumnMapping::headingsByColumn).orElse(Map.of())),
            running ? List.of() : photos.missing(visit.tenant()),
            fetching(visit),
            notice,
            wrong));
  }

  private static String stateOf(UploadedFile file) {
    return switch (file.state()) {
      case NEW, MAPPED, QUEUED, RUNNING -> "running";
      case DONE -> "done";
      case FAILED -> "failed";
    };
  }

  /** Of all attempts: what one wrote before it was killed, the next one finds unchanged. */
  private static List<SpreadsheetPlan.Count> counts(DashboardVisit visit, List<ImportRun> runs) {
    if (runs.isEmpty()) {
      return List.of();
    }
    ImportRun last = runs.getLast();
    int created = runs.stream().mapToInt(ImportRun::created).sum();
    int changed = runs.stream().mapToInt(ImportRun::changed).sum();
    int before = created + changed - last.created() - last.changed();
    int unchanged = Math.max(0, last.unchanged() - before);
    return List.of(
        SpreadsheetPlan.count(visit, "created", created, "good"),
        SpreadsheetPlan.count(visit, "changed", changed, "calm"),
        SpreadsheetPlan.count(visit, "unchanged", unchanged, "calm"),
        SpreadsheetPlan.count(
            visit, "left-out", last.refused(), last.refused() > 0 ? "warn" : "calm"));
  }

  private String fetching(DashboardVisit visit) {
    int pending = photos.fetching(visit.tenant());
    return pending == 0 ? "" : visit.texts().count("dashboard.sheet.fetching", pending);
  }

  private Answer takePhotos(DashboardVisit visit, Upload upload) {
    return file(
        visit,
        (signedIn, file) ->
            switch (upload) {
              case Upload.TooLarge tooLarge ->
                  report(visit, file, 413, "", tooLarge.text(visit.texts()));
              case Upload.Received(var files) when files.isEmpty() ->
                  report(visit, file, 422, "", visit.texts().get("dashboard.look.wrong.missing"));
              case Upload.Received received -> takePhotos(visit, file, received);
            });
  }

  private Answer takePhotos(DashboardVisit visit, UploadedFile file, Upload.Received received) {
    int taken = 0;
    List<String> wrong = new ArrayList<>();
    for (var photo : received.files()) {
      byte[] content = photo.bytes();
      switch (pictures.store(visit.tenant(), content)) {
        case StoreResult.Stored(var hash) -> {
          int found = photos.take(visit.tenant(), photo.label(), hash);
          taken += found;
          if (found == 0) {
            wrong.add(visit.texts().get("dashboard.sheet.photos.unknown", photo.label()));
          }
        }
        case StoreResult.Refused(var kind) ->
            wrong.add(RefusedPicture.reason(visit, photo.label(), kind, content));
        case StoreResult.TooNarrow narrow -> throw new IllegalStateException(narrow.toString());
      }
    }
    String notice = taken == 0 ? "" : visit.texts().count("dashboard.sheet.photos.taken", taken);
    return report(visit, file, wrong.isEmpty() ? 200 : 422, notice, String.join(" ", wrong));
  }
}
