package io.puente.dashboard;

import io.puente.dashboard.account.Account;
import io.puente.dashboard.account.Sessions;
import io.puente.platform.text.Texts;
import io.puente.shop.web.ShopWeb;
import io.puente.shop.web.Visit;
import io.puente.web.response.Answer;
import io.puente.web.response.EventStream;
import io.puente.web.upload.Upload;
import io.puente.web.upload.UploadLimits;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Access to the owner's dashboard. A browser without a session of this shop is redirected to the
 * sign-in page, and back to the requested page afterwards.
 */
public final class Dashboard {

  /** The dashboard's own style sheets, below {@code static/css/}. */
  public static final List<String> STYLES =
      List.of(
          "dashboard/shell.css",
          "dashboard/form.css",
          "dashboard/card.css",
          "dashboard/list.css",
          "dashboard/details.css",
          "dashboard/steps.css",
          "dashboard/product.css",
          "dashboard/market.css",
          "dashboard/customs.css",
          "dashboard/look.css",
          "dashboard/readiness.css",
          "dashboard/shipment.css",
          "dashboard/spreadsheet.css",
          "dashboard/words.css");

  /** The scripts that only some pages of the dashboard have, below {@code static/js/}. */
  public static final List<String> SCRIPTS =
      List.of(
          "picture-choice.js",
          "product-photos.js",
          "shipment.js",
          "sales.js",
          "look-preview.js",
          "spreadsheet.js");

  static final String HOME = "/dashboard";
  static final String SIGN_IN = "/dashboard/sign-in";

  private static final Pattern PARAMETER = Pattern.compile(":\\w+");

  private final Sessions sessions;

  /** The paths of pages, for forms that show their page at an address of their own. */
  private final Map<String, Pattern> pages = new ConcurrentHashMap<>();

  public Dashboard(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Answers a request with a session. */
  @FunctionalInterface
  public interface PageHandler {
    Answer answer(DashboardVisit visit);
  }

  /** Answers a form with files for a request with a session. */
  @FunctionalInterface
  public interface UploadHandler {
    Answer answer(DashboardVisit visit, Upload upload);
  }

  /** Opens a stream for a request with a session. */
  @FunctionalInterface
  interface StreamHandler {
    void begin(DashboardVisit visit, EventStream stream);
  }

  public void page(ShopWeb web, String path, PageHandler handler) {
    pages.put(path, Pattern.compile(PARAMETER.matcher(path).replaceAll("[^/]+")));
    web.page(path, visit -> answer(visit, visit.path(), handler));
  }

  /** A form that was posted without a session leads to the overview after signing in. */
  public void post(ShopWeb web, String path, PageHandler handler) {
    web.post(path, visit -> answer(visit, HOME, handler));
  }

  /**
   * A form that may be larger than usual.
   *
   * @param mostBytes as the form is sent
   */
  public void post(ShopWeb web, String path, int mostBytes, PageHandler handler) {
    web.post(path, mostBytes, visit -> answer(visit, HOME, handler));
  }

  /** A form with files. Without a session nothing of it is read. */
  public void upload(ShopWeb web, String path, UploadLimits limits, UploadHandler handler) {
    web.upload(
        path,
        limits,
        new ShopWeb.UploadHandler() {
          @Override
          public Optional<Answer> refusal(Visit visit) {
            return account(visit).isPresent()
                ? Optional.empty()
                : Optional.of(toSignIn(pageOf(visit.path())));
          }

          @Override
          public Answer answer(Visit visit, Upload upload) {
            return Dashboard.this.answer(
                visit, pageOf(visit.path()), signedIn -> handler.answer(signedIn, upload));
          }
        });
  }

  private Answer answer(Visit visit, String next, PageHandler handler) {
    return signedIn(visit)
        .map(signedIn -> (Answer) new Answer.InLanguage(handler.answer(signedIn), signedIn.texts()))
        .orElseGet(() -> toSignIn(next));
  }

  private static Answer toSignIn(String next) {
    return new Answer.Redirect(
        SIGN_IN + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
  }

  void stream(ShopWeb web, String path, StreamHandler handler) {
    web.stream(
        path,
        (visit, stream) ->
            signedIn(visit)
                .ifPresentOrElse(
                    signedIn -> handler.begin(signedIn, stream), () -> stream.refuse(401)));
  }

  /** The visit in the language of the account. */
  private Optional<DashboardVisit> signedIn(Visit visit) {
    return account(visit)
        .map(
            account ->
                new DashboardVisit(
                    visit.in(Texts.in(account.language())), account, pageOf(visit.path())));
  }

  /** The page that a form belongs to: the nearest path above it that can be opened. */
  private String pageOf(String path) {
    String page = path;
    while (page.length() > HOME.length() && !isPage(page)) {
      page = page.substring(0, page.lastIndexOf('/'));
    }
    return page;
  }

  private boolean isPage(String path) {
    return pages.values().stream().anyMatch(page -> page.matcher(path).matches());
  }

  private Optional<Account> account(Visit visit) {
    return visit.session().flatMap(token -> sessions.account(visit.shop().tenant(), token));
  }

  /** The page to go to next: only one of the dashboard, never one of another site. */
  static String next(Optional<String> asked) {
    return asked
        .filter(path -> path.matches("/dashboard(/[A-Za-z0-9-]+)*"))
        .filter(path -> !path.startsWith(SIGN_IN))
        .orElse(HOME);
  }

  /** Whether the session of an earlier request is still valid. */
  boolean isStillSignedIn(DashboardVisit visit) {
    return account(visit.visit()).isPresent();
  }
}
