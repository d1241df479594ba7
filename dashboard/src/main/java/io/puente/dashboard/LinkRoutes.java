package io.puente.dashboard;

import io.puente.dashboard.account.AccountLink;
import io.puente.dashboard.account.AccountLinks;
import io.puente.dashboard.account.Passwords;
import io.puente.dashboard.account.SignInResult;
import io.puente.platform.text.Texts;
import io.puente.shop.web.ShopWeb;
import io.puente.shop.web.Visit;
import io.puente.web.page.PageModel;
import io.puente.web.request.RateLimiter;
import io.puente.web.response.Answer;
import io.puente.web.response.CookieChange;

/**
 * Forgotten passwords, and the links that are sent to the address of an account.
 *
 * @param mailbox where emails can be read beside their mailbox: the address of the demonstration's
 *     mailbox, else empty
 */
public record LinkRoutes(
    AccountLinks links, RateLimiter limiter, boolean emailsAreSent, Mailbox mailbox) {

  static final String FORGOTTEN = "/dashboard/forgotten";
  private static final String LINK = "/dashboard/links/:token";
  private static final int LONGEST_EMAIL = 254;

  /** The address of a page with all emails; empty if there is none. */
  @FunctionalInterface
  public interface Mailbox {
    String address();
  }

  public void mount(ShopWeb web) {
    web.page(FORGOTTEN, visit -> forgotten(visit, 200, "", false));
    web.post(FORGOTTEN, this::forgotten);
    web.page(LINK, this::show);
    web.post(LINK, this::use);
  }

  private Answer forgotten(Visit visit) {
    Texts texts = SignInRoutes.texts(visit);
    String email = visit.form().text("email");
    if (email.isEmpty()) {
      return forgotten(visit, 422, texts.get("dashboard.forgotten.missing"), false);
    }
    if (visit.form().isLonger("email", LONGEST_EMAIL)) {
      String name = texts.get("dashboard.sign-in.email");
      return forgotten(visit, 422, texts.get("dashboard.too-long", name, LONGEST_EMAIL), false);
    }
    if (limiter.take(visit.client().address(), 1) > 0) {
      return forgotten(visit, 429, texts.get("dashboard.forgotten.too-many"), false);
    }
    links.forgotten(visit.shop().tenant(), email);
    return forgotten(visit, 200, "", true);
  }

  private Answer forgotten(Visit visit, int status, String wrong, boolean sent) {
    Texts texts = SignInRoutes.texts(visit);
    boolean readable = emailsAreSent || !mailbox.address().isEmpty();
    return new Answer.InLanguage(
        new Answer.Page(
            status,
            "dashboard/forgotten",
            new ForgottenPage(
                texts.get(sent ? "dashboard.forgotten.sent" : "dashboard.forgotten.title"),
                visit.form().text("email"),
                wrong,
                sent,
                readable,
                mailbox.address(),
                AccountLink.Kind.RESET.life().toHours())),
        texts);
  }

  /**
   * The page for forgotten passwords.
   *
   * @param sent whether a link was asked for
   * @param readable whether anybody can receive one
   * @param mailbox the address of the demonstration's mailbox; empty for none
   */
  public record ForgottenPage(
      String title,
      String email,
      String wrong,
      boolean sent,
      boolean readable,
      String mailbox,
      long hours)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !wrong.isEmpty();
    }
  }

  private Answer show(Visit visit) {
    return page(visit, 200, links.find(visit.shop().tenant(), token(visit)), "");
  }

  private static String token(Visit visit) {
    return visit.pathParameter("token");
  }

  private Answer use(Visit visit) {
    return switch (links.find(visit.shop().tenant(), token(visit))) {
      case AccountLink.Open(AccountLink.Kind kind, var account) ->
          answer(
              visit,
              switch (kind) {
                case CONFIRM ->
                    links.confirm(visit.shop(), token(visit), AccountRoutes.browser(visit));
                case RESET ->
                    links.reset(
                        visit.shop(),
                        token(visit),
                        visit.form().text("new_password"),
                        AccountRoutes.browser(visit));
              });
      case AccountLink other -> page(visit, 410, other, "");
    };
  }

  private Answer answer(Visit visit, AccountLinks.Use use) {
    return switch (use) {
      case AccountLinks.Use.Done(SignInResult.SignedIn session) ->
          new Answer.WithCookie(
              new Answer.WithCookie(
                  new Answer.Redirect(Dashboard.HOME),
                  CookieChange.session(session.token(), session.lifetime())),
              AccountRoutes.browserCookie(session.browser()));
      case AccountLinks.Use.Refused(AccountLink link) -> page(visit, 410, link, "");
      case AccountLinks.Use.TooShort tooShort ->
          again(visit, "dashboard.account.too-short", Passwords.MINIMUM_LENGTH);
      case AccountLinks.Use.TooLong tooLong ->
          again(visit, "dashboard.links.too-long", Passwords.MAXIMUM_LENGTH);
    };
  }

  private Answer again(Visit visit, String wrong, int length) {
    AccountLink link = links.find(visit.shop().tenant(), token(visit));
    return page(visit, 422, link, texts(visit, link).get(wrong, length));
  }

  private static Texts texts(Visit visit, AccountLink link) {
    return link instanceof AccountLink.Open(var kind, var account)
        ? Texts.in(account.language())
        : SignInRoutes.texts(visit);
  }

  private static Answer page(Visit visit, int status, AccountLink link, String wrong) {
    Texts texts = texts(visit, link);
    String state =
        switch (link) {
          case AccountLink.Open(AccountLink.Kind kind, var account) ->
              kind == AccountLink.Kind.CONFIRM ? "confirm" : "reset";
          case AccountLink.Used(AccountLink.Kind kind) ->
              kind == AccountLink.Kind.CONFIRM ? "confirmed" : "used";
          case AccountLink.Unknown none -> "unknown";
        };
    String email = link instanceof AccountLink.Open(var kind, var account) ? account.email() : "";
    return new Answer.InLanguage(
        new Answer.Page(
            status,
            "dashboard/link",
            new LinkPage(
                texts.get("dashboard.links." + state + ".title"),
                texts.get("dashboard.links." + state + ".text", visit.shop().name()),
                state,
                visit.path(),
                email,
                wrong,
                Passwords.MINIMUM_LENGTH)),
        texts);
  }

  /**
   * The page of a link.
   *
   * @param state {@code confirm} and {@code reset} have a form; {@code confirmed}, {@code used} and
   *     {@code unknown} have none
   * @param email of the account, for the browser that stores the new password
   */
  public record LinkPage(
      String title,
      String text,
      String state,
      String path,
      String email,
      String wrong,
      int shortestPassword)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !wrong.isEmpty();
    }
  }
}
