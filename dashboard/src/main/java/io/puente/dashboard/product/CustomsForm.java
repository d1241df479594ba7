package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.Country;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.StatedDuty;
import io.puente.platform.text.DecimalInput;
import io.puente.platform.text.Texts;
import io.puente.shipping.paper.LatinLetters;
import io.puente.storefront.product.CustomsData;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Variant;
import io.puente.web.request.Form;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the customs data of a product from a form. */
final class CustomsForm {

  private static final int MAX_DESCRIPTION_LENGTH = 120;
  private static final int MAX_MEASURE = 999_999;
  private static final String ALCOHOL = "alcohol";
  private static final Pattern PERCENTAGE = Pattern.compile("\\d+(\\.\\d+)?%");

  private final DashboardVisit visit;
  private final Product product;
  private final List<String> countries;
  private final Form form;
  private final Texts texts;
  private final Map<String, String> wrong = new LinkedHashMap<>();

  CustomsForm(DashboardVisit visit, Product product, List<String> countries, Form form) {
    this.visit = visit;
    this.product = product;
    this.countries = countries;
    this.form = form;
    texts = visit.texts();
  }

  /** The values of the fields for a product. */
  static Map<String, String> values(DashboardVisit visit, Product product, List<String> countries) {
    Map<String, String> values = new TreeMap<>();
    values.put("hs", text(product.hs()));
    values.put("origin", text(product.origin()));
    values.put("words", text(product.customsDescription()));
    countries.forEach(
        country -> {
          values.put(codeField(country), text(product.hsByCountry().get(country)));
          values.put(dutyField(country), duty(visit, product.dutyByCountry().get(country)));
        });
    values.put(ALCOHOL, product.alcohol() == null ? "" : visit.field(product.alcohol()));
    for (Variant each : product.variants()) {
      values.put(weightField(each), text(each.weightGrams()));
      values.put(contentField(each), text(each.millilitres()));
    }
    return values;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  static String codeField(String country) {
    return "hs_" + country;
  }

  static String dutyField(String country) {
    return "duty_" + country;
  }

  static String weightField(Variant variant) {
    return "grams_" + variant.id();
  }

  static String contentField(Variant variant) {
    return "millilitres_" + variant.id();
  }

  /** A percentage with the mark of the page; other duties stay as tariffs print them. */
  private static String duty(DashboardVisit visit, @Nullable String stored) {
    return stored == null || !PERCENTAGE.matcher(stored).matches()
        ? text(stored)
        : visit.field(new BigDecimal(stored.replace("%", ""))) + "%";
  }

  /** The errors by field. */
  Map<String, String> wrong() {
    return wrong;
  }

  /** The customs data, if there is no error. Codes of countries outside the markets are kept. */
  Optional<CustomsData> file() {
    Optional<String> hs = code("hs");
    SortedMap<String, String> byCountry = new TreeMap<>(product.hsByCountry());
    SortedMap<String, String> duties = new TreeMap<>(product.dutyByCountry());
    for (String country : countries) {
      byCountry.remove(country);
      code(codeField(country)).ifPresent(code -> byCountry.put(country, code));
      duties.remove(country);
      duty(dutyField(country)).ifPresent(duty -> duties.put(country, duty));
    }
    Optional<String> origin = origin();
    Optional<String> description = description();
    Optional<BigDecimal> alcohol = alcohol();
    Map<UUID, Optional<Integer>> grams = new TreeMap<>();
    Map<UUID, Optional<Integer>> millilitres = new TreeMap<>();
    for (Variant each : product.variants()) {
      grams.put(each.id(), measure(weightField(each), "dashboard.product.wrong.grams"));
      millilitres.put(
          each.id(), measure(contentField(each), "dashboard.product.wrong.millilitres"));
    }
    return wrong.isEmpty()
        ? Optional.of(
            new CustomsData(
                hs, byCountry, duties, alcohol, origin, description, grams, millilitres))
        : Optional.empty();
  }

  private Optional<String> code(String field) {
    try {
      return form.given(field).map(HsCode::of).map(HsCode::digits);
    } catch (InvalidFact unreadable) {
      wrong.put(field, texts.get("dashboard.product.wrong.code"));
      return Optional.empty();
    }
  }

  private Optional<String> duty(String field) {
    try {
      return form.given(field).map(StatedDuty::of).map(StatedDuty::text);
    } catch (InvalidFact unreadable) {
      wrong.put(field, texts.get("dashboard.product.wrong.duty"));
      return Optional.empty();
    }
  }

  private Optional<String> origin() {
    try {
      return form.given("origin").map(Country::of).map(Country::code);
    } catch (InvalidFact unknown) {
      wrong.put("origin", texts.get("dashboard.product.wrong.country"));
      return Optional.empty();
    }
  }

  private Optional<String> description() {
    Optional<String> description = form.given("words");
    if (description.filter(text -> text.length() > MAX_DESCRIPTION_LENGTH).isPresent()) {
      wrong.put("words", texts.get("dashboard.product.wrong.words", MAX_DESCRIPTION_LENGTH));
    }
    description.ifPresent(
        text -> {
          String others = LatinLetters.othersIn(text);
          if (!others.isEmpty()) {
            String quoted = LatinLetters.quoted(others, text);
            wrong.put("words", texts.get("dashboard.product.wrong.latin", quoted));
          }
        });
    return description;
  }

  /** A whole number of grams or millilitres of one piece. */
  private Optional<Integer> measure(String field, String mistake) {
    Optional<Integer> measured =
        form.number(field).filter(number -> number > 0 && number <= MAX_MEASURE);
    if (measured.isEmpty() && form.given(field).isPresent()) {
      wrong.put(field, texts.get(mistake));
    }
    return measured;
  }

  private Optional<BigDecimal> alcohol() {
    Optional<BigDecimal> percent =
        form.given(ALCOHOL)
            .flatMap(DecimalInput::parsePercent)
            .filter(number -> number.stripTrailingZeros().scale() <= 1);
    if (percent.isEmpty() && form.given(ALCOHOL).isPresent()) {
      wrong.put(
          ALCOHOL,
          texts.get("dashboard.product.wrong.alcohol", visit.field(new BigDecimal("12.5"))));
    }
    return percent;
  }
}
