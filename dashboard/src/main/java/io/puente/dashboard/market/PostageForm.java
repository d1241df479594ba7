package io.puente.dashboard.market;

import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.TypedMoney;
import io.puente.landedcost.Incoterm;
import io.puente.platform.text.DecimalInput;
import io.puente.platform.text.Texts;
import io.puente.shop.PostageGroup;
import io.puente.web.request.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * A group of postage as its form has it, with numbers as typed.
 *
 * @param duties {@code paid} or {@code unpaid}
 */
record PostageForm(
    String service,
    List<String> countries,
    String daysFrom,
    String daysTo,
    String duties,
    List<PostagePages.Step> steps) {

  static final List<String> SERVICES = List.of("courier", "post");
  static final List<String> DUTIES = List.of("paid", "unpaid");

  private static final int LEAST_STEPS = 6;
  private static final int MOST_STEPS = 40;
  private static final int MOST_DAYS = 180;
  private static final int MOST_GRAMS = 70_000;
  private static final int MAX_TYPED_LENGTH = 30;

  /** What a form says: a group, or what is wrong by field. */
  record Read(Optional<PostageGroup> group, Map<String, String> wrong) {}

  /** A new group to some countries. */
  static PostageForm empty(List<String> countries) {
    return new PostageForm("courier", countries, "", "", "paid", List.of());
  }

  static PostageForm stored(DashboardVisit visit, PostageGroup group) {
    PostageGroup.Terms terms = group.terms();
    return new PostageForm(
        terms.service(),
        group.countries(),
        "" + terms.daysLeast(),
        "" + terms.daysMost(),
        terms.duties() == Incoterm.DAP ? "unpaid" : "paid",
        terms.upToGrams().entrySet().stream()
            .map(
                step ->
                    new PostagePages.Step(
                        visit.field(kilograms(step.getKey())),
                        visit.field(step.getValue().getAmount())))
            .toList());
  }

  static PostageForm posted(Form form) {
    List<PostagePages.Step> steps = new ArrayList<>();
    for (int i = 0; i < MOST_STEPS; i++) {
      PostagePages.Step step =
          new PostagePages.Step(form.text("weight_" + i), form.text("price_" + i));
      if (!step.weight().isEmpty() || !step.price().isEmpty()) {
        steps.add(step);
      }
    }
    return new PostageForm(
        SERVICES.contains(form.text("service")) ? form.text("service") : "courier",
        Stream.of(Locale.getISOCountries())
            .filter(country -> form.checked("country_" + country))
            .toList(),
        form.text("days_from"),
        form.text("days_to"),
        DUTIES.contains(form.text("duties")) ? form.text("duties") : "paid",
        steps);
  }

  /** The steps, and empty ones to add more. */
  List<PostagePages.Step> lines() {
    int most = Math.max(LEAST_STEPS, Math.min(steps.size() + 1, MOST_STEPS));
    List<PostagePages.Step> lines = new ArrayList<>(steps);
    while (lines.size() < most) {
      lines.add(new PostagePages.Step("", ""));
    }
    return lines;
  }

  /** The same without countries, for prices to copy. */
  PostageForm to(List<String> others) {
    return new PostageForm(service, others, daysFrom, daysTo, duties, steps);
  }

  static BigDecimal kilograms(int grams) {
    BigDecimal exact = BigDecimal.valueOf(grams, 3).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  static String weight(DashboardVisit visit, int grams) {
    return visit.number(kilograms(grams)) + "\u00a0kg";
  }

  Read read(DashboardVisit visit) {
    Texts texts = visit.texts();
    Map<String, String> wrong = new TreeMap<>();
    if (countries.isEmpty()) {
      wrong.put("countries", texts.get("dashboard.postage.wrong.country"));
    }
    Optional<Integer> from = days(daysFrom);
    Optional<Integer> to = days(daysTo);
    if (from.isEmpty() || to.isEmpty() || from.get() > to.get()) {
      wrong.put("days", texts.get("dashboard.postage.wrong.days", MOST_DAYS));
    }
    SortedMap<Integer, Money> prices = new TreeMap<>();
    for (int i = 0; i < steps.size(); i++) {
      step(visit, i, prices, wrong);
    }
    if (steps.isEmpty()) {
      wrong.put("steps", texts.get("dashboard.postage.wrong.steps"));
    }
    if (!wrong.isEmpty()) {
      return new Read(Optional.empty(), wrong);
    }
    PostageGroup.Terms terms =
        new PostageGroup.Terms(
            service,
            from.orElseThrow(),
            to.orElseThrow(),
            duties.equals("unpaid") ? Incoterm.DAP : Incoterm.DDP,
            prices);
    return new Read(Optional.of(new PostageGroup(terms, countries)), wrong);
  }

  private static Optional<Integer> days(String typed) {
    return Optional.of(typed)
        .filter(text -> text.length() <= MAX_TYPED_LENGTH)
        .flatMap(DecimalInput::parseWhole)
        .filter(days -> days >= 1 && days <= MOST_DAYS);
  }

  private void step(
      DashboardVisit visit, int i, SortedMap<Integer, Money> prices, Map<String, String> wrong) {
    Texts texts = visit.texts();
    PostagePages.Step step = steps.get(i);
    if (step.weight().length() > MAX_TYPED_LENGTH || step.price().length() > MAX_TYPED_LENGTH) {
      wrong.put("step_" + i, texts.get("dashboard.postage.wrong.long", MAX_TYPED_LENGTH));
      return;
    }
    Optional<Integer> grams = grams(step.weight());
    if (grams.isEmpty()) {
      wrong.put("step_" + i, texts.get("dashboard.postage.wrong.weight", MOST_GRAMS / 1000));
      return;
    }
    switch (TypedMoney.of(step.price(), visit.shop().currency(), visit.locale())) {
      case TypedMoney.Amount(Money price) -> {
        if (prices.putIfAbsent(grams.get(), price) != null) {
          wrong.put("step_" + i, texts.get("dashboard.postage.wrong.twice"));
        }
      }
      case TypedMoney.Ambiguous(String thousands, String decimals) ->
          wrong.put("step_" + i, texts.get("dashboard.postage.wrong.which", thousands, decimals));
      case TypedMoney.Wrong none ->
          wrong.put("step_" + i, texts.get("dashboard.postage.wrong.price"));
    }
  }

  /** Whole grams of a weight in kilograms. */
  private static Optional<Integer> grams(String typed) {
    return DecimalInput.parse(typed.replaceFirst("(?i)\\s*kg$", ""))
        .map(kilograms -> kilograms.movePointRight(3).stripTrailingZeros())
        .filter(grams -> grams.scale() <= 0 && grams.signum() > 0)
        .filter(grams -> grams.compareTo(BigDecimal.valueOf(MOST_GRAMS)) <= 0)
        .map(BigDecimal::intValueExact);
  }
}
