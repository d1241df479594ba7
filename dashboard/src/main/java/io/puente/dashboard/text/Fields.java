package io.puente.dashboard.text;

import io.puente.dashboard.DashboardVisit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The fields of texts. */
final class Fields {

  private Fields() {}

  /** A text as a field in each language of the shop, the shop's own first. */
  static TextRow.Group group(
      DashboardVisit visit,
      String label,
      int rows,
      Function<String, String> name,
      Function<String, String> value) {
    return group(visit, label, rows, "", visit.shop().languages(), name, value);
  }

  static TextRow.Group group(
      DashboardVisit visit,
      String label,
      int rows,
      String hint,
      List<String> languages,
      Function<String, String> name,
      Function<String, String> value) {
    boolean any = languages.stream().anyMatch(language -> !value.apply(language).isEmpty());
    return new TextRow.Group(
        label,
        rows,
        hint,
        languages.stream()
            .map(
                language ->
                    new TextRow.Field(
                        name.apply(language),
                        language,
                        Locale.of(language).getDisplayLanguage(visit.locale()),
                        value.apply(language),
                        any && value.apply(language).isEmpty()))
            .toList());
  }

  /** Whether a text is there in some language but not in this one. */
  static boolean isMissing(Map<String, String> texts, String language) {
    return texts.getOrDefault(language, "").isEmpty()
        && texts.values().stream().anyMatch(text -> !text.isEmpty());
  }
}
