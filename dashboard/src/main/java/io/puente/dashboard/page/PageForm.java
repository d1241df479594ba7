package io.puente.dashboard.page;

import io.puente.dashboard.DashboardVisit;
import io.puente.storefront.page.PageKind;
import io.puente.storefront.page.ShopPage;
import io.puente.web.request.Form;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of a page's form. */
public final class PageForm {

  static final String IN_MENU = "in_menu";
  static final String IN_FOOTER = "in_footer";

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_TEXT = 20_000;

  private PageForm() {}

  /** The path of a page's form. */
  public static String path(ShopPage page) {
    return PageRoutes.PATH
        + "/"
        + (page.kind() == PageKind.OWN ? page.id().toString() : page.kind().key());
  }

  public static String title(String language) {
    return "title_" + language;
  }

  public static String text(String language) {
    return "text_" + language;
  }

  static String starter(String language) {
    return "starter_" + language;
  }

  /** The values of the fields as they are stored. */
  public static SortedMap<String, String> values(DashboardVisit visit, ShopPage page) {
    SortedMap<String, String> values = new TreeMap<>();
    values.put(IN_MENU, page.inMenu() ? "1" : "");
    values.put(IN_FOOTER, page.inFooter() ? "1" : "");
    for (String language : visit.shop().languages()) {
      Optional<ShopPage.Text> text = Optional.ofNullable(page.texts().get(language));
      values.put(title(language), text.map(ShopPage.Text::title).orElse(""));
      values.put(text(language), text.map(ShopPage.Text::markdown).orElse(""));
      values.put(starter(language), "");
    }
    return values;
  }

  /** The errors by field. */
  public static SortedMap<String, String> wrong(DashboardVisit visit, Form form) {
    SortedMap<String, String> wrong = new TreeMap<>();
    for (String language : visit.shop().languages()) {
      boolean own = language.equals(visit.shop().language());
      boolean titled = !form.text(title(language)).isEmpty();
      boolean written = !form.lines(text(language)).isEmpty();
      if (form.isLonger(title(language), LONGEST_TITLE)) {
        wrong.put(title(language), visit.texts().get("dashboard.edit.wrong.long", LONGEST_TITLE));
      } else if (!titled && (own || written)) {
        wrong.put(title(language), visit.texts().get("dashboard.pages.wrong.title"));
      }
      if (form.isLonger(text(language), LONGEST_TEXT)) {
        wrong.put(text(language), visit.texts().get("dashboard.edit.wrong.long", LONGEST_TEXT));
      } else if (!written && (own || titled)) {
        wrong.put(text(language), visit.texts().get("dashboard.pages.wrong.text"));
      }
    }
    return wrong;
  }

  /** The texts as they were typed; languages that the shop does not speak now are kept. */
  public static SortedMap<String, ShopPage.Text> texts(
      DashboardVisit visit, Form form, Map<String, ShopPage.Text> stored) {
    SortedMap<String, ShopPage.Text> texts = new TreeMap<>(stored);
    for (String language : visit.shop().languages()) {
      if (form.text(title(language)).isEmpty()) {
        texts.remove(language);
      } else {
        texts.put(
            language,
            new ShopPage.Text(
                form.text(title(language)),
                "",
                form.lines(text(language)),
                form.given(starter(language))));
      }
    }
    return texts;
  }
}
