package io.puente.dashboard.text;

import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.category.CategoryForm;
import io.puente.storefront.editing.CategoryChanges;
import io.puente.storefront.editing.CategoryChanges.Outcome;
import io.puente.storefront.editing.EditedCategory;
import io.puente.web.request.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names and introductions of categories. */
record CategoryTextKind(CategoryChanges changes) implements TextKind {

  @Override
  public String key() {
    return "categories";
  }

  @Override
  public Map<String, Long> missing(DashboardVisit visit) {
    List<EditedCategory> all = changes.all(visit.tenant());
    return visit.shop().languages().stream()
        .collect(
            Collectors.toMap(
                language -> language,
                language -> all.stream().filter(each -> lacks(each, language)).count()));
  }

  private static boolean lacks(EditedCategory category, String language) {
    return !category.texts().containsKey(language) || Fields.isMissing(intros(category), language);
  }

  private static Map<String, String> intros(EditedCategory category) {
    Map<String, String> intros = new TreeMap<>();
    category.texts().forEach((language, text) -> intros.put(language, text.intro()));
    return intros;
  }

  @Override
  public Part rows(DashboardVisit visit, String language, String after) {
    return new Part(
        changes.all(visit.tenant()).stream()
            .filter(each -> language.isEmpty() || lacks(each, language))
            .map(each -> row(visit, each))
            .toList(),
        "");
  }

  @Override
  public Optional<TextRow> row(DashboardVisit visit, String id) {
    return changes.find(visit.tenant(), id).map(category -> row(visit, category));
  }

  private static TextRow row(DashboardVisit visit, EditedCategory category) {
    SortedMap<String, String> values = CategoryForm.values(visit, category);
    return new TextRow(
        category.handle(),
        category.name(visit.account().language(), visit.shop().language()),
        CategoryForm.path(category.handle()),
        category.hash(),
        List.of(
            Fields.group(
                visit,
                visit.texts().get("dashboard.categories.name"),
                1,
                CategoryForm::name,
                language -> values.getOrDefault(CategoryForm.name(language), "")),
            Fields.group(
                visit,
                visit.texts().get("dashboard.categories.intro-field"),
                3,
                CategoryForm::intro,
                language -> values.getOrDefault(CategoryForm.intro(language), ""))));
  }

  @Override
  public Result save(DashboardVisit visit, String id, Form form) {
    Optional<EditedCategory> category = changes.find(visit.tenant(), id);
    if (category.isEmpty()) {
      return new Result.Missing();
    }
    SortedMap<String, String> wrong = CategoryForm.wrong(visit, form);
    if (!wrong.isEmpty()) {
      return new Result.Wrong(wrong);
    }
    return switch (changes.retext(
        visit.shop(),
        id,
        CategoryForm.words(visit, form, category.get()),
        form.text("seen"),
        visit.actor())) {
      case Outcome.Saved saved -> new Result.Saved();
      case Outcome.Stale stale -> new Result.Stale();
      case Outcome.Exists exists -> new Result.Missing();
      case Outcome.TooMany tooMany -> new Result.Missing();
      case Outcome.Missing missing -> new Result.Missing();
    };
  }
}
