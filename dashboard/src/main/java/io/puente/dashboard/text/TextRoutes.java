package io.puente.dashboard.text;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.platform.database.Database;
import io.puente.shop.ShopTexts;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.editing.CategoryChanges;
import io.puente.storefront.editing.ProductChanges;
import io.puente.storefront.page.ShopPages;
import io.puente.web.Web;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All texts of a shop, its languages side by side, with what is missing. */
public final class TextRoutes {

  private static final String PATH = "/dashboard/texts";

  private final Dashboard dashboard;
  private final List<TextKind> kinds;

  public TextRoutes(
      Dashboard dashboard,
      Database database,
      ProductChanges products,
      CategoryChanges categories,
      ShopPages pages,
      ShopTexts shops) {
    this.dashboard = dashboard;
    kinds =
        List.of(
            new ProductTextKind(database, products),
            new CategoryTextKind(categories),
            new PageTextKind(pages),
            new ShopTextKind(shops));
  }

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, this::list);
    post(web, PATH + "/products/:product", kinds.get(0), "product");
    post(web, PATH + "/categories/:category", kinds.get(1), "category");
    post(web, PATH + "/pages/:page", kinds.get(2), "page");
    dashboard.post(web, PATH + "/shop", Web.LARGE_FORM, visit -> save(visit, kinds.get(3), "shop"));
  }

  private void post(ShopWeb web, String path, TextKind kind, String parameter) {
    dashboard.post(
        web,
        path,
        Web.LARGE_FORM,
        visit -> save(visit, kind, visit.visit().pathParameter(parameter)));
  }

  private Answer list(DashboardVisit visit) {
    TextKind kind =
        kinds.stream()
            .filter(
                each -> visit.visit().queryParameter("of").filter(each.key()::equals).isPresent())
            .findFirst()
            .orElse(kinds.getFirst());
    String language =
        visit
            .visit()
            .queryParameter("missing")
            .filter(visit.shop().languages()::contains)
            .orElse("");
    String after = visit.visit().queryParameter("after").orElse("");
    String saved = visit.visit().queryParameter("saved").orElse("");
    TextKind.Part part = kind.rows(visit, language, after);
    boolean done = saved.length() <= 300 && kind.row(visit, saved).isPresent();
    return page(
        visit,
        kind,
        200,
        language,
        after,
        part.rows(),
        part.next(),
        new Notes(done ? saved : "", "", Map.of()));
  }

  /** What is said of a row. */
  private record Notes(String saved, String refusal, Map<String, String> wrong) {}

  private Answer page(
      DashboardVisit visit,
      TextKind kind,
      int status,
      String language,
      String after,
      List<TextRow> rows,
      String next,
      Notes notes) {
    Map<String, Long> missing = kind.missing(visit);
    return new Answer.Page(
        status,
        "dashboard/texts",
        new TextsPage(
            visit.texts().get("dashboard.texts.title"),
            visit.layout("texts"),
            notes.saved().isEmpty() ? "" : visit.texts().get("dashboard.edit.saved"),
            notes.refusal(),
            tabs(visit, kind, missing),
            filters(visit, kind, language, missing),
            kind.key(),
            language,
            after,
            notes.saved(),
            rows,
            notes.wrong(),
            next.isEmpty() ? "" : path(kind, language) + "&after=" + next));
  }

  private List<TextsPage.Tab> tabs(
      DashboardVisit visit, TextKind chosen, Map<String, Long> missing) {
    List<TextsPage.Tab> tabs = new ArrayList<>();
    for (TextKind kind : kinds) {
      Map<String, Long> its = kind.equals(chosen) ? missing : kind.missing(visit);
      tabs.add(
          new TextsPage.Tab(
              path(kind, ""),
              visit.texts().get("dashboard.texts.of." + kind.key()),
              its.values().stream().mapToLong(Long::longValue).sum(),
              kind.equals(chosen)));
    }
    return tabs;
  }

  private static List<TextsPage.Filter> filters(
      DashboardVisit visit, TextKind kind, String chosen, Map<String, Long> missing) {
    List<TextsPage.Filter> filters = new ArrayList<>();
    filters.add(
        new TextsPage.Filter(
            path(kind, ""), visit.texts().get("dashboard.texts.all"), "", chosen.isEmpty()));
    for (String language : visit.shop().languages()) {
      long count = missing.getOrDefault(language, 0L);
      filters.add(
          new TextsPage.Filter(
              path(kind, language),
              visit
                  .texts()
                  .get(
                      "dashboard.texts.missing-in",
                      Locale.of(language).getDisplayLanguage(visit.locale())),
              Long.toString(count),
              language.equals(chosen)));
    }
    return filters;
  }

  private static String path(TextKind kind, String language) {
    return PATH + "?of=" + kind.key() + (language.isEmpty() ? "" : "&missing=" + language);
  }

  private Answer save(DashboardVisit visit, TextKind kind, String id) {
    Form form = visit.visit().form();
    return switch (kind.save(visit, id, form)) {
      case TextKind.Result.Saved saved -> new Answer.Redirect(back(visit, kind, id));
      case TextKind.Result.Wrong(var errors) ->
          refused(visit, kind, id, 422, "dashboard.product.not-kept", errors);
      case TextKind.Result.Stale stale -> stale(visit, kind, id);
      case TextKind.Result.Missing missing -> Answer.notFound();
    };
  }

  /** The part of the list that the row was in, at the row. */
  private static String back(DashboardVisit visit, TextKind kind, String id) {
    Form form = visit.visit().form();
    String language =
        Optional.of(form.text("missing")).filter(visit.shop().languages()::contains).orElse("");
    String after = form.text("after");
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8);
    return path(kind, language)
        + (after.isEmpty() ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8))
        + "&saved="
        + encoded
        + "#row-"
        + encoded;
  }

  /** What is stored now stands at each field that has something else. */
  private Answer stale(DashboardVisit visit, TextKind kind, String id) {
    Map<String, String> changed = new TreeMap<>();
    kind.row(visit, id).stream()
        .flatMap(row -> row.groups().stream())
        .flatMap(group -> group.fields().stream())
        .filter(field -> visit.visit().form().areas().containsKey(field.name()))
        .filter(field -> !visit.visit().form().lines(field.name()).equals(field.value()))
        .forEach(
            field ->
                changed.put(
                    field.name(),
                    visit
                        .texts()
                        .get("dashboard.edit.now", field.value().isEmpty() ? "–" : field.value())));
    return refused(visit, kind, id, 409, "dashboard.edit.changed", changed);
  }

  /** The one row with what was typed. */
  private Answer refused(
      DashboardVisit visit,
      TextKind kind,
      String id,
      int status,
      String text,
      Map<String, String> wrong) {
    return kind.row(visit, id)
        .map(
            row ->
                page(
                    visit,
                    kind,
                    status,
                    "",
                    "",
                    List.of(typed(row, visit.visit().form())),
                    "",
                    new Notes("", visit.texts().get(text), wrong)))
        .orElseGet(Answer::notFound);
  }

  private static TextRow typed(TextRow row, Form form) {
    return new TextRow(
        row.id(),
        row.name(),
        row.editPath(),
        row.seen(),
        row.groups().stream()
            .map(
                group ->
                    new TextRow.Group(
                        group.label(),
                        group.rows(),
                        group.hint(),
                        group.fields().stream()
                            .map(
                                field ->
                                    new TextRow.Field(
                                        field.name(),
                                        field.language(),
                                        field.languageName(),
                                        form.areas().getOrDefault(field.name(), field.value()),
                                        field.missing()))
                            .toList()))
            .toList());
  }
}
