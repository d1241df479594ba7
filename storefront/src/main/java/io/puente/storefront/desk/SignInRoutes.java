package io.puente.storefront.desk;

import io.puente.platform.text.Texts;
import io.puente.storefront.account.Sessions;
import io.puente.storefront.account.SignIn;
import io.puente.storefront.web.ShopWeb;
import io.puente.storefront.web.Visit;
import io.puente.web.response.Answer;
import io.puente.web.response.CookieChange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Signing in to the desk and out of it. */
public final class SignInRoutes {

  private final Sessions sessions;

  public SignInRoutes(Sessions sessions) {
    this.sessions = sessions;
  }

  public void mount(ShopWeb web) {
    web.page(Desk.SIGN_IN, visit -> show(200, visit, ""));
    web.post(Desk.SIGN_IN, this::signIn);
    web.post("/desk/sign-out", this::signOut);
  }

  /** In the language asked for, else in the shop's own. */
  private static Texts texts(Visit visit) {
    String language =
        visit.queryParameter("language").or(() -> visit.form().given("language")).orElse("");
    return Texts.in(Texts.LANGUAGES.contains(language) ? language : visit.shop().language());
  }

  private static Answer show(int status, Visit visit, String notice) {
    Texts texts = texts(visit);
    String next = next(visit);
    SignInPage page =
        new SignInPage(
            texts.get("desk.sign-in.title"),
            visit.form().text("email"),
            next,
            notice,
            languages(texts, next));
    return new Answer.InLanguage(new Answer.Page(status, "desk/sign-in", page), texts);
  }

  private static List<DeskFrame.Language> languages(Texts texts, String next) {
    String path =
        Desk.SIGN_IN + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8) + "&language=";
    return Texts.LANGUAGES.stream()
        .map(
            language ->
                new DeskFrame.Language(
                    language,
                    Locale.of(language).getDisplayLanguage(Locale.of(language)),
                    path + language,
                    language.equals(texts.language())))
        .toList();
  }

  private Answer signIn(Visit visit) {
    SignIn outcome =
        sessions.signIn(
            visit.shop().tenant(),
            visit.form().text("email"),
            visit.form().text("password"),
            visit.client().address(),
            visit.session());
    Texts texts = texts(visit);
    return switch (outcome) {
      case SignIn.Welcome(var account, var token, var life) ->
          new Answer.WithCookie(
              new Answer.Redirect(next(visit)), CookieChange.session(token, life));
      case SignIn.Wrong wrong -> show(422, visit, texts.get("desk.sign-in.wrong"));
      case SignIn.Locked(var left) ->
          show(429, visit, texts.count("desk.sign-in.locked", minutes(left)));
    };
  }

  /** Rounded up: whoever waits so long may really try again. */
  private static long minutes(Duration left) {
    return left.plusSeconds(59).toMinutes();
  }

  /** Only a page of this desk: nobody is led elsewhere by signing in. */
  private static String next(Visit visit) {
    return visit
        .form()
        .given("next")
        .or(() -> visit.queryParameter("next"))
        .filter(path -> path.matches("/desk(/[A-Za-z0-9-]+)*"))
        .filter(path -> !path.startsWith(Desk.SIGN_IN))
        .orElse(Desk.HOME);
  }

  private Answer signOut(Visit visit) {
    visit.session().ifPresent(token -> sessions.signOut(visit.shop().tenant(), token));
    return new Answer.WithCookie(new Answer.Redirect(Desk.SIGN_IN), CookieChange.endOfSession());
  }
}
