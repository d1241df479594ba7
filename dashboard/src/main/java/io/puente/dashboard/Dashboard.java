package io.puente.dashboard;

import io.puente.dashboard.account.Account;
import io.puente.dashboard.account.Accounts;
import io.puente.dashboard.account.Sessions;
import io.puente.platform.text.Texts;
import io.puente.storefront.web.ShopWeb;
import io.puente.storefront.web.Visit;
import io.puente.web.response.Answer;
import io.puente.web.response.EventStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The door of the owner's dashboard: whoever is not signed in to this shop is sent to sign in, and
 * comes back afterwards.
 */
public final class Dashboard {

  static final String HOME = "/dashboard";
  static final String SIGN_IN = "/dashboard/sign-in";

  private final Sessions sessions;
  private final Accounts accounts;

  public Dashboard(Sessions sessions, Accounts accounts) {
    this.sessions = sessions;
    this.accounts = accounts;
  }

  /** Answers somebody who is signed in. */
  @FunctionalInterface
  public interface PageHandler {
    Answer answer(DashboardVisit visit);
  }

  /** Opens a stream for somebody who is signed in. */
  @FunctionalInterface
  interface StreamHandler {
    void begin(DashboardVisit visit, EventStream stream);
  }

  public void page(ShopWeb web, String path, PageHandler handling) {
    web.page(path, visit -> answer(visit, visit.path(), handling));
  }

  /** After signing in, somebody who wanted to post something begins again at the overview. */
  public void post(ShopWeb web, String path, PageHandler handling) {
    web.post(path, visit -> answer(visit, HOME, handling));
  }

  private Answer answer(Visit visit, String comeBackTo, PageHandler handling) {
    return enter(visit)
        .map(entered -> (Answer) new Answer.InLanguage(handling.answer(entered), entered.texts()))
        .orElseGet(
            () ->
                new Answer.Redirect(
                    SIGN_IN + "?next=" + URLEncoder.encode(comeBackTo, StandardCharsets.UTF_8)));
  }

  void stream(ShopWeb web, String path, StreamHandler streaming) {
    web.stream(
        path,
        (visit, stream) ->
            enter(visit)
                .ifPresentOrElse(
                    entered -> streaming.begin(entered, stream), () -> stream.refuse(401)));
  }

  /** The dashboard speaks the owner's language; {@code ?language=} changes it for good. */
  private Optional<DashboardVisit> enter(Visit visit) {
    return accountBehind(visit)
        .map(
            account ->
                visit
                    .queryParameter("language")
                    .filter(Texts.LANGUAGES::contains)
                    .filter(language -> !language.equals(account.language()))
                    .map(language -> accounts.setLanguage(visit.shop().tenant(), account, language))
                    .orElse(account))
        .map(account -> new DashboardVisit(visit.in(Texts.in(account.language())), account));
  }

  private Optional<Account> accountBehind(Visit visit) {
    return visit.session().flatMap(token -> sessions.account(visit.shop().tenant(), token));
  }

  /** Whether somebody who came in a while ago may still be here. */
  boolean isStillOpen(DashboardVisit visit) {
    return accountBehind(visit.visit()).isPresent();
  }
}
