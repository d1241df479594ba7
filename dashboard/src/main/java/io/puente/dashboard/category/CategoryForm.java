package io.puente.dashboard.category;

import io.puente.dashboard.DashboardVisit;
import io.puente.storefront.editing.EditedCategory;
import io.puente.web.request.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of a category's form. */
public final class CategoryForm {

  static final String HIDDEN = "hidden";
  static final int LONGEST_NAME = 80;
  private static final int LONGEST_INTRO = 1_000;

  private CategoryForm() {}

  /** The path of a category's page. */
  public static String path(String handle) {
    return CategoryRoutes.PATH + "/" + URLEncoder.encode(handle, StandardCharsets.UTF_8);
  }

  public static String name(String language) {
    return "name_" + language;
  }

  public static String intro(String language) {
    return "intro_" + language;
  }

  /** The values of the fields as they are stored. */
  public static SortedMap<String, String> values(DashboardVisit visit, EditedCategory category) {
    SortedMap<String, String> values = new TreeMap<>();
    values.put(HIDDEN, category.hidden() ? "1" : "");
    for (String language : visit.shop().languages()) {
      Optional<EditedCategory.Text> text = Optional.ofNullable(category.texts().get(language));
      values.put(name(language), text.map(EditedCategory.Text::name).orElse(""));
      values.put(intro(language), text.map(EditedCategory.Text::intro).orElse(""));
    }
    return values;
  }

  /** The errors by field. */
  public static SortedMap<String, String> wrong(DashboardVisit visit, Form form) {
    SortedMap<String, String> wrong = new TreeMap<>();
    for (String language : visit.shop().languages()) {
      boolean own = language.equals(visit.shop().language());
      boolean introduced = !form.lines(intro(language)).isEmpty();
      if (form.isLonger(name(language), LONGEST_NAME)) {
        wrong.put(name(language), visit.texts().get("dashboard.edit.wrong.long", LONGEST_NAME));
      } else if (form.text(name(language)).isEmpty() && (own || introduced)) {
        wrong.put(name(language), visit.texts().get("dashboard.categories.wrong.name"));
      }
      if (form.isLonger(intro(language), LONGEST_INTRO)) {
        wrong.put(intro(language), visit.texts().get("dashboard.edit.wrong.long", LONGEST_INTRO));
      }
    }
    return wrong;
  }

  /** The words as they were typed; languages that the shop does not speak now are kept. */
  public static SortedMap<String, EditedCategory.Words> words(
      DashboardVisit visit, Form form, EditedCategory stored) {
    SortedMap<String, EditedCategory.Words> words = new TreeMap<>();
    stored
        .texts()
        .forEach(
            (language, text) ->
                words.put(language, new EditedCategory.Words(text.name(), text.intro())));
    for (String language : visit.shop().languages()) {
      if (form.text(name(language)).isEmpty()) {
        words.remove(language);
      } else {
        words.put(
            language,
            new EditedCategory.Words(form.text(name(language)), form.lines(intro(language))));
      }
    }
    return words;
  }
}
