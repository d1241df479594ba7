package io.puente.dashboard.customs;

import io.puente.landedcost.Explanations;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.TariffChoice;
import io.puente.platform.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tariff lines of a question, in words. A line for the remainder is described by what it is
 * not, and stands last.
 */
final class TariffLineNames {

  /** "Wooden ware: Other", "Los demás", "Other Other". */
  private static final Pattern REMAINDER =
      Pattern.compile(
          "(?iuU)^(.*?)[\\s:,;.–-]*\\b(?:others?|nesoi|otros?|otras?|(?:los|las) demás|outros?|outras?"
              + "|(?:os|as) demais)[\\s:.]*$");

  private final Explanations explanations;
  private final Texts texts;

  TariffLineNames(Explanations explanations, Texts texts) {
    this.explanations = explanations;
    this.texts = texts;
  }

  /**
   * An answer.
   *
   * @param language of the name where it is not that of the page; else empty
   */
  record Answer(String code, String name, String language, String duty, boolean remainder) {}

  List<Answer> answers(List<TariffChoice> choices) {
    return choices.stream()
        .map(this::answer)
        .sorted(Comparator.comparing(Answer::remainder))
        .toList();
  }

  private Answer answer(TariffChoice choice) {
    String name = explanations.name(choice);
    String goods = withoutRemainder(name);
    boolean remainder = !goods.equals(name);
    return new Answer(
        HsCode.of(choice.number()).digits(),
        remainder ? remainder(goods) : name,
        isEnglishOnly(choice) && !remainder ? "en" : "",
        explanations.rate(choice.general()),
        remainder);
  }

  private String remainder(String goods) {
    return goods.isEmpty()
        ? texts.get("dashboard.customs.line.none-of-these")
        : texts.get("dashboard.customs.line.other-than-these", goods);
  }

  private static String withoutRemainder(String name) {
    String goods = name;
    Matcher remainder = REMAINDER.matcher(goods);
    while (!goods.isEmpty() && remainder.matches()) {
      goods = remainder.group(1).strip();
      remainder = REMAINDER.matcher(goods);
    }
    return goods.equals("—") ? "" : goods;
  }

  private static boolean isEnglishOnly(TariffChoice choice) {
    return choice.name().es().equals(choice.name().en())
        && choice.name().pt().equals(choice.name().en());
  }
}
