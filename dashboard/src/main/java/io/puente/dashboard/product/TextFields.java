package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.ProductText;
import io.puente.dashboard.DashboardVisit;
import io.puente.storefront.editing.PlainDescription;
import io.puente.web.request.Form;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Name, description and texts for search engines in each language of the shop. */
record TextFields() implements ProductSection {

  static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DESCRIPTION = 10_000;
  private static final int LONGEST_SEO = 320;

  @Override
  public String name() {
    return "texts";
  }

  static String title(String language) {
    return "title_" + language;
  }

  static String description(String language) {
    return "description_" + language;
  }

  static String seoTitle(String language) {
    return "seo-title_" + language;
  }

  static String seoDescription(String language) {
    return "seo-description_" + language;
  }

  @Override
  public SortedMap<String, String> values(DashboardVisit visit, Product product) {
    SortedMap<String, String> values = new TreeMap<>();
    for (String language : PhotoCards.languages(visit.shop())) {
      Optional<ProductText> text = Optional.ofNullable(product.texts().get(language));
      values.put(title(language), text.map(ProductText::title).orElse(""));
      values.put(
          description(language),
          text.map(ProductText::descriptionHtml).map(PlainDescription::of).orElse(""));
      values.put(seoTitle(language), text.flatMap(ProductText::seoTitle).orElse(""));
      values.put(seoDescription(language), text.flatMap(ProductText::seoDescription).orElse(""));
    }
    return values;
  }

  @Override
  public UnaryOperator<Product> read(
      DashboardVisit visit, Product product, Form form, Map<String, String> wrong) {
    for (String language : PhotoCards.languages(visit.shop())) {
      tooLong(visit, form, title(language), LONGEST_TITLE, wrong);
      tooLong(visit, form, description(language), LONGEST_DESCRIPTION, wrong);
      tooLong(visit, form, seoTitle(language), LONGEST_SEO, wrong);
      tooLong(visit, form, seoDescription(language), LONGEST_SEO, wrong);
      if (form.text(title(language)).isEmpty()) {
        if (language.equals(visit.shop().language())) {
          wrong.put(title(language), visit.texts().get("dashboard.new-product.wrong.name"));
        } else if (!form.text(description(language)).isEmpty()
            || !form.text(seoTitle(language)).isEmpty()
            || !form.text(seoDescription(language)).isEmpty()) {
          wrong.put(title(language), visit.texts().get("dashboard.edit.wrong.title-missing"));
        }
      }
    }
    return stored -> stored.withTexts(texts(visit, stored, form));
  }

  private static void tooLong(
      DashboardVisit visit, Form form, String field, int most, Map<String, String> wrong) {
    if (form.isLonger(field, most)) {
      wrong.put(field, visit.texts().get("dashboard.edit.wrong.long", most));
    }
  }

  /** A description that was not touched keeps what its HTML has. */
  private static SortedMap<String, ProductText> texts(
      DashboardVisit visit, Product stored, Form form) {
    SortedMap<String, ProductText> texts = new TreeMap<>(stored.texts());
    for (String language : PhotoCards.languages(visit.shop())) {
      String title = form.text(title(language));
      if (title.isEmpty()) {
        texts.remove(language);
        continue;
      }
      Optional<ProductText> before = Optional.ofNullable(stored.texts().get(language));
      String html = before.map(ProductText::descriptionHtml).orElse("");
      String typed = form.lines(description(language));
      texts.put(
          language,
          new ProductText(
              title,
              before.map(ProductText::slug).orElse(""),
              typed.equals(PlainDescription.of(html)) ? html : PlainDescription.html(typed),
              form.given(seoTitle(language)),
              form.given(seoDescription(language)),
              before.map(ProductText::keywords).orElse("")));
    }
    return texts;
  }
}
