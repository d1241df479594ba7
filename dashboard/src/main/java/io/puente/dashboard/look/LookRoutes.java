package io.puente.dashboard.look;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.platform.text.Texts;
import io.puente.shop.LookChanges;
import io.puente.shop.LookSettings;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.look.Theme;
import io.puente.shop.web.ShopDraft;
import io.puente.shop.web.ShopWeb;
import io.puente.shop.web.Visit;
import io.puente.web.Web;
import io.puente.web.response.Answer;
import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The page of the shop's look, and the preview beside it.
 *
 * @param home the handler of the shop's home page
 */
public record LookRoutes(
    Dashboard dashboard,
    Shops shops,
    LookChanges changes,
    LookPictures pictures,
    Function<Visit, Answer> home,
    Clock clock) {

  static final String PATH = "/dashboard/look";

  private static final Buffer NOTHING = Buffer.buffer();

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, this::show);
    dashboard.post(web, PATH, Web.LARGE_FORM, this::save);
    dashboard.page(web, PATH + "/accent", this::check);
    dashboard.page(web, PATH + "/preview", this::preview);
    pictures.mount(web, (visit, result) -> page(visit, LookForm.stored(now(visit)), result));
  }

  /**
   * How a form ended.
   *
   * @param notice what was done
   * @param alarm why nothing was changed
   */
  record Result(int status, String notice, String alarm, Map<String, String> wrong) {

    static Result none() {
      return done("");
    }

    static Result done(String notice) {
      return new Result(200, notice, "", Map.of());
    }

    static Result refused(int status, String alarm) {
      return new Result(status, "", alarm, Map.of());
    }
  }

  private Shop now(DashboardVisit visit) {
    return shops.of(visit.tenant()).orElse(visit.shop());
  }

  private Answer show(DashboardVisit visit) {
    boolean saved = visit.visit().queryParameter("saved").isPresent();
    return page(
        visit,
        LookForm.stored(now(visit)),
        saved ? Result.done(visit.texts().get("dashboard.look.done")) : Result.none());
  }

  private Answer save(DashboardVisit visit) {
    LookForm typed = LookForm.posted(visit.visit().form());
    Map<String, String> wrong = typed.wrong(visit);
    if (!wrong.isEmpty()) {
      return page(visit, typed, new Result(422, "", "", wrong));
    }
    return switch (changes.setLook(
        visit.shop(),
        visit.visit().form().text("seen"),
        typed.settings(visit.shop()),
        visit.actor(),
        clock.instant())) {
      case DONE -> new Answer.Redirect(PATH + "?saved=1");
      case CHANGED_MEANWHILE ->
          page(visit, typed, Result.refused(409, visit.texts().get("dashboard.markets.changed")));
    };
  }

  /** Answers whether the chosen accent can be read, while the owner chooses it. */
  private Answer check(DashboardVisit visit) {
    return AccentCheck.of(visit, LookForm.typed(visit))
        .<Answer>map(check -> Answer.page("dashboard/look-accent-check", check))
        .orElseGet(() -> new Answer.Bytes("text/html; charset=utf-8", NOTHING, Map.of()));
  }

  private Answer preview(DashboardVisit visit) {
    Shop draft = LookForm.typed(visit).preview(now(visit));
    Market market = draft.marketIn(visit.account().language());
    return ShopDraft.show(visit.visit(), draft, market, home);
  }

  private Answer page(DashboardVisit visit, LookForm form, Result result) {
    Shop shop = now(visit);
    Texts texts = visit.texts();
    return new Answer.WithFrames(
        new Answer.Page(
            result.status(),
            "dashboard/look",
            new LookPage(
                texts.get("dashboard.look.title"),
                visit.layout("look"),
                result.notice(),
                result.alarm(),
                LookSettings.of(shop).hash(),
                form.name(),
                Arrays.stream(Theme.values())
                    .map(
                        theme ->
                            new LookPage.ThemeChoice(
                                theme.code(),
                                texts.get("dashboard.look.theme." + theme.code()),
                                texts.get("dashboard.look.theme." + theme.code() + ".mood"),
                                theme.code().equals(form.theme())))
                    .toList(),
                form.ownAccent(),
                form.accent(),
                AccentCheck.of(visit, form).orElse(null),
                words(visit, shop, form),
                previewPath(form),
                result.wrong(),
                pictures.forms(visit, shop))));
  }

  /** The shop's own language first. */
  private static List<LookPage.Words> words(DashboardVisit visit, Shop shop, LookForm form) {
    return Texts.LANGUAGES.stream()
        .sorted(Comparator.comparing(language -> !language.equals(shop.language())))
        .map(
            language ->
                new LookPage.Words(
                    language,
                    Locale.of(language).getDisplayLanguage(visit.locale()),
                    form.taglines().getOrDefault(language, ""),
                    form.stories().getOrDefault(language, ""),
                    language.equals(shop.language())))
        .toList();
  }

  /** The address of the preview of what is typed, if it is short enough for an address. */
  private static String previewPath(LookForm form) {
    Map<String, String> fields =
        Map.of(
            "name", limited(form.name(), LookForm.LONGEST_NAME),
            "theme", limited(form.theme(), LookForm.LONGEST_NAME),
            "accent_of", form.ownAccent() ? "own" : "theme",
            "accent", limited(form.accent(), LookForm.LONGEST_NAME));
    String taglines =
        form.taglines().entrySet().stream()
            .map(
                each ->
                    "&tagline_%s=%s"
                        .formatted(
                            each.getKey(),
                            encoded(limited(each.getValue(), LookForm.LONGEST_TAGLINE))))
            .collect(Collectors.joining());
    return PATH
        + "/preview?"
        + fields.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .sorted()
            .collect(Collectors.joining("&"))
        + taglines;
  }

  private static String limited(String text, int most) {
    return text.length() > most ? "" : text;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
