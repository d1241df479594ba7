package io.puente.dashboard.look;

import io.puente.dashboard.DashboardVisit;
import io.puente.platform.text.Texts;
import io.puente.shop.Localized;
import io.puente.shop.LookSettings;
import io.puente.shop.Shop;
import io.puente.shop.look.AccentColors;
import io.puente.shop.look.SrgbColor;
import io.puente.shop.look.Theme;
import io.puente.web.request.Form;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The form of a shop's look, as it was typed.
 *
 * @param ownAccent whether the accent is not the theme's
 * @param accent as typed, also while the theme's is chosen
 * @param taglines by language, as {@code stories}; empty texts for what is not said
 */
record LookForm(
    String name,
    String theme,
    boolean ownAccent,
    String accent,
    Map<String, String> taglines,
    Map<String, String> stories) {

  static final int LONGEST_NAME = 60;
  static final int LONGEST_TAGLINE = 160;
  static final int LONGEST_STORY = 3_000;

  private static final String TAGLINE = "tagline_";
  private static final String STORY = "about_";

  /** A letter, a digit or a sign: joiners alone would be a name that nobody sees. */
  private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{S}]");

  static LookForm stored(Shop shop) {
    LookSettings stored = LookSettings.of(shop);
    return new LookForm(
        stored.name(),
        stored.theme().code(),
        stored.accent() != null,
        Optional.ofNullable(stored.accent())
            .orElseGet(() -> AccentCheck.themesOwn(stored.theme()))
            .hex(),
        byLanguage(language -> stored.tagline().byLanguage().getOrDefault(language, "")),
        byLanguage(language -> stored.about().byLanguage().getOrDefault(language, "")));
  }

  /** What was posted. The button of an offered accent stands for its colour. */
  static LookForm posted(Form form) {
    Optional<String> offered = form.given("accent_offer");
    return new LookForm(
        form.text("name"),
        form.text("theme"),
        offered.isPresent() || form.text("accent_of").equals("own"),
        offered.orElseGet(() -> form.text("accent")),
        byLanguage(language -> form.text(TAGLINE + language)),
        byLanguage(language -> form.lines(STORY + language)));
  }

  /** What is typed while it is not posted yet; stories are not part of the preview. */
  static LookForm typed(DashboardVisit visit) {
    Function<String, String> field = name -> visit.visit().queryParameter(name).orElse("");
    return new LookForm(
        field.apply("name"),
        field.apply("theme"),
        field.apply("accent_of").equals("own"),
        field.apply("accent"),
        byLanguage(language -> field.apply(TAGLINE + language)),
        Map.of());
  }

  private static Map<String, String> byLanguage(Function<String, String> text) {
    Map<String, String> texts = new TreeMap<>();
    Texts.LANGUAGES.forEach(language -> texts.put(language, text.apply(language)));
    return texts;
  }

  /** What is wrong, by field, in the owner's words. */
  Map<String, String> wrong(DashboardVisit visit) {
    Texts texts = visit.texts();
    Map<String, String> wrong = new TreeMap<>();
    if (!SEEN.matcher(name).find()) {
      wrong.put("name", texts.get("dashboard.look.wrong.name"));
    }
    limit(wrong, texts, "name", name, LONGEST_NAME, texts.get("dashboard.look.name"));
    taglines.forEach(
        (language, text) ->
            limit(
                wrong,
                texts,
                TAGLINE + language,
                text,
                LONGEST_TAGLINE,
                texts.get("dashboard.look.tagline")));
    stories.forEach(
        (language, text) ->
            limit(
                wrong,
                texts,
                STORY + language,
                text,
                LONGEST_STORY,
                texts.get("dashboard.look.about")));
    Optional<Theme> known = Theme.of(theme);
    if (known.isEmpty()) {
      wrong.put("theme", texts.get("dashboard.look.wrong.theme"));
    } else if (ownAccent) {
      accentProblem(texts, known.get()).ifPresent(problem -> wrong.put("accent", problem));
    }
    return wrong;
  }

  private static void limit(
      Map<String, String> wrong, Texts texts, String field, String text, int most, String label) {
    if (text.length() > most) {
      wrong.put(field, texts.get("dashboard.too-long", label, most));
    }
  }

  private Optional<String> accentProblem(Texts texts, Theme known) {
    Optional<SrgbColor> color = SrgbColor.parse(accent);
    if (color.isEmpty()) {
      return Optional.of(texts.get("dashboard.look.wrong.accent"));
    }
    return AccentColors.isReadable(known, color.get())
        ? Optional.empty()
        : Optional.of(texts.get("dashboard.look.wrong.contrast"));
  }

  /** The settings of a form in which nothing is wrong. */
  LookSettings settings(Shop shop) {
    return new LookSettings(
        name,
        Theme.of(theme).orElseThrow(),
        ownAccent ? SrgbColor.parse(accent).orElseThrow() : null,
        said(taglines, shop),
        said(stories, shop));
  }

  /**
   * The shop as far as what is typed can be shown: a wrong field is left as it is stored, and an
   * accent that cannot be read is its nearest shade, as the page says.
   */
  Shop preview(Shop shop) {
    LookSettings stored = LookSettings.of(shop);
    Theme shown = Theme.of(theme).orElse(stored.theme());
    SrgbColor color =
        ownAccent
            ? SrgbColor.parse(accent).map(typed -> AccentColors.nearest(shown, typed)).orElse(null)
            : null;
    boolean named = SEEN.matcher(name).find() && name.length() <= LONGEST_NAME;
    boolean brief = taglines.values().stream().allMatch(text -> text.length() <= LONGEST_TAGLINE);
    return new LookSettings(
            named ? name : stored.name(),
            shown,
            color,
            brief ? said(taglines, shop) : stored.tagline(),
            stored.about())
        .in(shop);
  }

  private static Localized said(Map<String, String> texts, Shop shop) {
    Map<String, String> said = new TreeMap<>(texts);
    said.values().removeIf(String::isBlank);
    return new Localized(said, shop.language());
  }
}
