package io.puente.dashboard.postage;

import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.TypedMoney;
import io.puente.platform.text.DecimalInput;
import io.puente.platform.text.Texts;
import io.puente.shop.postage.PriceList;
import io.puente.web.request.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * A price list as its form has it, with numbers as typed. Its fields begin with {@code
 * list_<number>_}.
 *
 * @param areas countries and regions
 */
record PriceListForm(List<String> areas, List<PostagePages.Step> steps) {

  private static final int LEAST_STEPS = 4;
  private static final int MOST_STEPS = 40;
  private static final int MOST_GRAMS = 70_000;
  private static final int MAX_TYPED_LENGTH = 30;

  static PriceListForm empty(List<String> areas) {
    return new PriceListForm(areas, List.of());
  }

  static PriceListForm stored(DashboardVisit visit, PriceList list) {
    return new PriceListForm(
        list.areas(),
        list.upToGrams().entrySet().stream()
            .map(
                step ->
                    new PostagePages.Step(
                        step.getKey() == PriceList.ANY_WEIGHT
                            ? ""
                            : visit.field(kilograms(step.getKey())),
                        visit.field(step.getValue().getAmount())))
            .toList());
  }

  static PriceListForm posted(Form form, int number) {
    String prefix = prefix(number);
    List<PostagePages.Step> steps = new ArrayList<>();
    for (int i = 0; i < MOST_STEPS; i++) {
      PostagePages.Step step =
          new PostagePages.Step(
              form.text(prefix + "weight_" + i), form.text(prefix + "price_" + i));
      if (!step.weight().isEmpty() || !step.price().isEmpty()) {
        steps.add(step);
      }
    }
    String chosen = prefix + "to_";
    List<String> areas =
        form.fields().keySet().stream()
            .filter(field -> field.startsWith(chosen) && form.checked(field))
            .map(field -> field.substring(chosen.length()))
            .filter(AreaNames::isArea)
            .toList();
    return new PriceListForm(areas, steps);
  }

  static String prefix(int number) {
    return "list_" + number + "_";
  }

  boolean isEmpty() {
    return areas.isEmpty() && steps.isEmpty();
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

  private static BigDecimal kilograms(int grams) {
    BigDecimal exact = BigDecimal.valueOf(grams, 3).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  static String weight(DashboardVisit visit, int grams) {
    return visit.number(kilograms(grams)) + "\u00a0kg";
  }

  /** The list; empty if something is wrong, which is added by field. */
  Optional<PriceList> read(DashboardVisit visit, int number, Map<String, String> wrong) {
    Texts texts = visit.texts();
    int before = wrong.size();
    if (areas.isEmpty()) {
      wrong.put(prefix(number) + "to", texts.get("dashboard.postage.wrong.country"));
    }
    SortedMap<Integer, Money> prices = new TreeMap<>();
    for (int i = 0; i < steps.size(); i++) {
      step(visit, prefix(number), i, prices, wrong);
    }
    if (steps.isEmpty()) {
      wrong.put(prefix(number) + "steps", texts.get("dashboard.postage.wrong.steps"));
    }
    return wrong.size() == before ? Optional.of(new PriceList(areas, prices)) : Optional.empty();
  }

  private void step(
      DashboardVisit visit,
      String prefix,
      int i,
      SortedMap<Integer, Money> prices,
      Map<String, String> wrong) {
    Texts texts = visit.texts();
    String field = prefix + "step_" + i;
    PostagePages.Step step = steps.get(i);
    if (step.weight().length() > MAX_TYPED_LENGTH || step.price().length() > MAX_TYPED_LENGTH) {
      wrong.put(field, texts.get("dashboard.postage.wrong.long", MAX_TYPED_LENGTH));
      return;
    }
    boolean anyWeight = step.weight().isEmpty() && i == steps.size() - 1;
    Optional<Integer> grams = anyWeight ? Optional.of(PriceList.ANY_WEIGHT) : grams(step.weight());
    if (grams.isEmpty()) {
      wrong.put(field, texts.get("dashboard.postage.wrong.weight", MOST_GRAMS / 1000));
      return;
    }
    price(visit, step.price(), field, "dashboard.postage.wrong.price", wrong)
        .filter(price -> prices.putIfAbsent(grams.get(), price) != null)
        .ifPresent(twice -> wrong.put(field, texts.get("dashboard.postage.wrong.twice")));
  }

  /** An amount; empty if something is wrong, which is added. */
  static Optional<Money> price(
      DashboardVisit visit, String typed, String field, String key, Map<String, String> wrong) {
    Texts texts = visit.texts();
    return switch (TypedMoney.of(typed, visit.shop().currency(), visit.locale())) {
      case TypedMoney.Amount(Money price) -> Optional.of(price);
      case TypedMoney.TooLarge(Money most) -> {
        wrong.put(field, texts.get("dashboard.price.too-large", visit.money(most)));
        yield Optional.empty();
      }
      case TypedMoney.Ambiguous(String thousands, String decimals) -> {
        wrong.put(field, texts.get("dashboard.postage.wrong.which", thousands, decimals));
        yield Optional.empty();
      }
      case TypedMoney.Wrong none -> {
        wrong.put(field, texts.get(key));
        yield Optional.empty();
      }
    };
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
