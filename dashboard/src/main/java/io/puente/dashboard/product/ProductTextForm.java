package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.ProductOption;
import io.puente.catalogsync.catalog.Variant;
import io.puente.dashboard.DashboardVisit;
import io.puente.web.request.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** The texts of a product in one form: names, descriptions, and its options in other languages. */
public record ProductTextForm(DashboardVisit visit, Product product) {

  private static final TextFields TEXTS = new TextFields();
  private static final int LONGEST_OPTION = 60;

  /**
   * An option in the shop's own language.
   *
   * @param number counted from 1
   */
  public record Option(int number, String name, List<String> values) {}

  public static String title(String language) {
    return TextFields.title(language);
  }

  public static String description(String language) {
    return TextFields.description(language);
  }

  public static String option(int number, String language) {
    return "option_%d_%s".formatted(number, language);
  }

  public static String values(int number, String language) {
    return "values_%d_%s".formatted(number, language);
  }

  /** What it is called on the dashboard. */
  public String name() {
    return ProductNames.of(visit, product);
  }

  public List<Option> options() {
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < product.options().size(); i++) {
      int index = i;
      options.add(
          new Option(
              i + 1,
              product.options().get(i).name(),
              VariantFields.sold(product).stream()
                  .map(Variant::optionValues)
                  .filter(each -> each.size() > index)
                  .map(each -> each.get(index))
                  .distinct()
                  .toList()));
    }
    return options;
  }

  private List<String> otherLanguages() {
    return visit.shop().languages().stream()
        .filter(language -> !language.equals(visit.shop().language()))
        .toList();
  }

  /** The values of the fields as they are stored. */
  public SortedMap<String, String> values() {
    SortedMap<String, String> values = TEXTS.values(visit, product);
    for (Option option : options()) {
      ProductOption stored = product.options().get(option.number() - 1);
      for (String language : otherLanguages()) {
        values.put(option(option.number(), language), stored.names().getOrDefault(language, ""));
        List<String> translated =
            option.values().stream().map(value -> translation(option, value, language)).toList();
        values.put(
            values(option.number(), language),
            translated.stream().allMatch(String::isEmpty) ? "" : String.join("\n", translated));
      }
    }
    return values;
  }

  private String translation(Option option, String value, String language) {
    int index = option.number() - 1;
    return product.variants().stream()
        .filter(variant -> has(variant, index, value))
        .map(variant -> variant.translations().get(language))
        .filter(texts -> texts != null && texts.size() > index)
        .map(texts -> texts.get(index))
        .findFirst()
        .orElse("");
  }

  private static boolean has(Variant variant, int index, String value) {
    return variant.optionValues().size() > index && variant.optionValues().get(index).equals(value);
  }

  /** What a form carries to say what it showed. */
  public String hash() {
    return DigestUtils.sha256Hex(values().toString()).substring(0, 16);
  }

  /** The errors by field. */
  public SortedMap<String, String> wrong(Form form) {
    SortedMap<String, String> wrong = new TreeMap<>();
    TEXTS.read(visit, product, form, wrong);
    for (Option option : options()) {
      for (String language : otherLanguages()) {
        if (form.isLonger(option(option.number(), language), LONGEST_OPTION)) {
          wrong.put(
              option(option.number(), language),
              visit.texts().get("dashboard.edit.wrong.long", LONGEST_OPTION));
        }
        List<String> lines = lines(form, option, language);
        if (!lines.isEmpty() && lines.size() != option.values().size()) {
          wrong.put(
              values(option.number(), language),
              visit.texts().get("dashboard.texts.wrong.values", option.values().size()));
        } else if (lines.stream().anyMatch(line -> line.length() > LONGEST_OPTION)) {
          wrong.put(
              values(option.number(), language),
              visit.texts().get("dashboard.edit.wrong.values", LONGEST_OPTION));
        }
      }
    }
    return wrong;
  }

  private static List<String> lines(Form form, Option option, String language) {
    return form.lines(values(option.number(), language))
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The product with the texts of a form that has no errors. */
  public Product applied(Form form) {
    Product texted = TEXTS.read(visit, product, form, new TreeMap<>()).apply(product);
    List<ProductOption> options = new ArrayList<>();
    for (Option option : options()) {
      ProductOption stored = product.options().get(option.number() - 1);
      SortedMap<String, String> names = new TreeMap<>(stored.names());
      for (String language : otherLanguages()) {
        String name = form.text(option(option.number(), language));
        if (name.isEmpty()) {
          names.remove(language);
        } else {
          names.put(language, name);
        }
      }
      options.add(new ProductOption(stored.name(), names));
    }
    return texted.with(
        options, product.variants().stream().map(each -> translated(each, form)).toList());
  }

  /** A value without a translation is shown in the shop's own language. */
  private Variant translated(Variant variant, Form form) {
    SortedMap<String, List<String>> all = new TreeMap<>(variant.translations());
    for (String language : otherLanguages()) {
      List<String> before = all.getOrDefault(language, List.of());
      List<String> texts = new ArrayList<>();
      boolean any = false;
      for (int i = 0; i < variant.optionValues().size(); i++) {
        String own = variant.optionValues().get(i);
        String text = typed(form, i, own, language, before.size() > i ? before.get(i) : "");
        any |= !text.isEmpty();
        texts.add(text.isEmpty() ? own : text);
      }
      if (any) {
        all.put(language, texts);
      } else {
        all.remove(language);
      }
    }
    return variant.withOptionValues(variant.optionValues(), all);
  }

  /** Values that are not sold any more are in no field and keep what they have. */
  private String typed(Form form, int index, String own, String language, String before) {
    Map<Integer, Option> byNumber = new TreeMap<>();
    options().forEach(option -> byNumber.put(option.number(), option));
    Option option = byNumber.get(index + 1);
    int place = option == null ? -1 : option.values().indexOf(own);
    if (option == null || place < 0) {
      return before;
    }
    List<String> lines = lines(form, option, language);
    return lines.isEmpty() ? "" : lines.get(place);
  }
}
