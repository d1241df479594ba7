package io.puente.server.operator;

import io.puente.platform.database.Slice;
import io.puente.platform.text.Texts;
import io.puente.shop.HostName;
import io.puente.shop.Shop;
import io.puente.shop.ShopState;
import io.puente.shop.ShopStates;
import io.puente.shop.audit.Actor;
import io.puente.web.Web;
import io.puente.web.page.PageModel;
import io.puente.web.request.PageRequest;
import io.puente.web.response.Answer;
import io.puente.web.response.CookieChange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The pages of operators, at the server's own name. */
public record OperatorRoutes(
    Operators operators, ShopOperations operations, ShopSearch search, ExportFolder exports) {

  private static final String HOME = "/operator";
  private static final String SIGN_IN = HOME + "/sign-in";
  private static final String SHOP = HOME + "/shops/:shop";

  /** Not the cookie of a shop's session, which is of no use here. */
  private static final String COOKIE = "puente_operator";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final int SHOPS_A_PAGE = 25;
  private static final int LONGEST_TEXT = 500;
  private static final int LONGEST_DOMAIN = 253;

  public void mount(Web web) {
    web.page(SIGN_IN, request -> signInPage(request, 200, ""));
    web.post(SIGN_IN, this::signIn);
    web.post(HOME + "/sign-out", this::signOut);
    web.page(HOME, request -> signedIn(request, operator -> home(request, 200, operator, "", "")));
    web.post(HOME + "/invitations", request -> signedIn(request, who -> invite(request, who)));
    web.page(SHOP, request -> ofShop(request, (who, shop) -> show(request, 200, shop, "", "")));
    web.post(
        SHOP + "/suspension",
        request -> ofShop(request, (who, shop) -> suspend(request, who, shop)));
    web.post(
        SHOP + "/resumption",
        request -> ofShop(request, (who, shop) -> resume(request, who, shop)));
    web.post(
        SHOP + "/export", request -> ofShop(request, (who, shop) -> export(request, who, shop)));
    web.post(
        SHOP + "/closure", request -> ofShop(request, (who, shop) -> close(request, who, shop)));
    web.post(SHOP + "/reset", request -> ofShop(request, (who, shop) -> reset(request, shop)));
    web.post(
        SHOP + "/domains",
        request -> ofShop(request, (who, shop) -> addDomain(request, who, shop)));
  }

  private Answer signedIn(PageRequest request, Function<Operator, Answer> handler) {
    return request
        .cookie(COOKIE)
        .flatMap(operators::of)
        .map(handler)
        .orElseGet(() -> new Answer.Redirect(SIGN_IN));
  }

  /** Answers an operator's request for one of the shops. */
  private interface ShopHandler {
    Answer answer(Operator operator, Shop shop);
  }

  private Answer ofShop(PageRequest request, ShopHandler handler) {
    return signedIn(
        request,
        operator ->
            operations
                .shops()
                .named(request.pathParameter("shop"))
                .map(shop -> handler.answer(operator, shop))
                .orElseGet(Answer::notFound));
  }

  private static Answer signInPage(PageRequest request, int status, String wrong) {
    return new Answer.Page(
        status,
        "operator/sign-in",
        new SignInPage(
            request.texts().get("operator.sign-in"), request.form().text("email"), wrong));
  }

  /** The page to sign in; {@code wrong} is empty at first. */
  public record SignInPage(String title, String email, String wrong) implements PageModel {
    @Override
    public boolean isRefused() {
      return !wrong.isEmpty();
    }
  }

  private Answer signIn(PageRequest request) {
    Texts texts = request.texts();
    return switch (operators.signIn(
        request.form().text("email"),
        request.form().text("password"),
        request.client().address())) {
      case Operators.SignIn.Done(String token) ->
          new Answer.WithCookie(
              new Answer.Redirect(HOME), new CookieChange(COOKIE, token, Operators.LIFETIME));
      case Operators.SignIn.Wrong wrong ->
          signInPage(request, 422, texts.get("dashboard.sign-in.wrong"));
      case Operators.SignIn.Locked locked -> signInPage(request, 429, texts.get("operator.locked"));
    };
  }

  private Answer signOut(PageRequest request) {
    request.cookie(COOKIE).ifPresent(operators::signOut);
    return new Answer.WithCookie(
        new Answer.Redirect(SIGN_IN), new CookieChange(COOKIE, "", Duration.ZERO));
  }

  private Answer home(
      PageRequest request, int status, Operator operator, String invitation, String wrong) {
    Texts texts = request.texts();
    ShopSearch.Query query =
        new ShopSearch.Query(
            request.queryParameter("q").orElse("").strip(),
            request.queryParameter("state").filter(StateName.ALL::contains).orElse(""),
            request.queryParameter("older").flatMap(OperatorRoutes::id),
            request.queryParameter("newer").flatMap(OperatorRoutes::id));
    Slice<Shop> shops = search.find(query, SHOPS_A_PAGE);
    return new Answer.Page(
        status,
        "operator/home",
        new HomePage(
            texts.get("operator.title"),
            operator.name(),
            invitation,
            request.form().text("note"),
            wrong,
            query.words(),
            StateName.ALL.stream()
                .map(state -> new StateChoice(state, state.equals(query.state())))
                .toList(),
            !query.words().isEmpty() || !query.state().isEmpty(),
            shops.rows().stream().map(shop -> item(texts, shop)).toList(),
            shops.hasBefore() ? pageOf(query, "newer", shops.rows().getFirst()) : "",
            shops.hasAfter() ? pageOf(query, "older", shops.rows().getLast()) : ""));
  }

  private static Optional<UUID> id(String text) {
    return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  private static String pageOf(ShopSearch.Query query, String side, Shop from) {
    return HOME
        + "?q="
        + URLEncoder.encode(query.words(), StandardCharsets.UTF_8)
        + "&state="
        + query.state()
        + "&"
        + side
        + "="
        + from.tenant().id();
  }

  /**
   * The list of shops, the newest first.
   *
   * @param invitation a link that was just made; shown this once
   * @param words what was looked for
   * @param searched whether some of the shops were asked for, and not all
   * @param newer the address of the page before this one; empty for none
   * @param older the address of the page after this one; empty for none
   */
  public record HomePage(
      String title,
      String operator,
      String invitation,
      String note,
      String wrong,
      String words,
      List<StateChoice> states,
      boolean searched,
      List<ShopItem> shops,
      String newer,
      String older)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !wrong.isEmpty();
    }
  }

  /** A state in which shops are looked for. */
  public record StateChoice(String name, boolean chosen) {}

  /**
   * A shop in the list.
   *
   * @param state the name of its state
   * @param lastOrder the day of its last order (UTC); empty if it has none
   */
  public record ShopItem(
      String name, String path, String host, String state, String lastOrder, int deadJobs) {}

  private ShopItem item(Texts texts, Shop shop) {
    ShopOverviewSql.Activity activity = operations.activity(shop);
    return new ShopItem(
        shop.name(),
        HOME + "/shops/" + shop.slug(),
        shop.host(),
        StateName.of(shop.state()),
        activity.lastOrder().map(at -> day(texts, at)).orElse(""),
        activity.deadJobs());
  }

  private static String day(Texts texts, Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(Locale.of(texts.language()))
        .format(at.atOffset(ZoneOffset.UTC));
  }

  private Answer invite(PageRequest request, Operator operator) {
    if (request.form().isLonger("note", LONGEST_TEXT)) {
      String wrong = request.texts().get("sign-up.wrong.long", LONGEST_TEXT);
      return home(request, 422, operator, "", wrong);
    }
    String link =
        operations.invite(request.texts().language(), request.form().text("note")).toString();
    return home(request, 200, operator, link, "");
  }

  private Answer show(PageRequest request, int status, Shop before, String notice, String wrong) {
    return show(request, status, before, notice, wrong, "");
  }

  private Answer show(
      PageRequest request, int status, Shop before, String notice, String wrong, String link) {
    Shop shop = operations.shops().of(before.tenant()).orElse(before);
    return new Answer.Page(
        status,
        "operator/shop",
        new ShopPage(
            shop.name(),
            item(request.texts(), shop),
            shop.state() instanceof ShopState.Suspended(String reason) ? reason : "",
            shop.contactEmail(),
            operations.accounts(shop),
            request.form().text("reason"),
            request.form().text("domain"),
            notice,
            wrong,
            link));
  }

  /**
   * The page of a shop.
   *
   * @param suspendedFor the reason of its suspension; empty if it is not suspended
   * @param notice what was done; empty at first
   * @param link with which an owner sets a new password; shown this once
   */
  public record ShopPage(
      String title,
      ShopItem shop,
      String suspendedFor,
      String email,
      List<String> accounts,
      String reason,
      String domain,
      String notice,
      String wrong,
      String link)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !wrong.isEmpty();
    }
  }

  private Answer suspend(PageRequest request, Operator operator, Shop shop) {
    String reason = request.form().text("reason");
    if (reason.isEmpty()) {
      return show(request, 422, shop, "", request.texts().get("operator.reason-missing"));
    }
    if (request.form().isLonger("reason", LONGEST_TEXT)) {
      return show(request, 422, shop, "", request.texts().get("sign-up.wrong.long", LONGEST_TEXT));
    }
    return changed(request, shop, operations.suspend(shop, reason, actor(request, operator)));
  }

  private Answer resume(PageRequest request, Operator operator, Shop shop) {
    return changed(request, shop, operations.resume(shop, actor(request, operator)));
  }

  private Answer export(PageRequest request, Operator operator, Shop shop) {
    try {
      Path file = exports.newFile();
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        operations.export(shop, out, actor(request, operator));
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
      return new Answer.Download("application/zip", file, shop.slug() + ".zip");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer close(PageRequest request, Operator operator, Shop shop) {
    if (!operations.isExported(shop)) {
      return show(request, 422, shop, "", request.texts().get("operator.close-unexported"));
    }
    if (!request.form().text("slug").equals(shop.slug())) {
      return show(
          request, 422, shop, "", request.texts().get("operator.close-unsure", shop.slug()));
    }
    return changed(request, shop, operations.close(shop, actor(request, operator)));
  }

  private static Actor actor(PageRequest request, Operator operator) {
    return operator.actor(request.client().address());
  }

  private Answer changed(PageRequest request, Shop shop, ShopStates.Outcome outcome) {
    return switch (outcome) {
      case ShopStates.Outcome.Done done ->
          show(request, 200, shop, request.texts().get("operator.done"), "");
      case ShopStates.Outcome.Otherwise(ShopState now) ->
          show(request, 409, shop, "", request.texts().get("operator.otherwise"));
    };
  }

  private Answer reset(PageRequest request, Shop shop) {
    return operations
        .resetLink(shop, request.form().text("email"))
        .map(link -> show(request, 200, shop, "", "", link.toString()))
        .orElseGet(() -> show(request, 422, shop, "", request.texts().get("operator.no-account")));
  }

  private Answer addDomain(PageRequest request, Operator operator, Shop shop) {
    Optional<String> domain =
        Optional.of(request.form().text("domain"))
            .filter(text -> text.length() <= LONGEST_DOMAIN && text.indexOf('.') > 0)
            .flatMap(HostName::of);
    if (domain.isEmpty()) {
      return show(request, 422, shop, "", request.texts().get("operator.no-domain"));
    }
    boolean added =
        operations.addDomain(
            shop, domain.get(), request.form().checked("main"), actor(request, operator));
    return added
        ? show(request, 200, shop, request.texts().get("operator.done"), "")
        : show(request, 409, shop, "", request.texts().get("operator.domain-taken", domain.get()));
  }
}
