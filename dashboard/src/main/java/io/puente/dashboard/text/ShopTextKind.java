package io.puente.dashboard.text;

import io.puente.dashboard.DashboardVisit;
import io.puente.shop.Localized;
import io.puente.shop.Shop;
import io.puente.shop.ShopTexts;
import io.puente.web.request.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sentence and the story of the shop. */
record ShopTextKind(ShopTexts texts) implements TextKind {

  private static final String TAGLINE = "tagline_";
  private static final String ABOUT = "about_";
  private static final int LONGEST_TAGLINE = 160;
  private static final int LONGEST_ABOUT = 5_000;

  @Override
  public String key() {
    return "shop";
  }

  @Override
  public Map<String, Long> missing(DashboardVisit visit) {
    Map<String, String> tagline = now(visit).look().tagline().byLanguage();
    Map<String, String> about = now(visit).look().about().byLanguage();
    return visit.shop().languages().stream()
        .collect(
            Collectors.toMap(
                language -> language,
                language ->
                    Fields.isMissing(tagline, language) || Fields.isMissing(about, language)
                        ? 1L
                        : 0L));
  }

  /** As it is stored: this request may have changed it. */
  private Shop now(DashboardVisit visit) {
    return texts.shop(visit.tenant());
  }

  @Override
  public Part rows(DashboardVisit visit, String language, String after) {
    boolean listed = language.isEmpty() || missing(visit).getOrDefault(language, 0L) > 0;
    return new Part(listed ? row(visit, key()).stream().toList() : List.of(), "");
  }

  @Override
  public Optional<TextRow> row(DashboardVisit visit, String id) {
    if (!id.equals(key())) {
      return Optional.empty();
    }
    Shop shop = now(visit);
    return Optional.of(
        new TextRow(
            key(),
            shop.name(),
            "",
            texts.hash(shop),
            List.of(
                Fields.group(
                    visit,
                    visit.texts().get("dashboard.texts.tagline"),
                    2,
                    language -> TAGLINE + language,
                    language -> own(shop.look().tagline(), language)),
                Fields.group(
                    visit,
                    visit.texts().get("dashboard.texts.about"),
                    8,
                    language -> ABOUT + language,
                    language -> own(shop.look().about(), language)))));
  }

  private static String own(Localized text, String language) {
    return text.byLanguage().getOrDefault(language, "");
  }

  @Override
  public Result save(DashboardVisit visit, String id, Form form) {
    if (!id.equals(key())) {
      return new Result.Missing();
    }
    TreeMap<String, String> wrong = new TreeMap<>();
    Map<String, String> tagline = new TreeMap<>();
    Map<String, String> about = new TreeMap<>();
    for (String language : visit.shop().languages()) {
      tooLong(visit, form, TAGLINE + language, LONGEST_TAGLINE, wrong);
      tooLong(visit, form, ABOUT + language, LONGEST_ABOUT, wrong);
      tagline.put(language, form.text(TAGLINE + language));
      about.put(language, form.lines(ABOUT + language));
    }
    if (!wrong.isEmpty()) {
      return new Result.Wrong(wrong);
    }
    return texts.change(visit.shop(), tagline, about, form.text("seen"), visit.actor())
        ? new Result.Saved()
        : new Result.Stale();
  }

  private static void tooLong(
      DashboardVisit visit, Form form, String field, int most, Map<String, String> wrong) {
    if (form.isLonger(field, most)) {
      wrong.put(field, visit.texts().get("dashboard.edit.wrong.long", most));
    }
  }
}
