package io.puente.dashboard.text;

import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.page.PageForm;
import io.puente.storefront.page.ShopPage;
import io.puente.storefront.page.ShopPages;
import io.puente.storefront.page.ShopPages.Outcome;
import io.puente.web.request.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Titles and words of pages. */
record PageTextKind(ShopPages pages) implements TextKind {

  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Override
  public String key() {
    return "pages";
  }

  @Override
  public Map<String, Long> missing(DashboardVisit visit) {
    List<ShopPage> all = pages.all(visit.tenant());
    return visit.shop().languages().stream()
        .collect(
            Collectors.toMap(
                language -> language,
                language ->
                    all.stream().filter(page -> !page.texts().containsKey(language)).count()));
  }

  @Override
  public Part rows(DashboardVisit visit, String language, String after) {
    return new Part(
        pages.all(visit.tenant()).stream()
            .filter(page -> language.isEmpty() || !page.texts().containsKey(language))
            .map(page -> row(visit, page))
            .toList(),
        "");
  }

  private Optional<ShopPage> page(DashboardVisit visit, String id) {
    return id.matches(ID) ? pages.find(visit.tenant(), UUID.fromString(id)) : Optional.empty();
  }

  @Override
  public Optional<TextRow> row(DashboardVisit visit, String id) {
    return page(visit, id).map(page -> row(visit, page));
  }

  private static TextRow row(DashboardVisit visit, ShopPage page) {
    SortedMap<String, String> values = PageForm.values(visit, page);
    String language = page.languageFor(visit.account().language(), visit.shop().language());
    return new TextRow(
        page.id().toString(),
        page.texts().isEmpty() ? "" : page.in(language).title(),
        PageForm.path(page),
        page.hash(),
        List.of(
            Fields.group(
                visit,
                visit.texts().get("dashboard.pages.field.title"),
                1,
                PageForm::title,
                each -> values.getOrDefault(PageForm.title(each), "")),
            Fields.group(
                visit,
                visit.texts().get("dashboard.pages.field.text"),
                8,
                PageForm::text,
                each -> values.getOrDefault(PageForm.text(each), ""))));
  }

  @Override
  public Result save(DashboardVisit visit, String id, Form form) {
    Optional<ShopPage> page = page(visit, id);
    if (page.isEmpty()) {
      return new Result.Missing();
    }
    SortedMap<String, String> wrong = PageForm.wrong(visit, form);
    if (!wrong.isEmpty()) {
      return new Result.Wrong(wrong);
    }
    ShopPage wanted = page.get().with(PageForm.texts(visit, form, page.get().texts()));
    return switch (pages.save(visit.shop(), wanted, form.text("seen"), visit.actor())) {
      case Outcome.Saved saved -> new Result.Saved();
      case Outcome.Stale stale -> new Result.Stale();
      case Outcome.TooMany tooMany -> new Result.Missing();
    };
  }
}
