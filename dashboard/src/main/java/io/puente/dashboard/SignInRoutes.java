package io.puente.dashboard;

import io.puente.dashboard.account.Passwords;
import io.puente.dashboard.account.Sessions;
import io.puente.dashboard.account.SignInResult;
import io.puente.platform.text.Texts;
import io.puente.shop.ShopState;
import io.puente.shop.web.ShopWeb;
import io.puente.shop.web.Visit;
import io.puente.web.page.PageModel;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import io.puente.web.response.CookieChange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Signing in to the dashboard and out of it. */
public final class SignInRoutes {

  /** Longer ones reach nobody (RFC 5321, 4.5.3.1.3, without the angle brackets). */
  private static final int LONGEST_EMAIL = 254;

  private final Sessions sessions;

  public SignInRoutes(Sessions sessions) {
    this.sessions = sessions;
  }

  public void mount(ShopWeb web) {
    web.page(Dashboard.SIGN_IN, visit -> show(200, visit, ""));
    web.post(Dashboard.SIGN_IN, this::signIn);
    web.post("/dashboard/sign-out", this::signOut);
  }

  /** The texts in the requested language, or else in the shop's own. */
  static Texts texts(Visit visit) {
    String language =
        visit.queryParameter("language").or(() -> visit.form().given("language")).orElse("");
    return Texts.in(Texts.LANGUAGES.contains(language) ? language : visit.shop().language());
  }

  private static Answer show(int status, Visit visit, String notice) {
    Texts texts = texts(visit);
    String next = next(visit);
    SignInPage page =
        new SignInPage(
            texts.get("dashboard.sign-in.title"),
            visit.form().text("email"),
            next,
            notice,
            languages(texts, next));
    return new Answer.InLanguage(new Answer.Page(status, "dashboard/sign-in", page), texts);
  }

  /**
   * The page to sign in.
   *
   * @param next the page of the dashboard to go to afterwards
   * @param notice the reason why sign-in failed; empty at first
   */
  public record SignInPage(
      String title, String email, String next, String notice, List<Language> languages)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !notice.isEmpty();
    }

    /** A language to sign in with; {@code name} is in that language. */
    public record Language(String code, String name, String path, boolean current) {}
  }

  private static List<SignInPage.Language> languages(Texts texts, String next) {
    String path =
        Dashboard.SIGN_IN
            + "?next="
            + URLEncoder.encode(next, StandardCharsets.UTF_8)
            + "&language=";
    return Texts.LANGUAGES.stream()
        .map(
            language ->
                new SignInPage.Language(
                    language,
                    Locale.of(language).getDisplayLanguage(Locale.of(language)),
                    path + language,
                    language.equals(texts.language())))
        .toList();
  }

  private Answer signIn(Visit visit) {
    Optional<String> tooLong = tooLong(visit.form(), texts(visit));
    if (tooLong.isPresent()) {
      return show(422, visit, tooLong.get());
    }
    if (visit.shop().state() instanceof ShopState.Unconfirmed) {
      return show(422, visit, texts(visit).get("dashboard.sign-in.unconfirmed"));
    }
    SignInResult result =
        sessions.signIn(
            visit.shop().tenant(),
            visit.form().text("email"),
            visit.form().text("password"),
            AccountRoutes.browser(visit));
    Texts texts = texts(visit);
    return switch (result) {
      case SignInResult.SignedIn(var account, var token, var lifetime, var browser) ->
          new Answer.WithCookie(
              new Answer.WithCookie(
                  new Answer.Redirect(next(visit)), CookieChange.session(token, lifetime)),
              AccountRoutes.browserCookie(browser));
      case SignInResult.WrongCredentials wrong ->
          show(422, visit, texts.get("dashboard.sign-in.wrong"));
      case SignInResult.Locked(var remaining) ->
          show(429, visit, texts.count("dashboard.sign-in.locked", minutes(remaining)));
    };
  }

  private static Optional<String> tooLong(Form form, Texts texts) {
    if (form.isLonger("email", LONGEST_EMAIL)) {
      return Optional.of(
          texts.get("dashboard.too-long", texts.get("dashboard.sign-in.email"), LONGEST_EMAIL));
    }
    return form.isLonger("password", Passwords.MAXIMUM_LENGTH)
        ? Optional.of(
            texts.get(
                "dashboard.too-long",
                texts.get("dashboard.sign-in.password"),
                Passwords.MAXIMUM_LENGTH))
        : Optional.empty();
  }

  /** Rounded up, so that sign-in is open again after as many minutes. */
  static long minutes(Duration remaining) {
    return remaining.plusSeconds(59).toMinutes();
  }

  private static String next(Visit visit) {
    return Dashboard.next(visit.form().given("next").or(() -> visit.queryParameter("next")));
  }

  private Answer signOut(Visit visit) {
    visit.session().ifPresent(token -> sessions.signOut(visit.shop().tenant(), token));
    return new Answer.WithCookie(
        new Answer.Redirect(Dashboard.SIGN_IN), CookieChange.endOfSession());
  }
}
