package io.puente.dashboard;

import io.puente.dashboard.account.Accounts;
import io.puente.dashboard.account.Browser;
import io.puente.dashboard.account.BrowserName;
import io.puente.dashboard.account.OpenSession;
import io.puente.dashboard.account.PasswordChange;
import io.puente.dashboard.account.Passwords;
import io.puente.dashboard.account.Sessions;
import io.puente.platform.text.Texts;
import io.puente.shop.web.ShopWeb;
import io.puente.shop.web.Visit;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import io.puente.web.response.CookieChange;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The page of one's own account: language, password, open sessions. */
public final class AccountRoutes {

  private static final String PATH = "/dashboard/account";
  private static final String BROWSER_COOKIE = "puente_browser";

  private final Dashboard dashboard;
  private final Accounts accounts;
  private final Sessions sessions;

  public AccountRoutes(Dashboard dashboard, Accounts accounts, Sessions sessions) {
    this.dashboard = dashboard;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, visit -> show(visit, 200, "", ""));
    dashboard.post(web, "/dashboard/language", this::setLanguage);
    dashboard.post(web, PATH + "/password", this::changePassword);
    dashboard.post(web, PATH + "/sessions/end-others", this::endOthers);
    dashboard.post(web, PATH + "/sessions/:session/end", this::end);
  }

  static Browser browser(Visit visit) {
    return new Browser(
        visit.client().address(),
        visit.client().userAgent(),
        visit.request().cookie(BROWSER_COOKIE),
        visit.session());
  }

  /** By this cookie the browser is known the next time that somebody signs in with it. */
  static CookieChange browserCookie(String token) {
    return new CookieChange(BROWSER_COOKIE, token, Sessions.BROWSER_LIFETIME);
  }

  private Answer show(DashboardVisit visit, int status, String notice, String wrong) {
    return new Answer.Page(
        status,
        "dashboard/account",
        new AccountPage(
            visit.texts().get("dashboard.account.title"),
            visit.layout("account"),
            notice,
            wrong,
            Passwords.MINIMUM_LENGTH,
            sessions.open(visit.tenant(), visit.account(), browser(visit.visit())).stream()
                .map(session -> session(visit, session))
                .toList()));
  }

  /**
   * The page of an account.
   *
   * @param notice what was done; empty at first
   * @param wrong why the password was not changed; empty if it was, or at first
   */
  public record AccountPage(
      String title,
      DashboardLayout dashboard,
      String notice,
      String wrong,
      int shortestPassword,
      List<Session> sessions)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !wrong.isEmpty();
    }

    /** An open session; {@code browser} is empty if it is unknown. */
    public record Session(
        String path, String browser, String address, String since, boolean current) {}
  }

  private static AccountPage.Session session(DashboardVisit visit, OpenSession session) {
    return new AccountPage.Session(
        PATH + "/sessions/" + session.id() + "/end",
        BrowserName.of(session.userAgent()),
        session.address(),
        visit.moment(session.since()),
        session.current());
  }

  private Answer setLanguage(DashboardVisit visit) {
    visit
        .visit()
        .form()
        .given("language")
        .filter(Texts.LANGUAGES::contains)
        .ifPresent(language -> accounts.setLanguage(visit.tenant(), visit.account(), language));
    return new Answer.Redirect(Dashboard.next(visit.visit().form().given("next")));
  }

  private Answer changePassword(DashboardVisit visit) {
    Texts texts = visit.texts();
    PasswordChange result =
        sessions.changePassword(
            visit.tenant(),
            visit.account(),
            visit.visit().form().text("password"),
            visit.visit().form().text("new_password"),
            browser(visit.visit()));
    return switch (result) {
      case PasswordChange.Changed changed ->
          show(visit, 200, texts.get("dashboard.account.changed"), "");
      case PasswordChange.TooShort tooShort ->
          show(visit, 422, "", texts.get("dashboard.account.too-short", Passwords.MINIMUM_LENGTH));
      case PasswordChange.TooLong tooLong ->
          show(
              visit,
              422,
              "",
              texts.get(
                  "dashboard.too-long",
                  texts.get("dashboard.account.new"),
                  Passwords.MAXIMUM_LENGTH));
      case PasswordChange.WrongPassword wrong ->
          show(visit, 422, "", texts.get("dashboard.account.wrong"));
      case PasswordChange.Locked(var remaining) ->
          show(
              visit,
              429,
              "",
              texts.count("dashboard.sign-in.locked", SignInRoutes.minutes(remaining)));
    };
  }

  private Answer endOthers(DashboardVisit visit) {
    sessions.endOthers(visit.tenant(), visit.account(), browser(visit.visit()));
    return new Answer.Redirect(PATH);
  }

  private Answer end(DashboardVisit visit) {
    id(visit.visit().pathParameter("session"))
        .ifPresent(id -> sessions.end(visit.tenant(), visit.account(), id, browser(visit.visit())));
    return new Answer.Redirect(PATH);
  }

  private static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
