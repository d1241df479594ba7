package io.puente.server.signup;

import io.puente.dashboard.LinkRoutes;
import io.puente.dashboard.account.AccountLink;
import io.puente.dashboard.account.Passwords;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.secrets.SecretToken;
import io.puente.platform.text.Texts;
import io.puente.shop.CountryDefaults;
import io.puente.shop.Shop;
import io.puente.shop.ShopSlug;
import io.puente.shop.Shops;
import io.puente.web.Web;
import io.puente.web.page.PageModel;
import io.puente.web.request.PageRequest;
import io.puente.web.response.Answer;
import java.security.SecureRandom;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opening a shop: the form, and what is shown while the confirmation is awaited. */
public record SignUpRoutes(
    SignUpMode mode,
    SignUp signUp,
    Invitations invitations,
    Shops shops,
    PublicUrls urls,
    LinkRoutes.Mailbox mailbox) {

  private static final String OPEN = "/:market/open";
  private static final String INVITED = OPEN + "/:token";
  private static final SecureRandom RANDOM = new SecureRandom();

  public void mount(Web web) {
    web.page(OPEN, request -> form(request, ""));
    web.post(OPEN, request -> open(request, ""));
    web.page(INVITED, request -> form(request, request.pathParameter("token")));
    web.post(INVITED, request -> open(request, request.pathParameter("token")));
    web.page("/:market/opened/:shop/:receipt", this::opened);
  }

  /** Why this visitor cannot open a shop; empty if nothing is in the way. */
  private Optional<String> refusal(String token) {
    return switch (mode) {
      case OPEN -> Optional.empty();
      case CLOSED -> Optional.of("closed");
      case INVITED -> {
        if (token.isEmpty()) {
          yield Optional.of("invited");
        }
        yield SecretToken.isWellFormed(token) && invitations.isOpen(token)
            ? Optional.empty()
            : Optional.of("not-invited");
      }
    };
  }

  private Answer form(PageRequest request, String token) {
    return refusal(token)
        .map(reason -> refused(request, reason))
        .orElseGet(() -> form(request, 200, SignUpForm.empty(request.texts()), ""));
  }

  private static Answer refused(PageRequest request, String reason) {
    Texts texts = request.texts();
    return new Answer.Page(
        reason.equals("invited") ? 200 : 410,
        "site/refused",
        new RefusedPage(
            texts.get("sign-up." + reason + ".title"),
            texts.get("sign-up." + reason + ".text"),
            elsewhere(request)));
  }

  /** The page that says why no shop can be opened. */
  public record RefusedPage(String title, String text, Map<String, String> elsewhere)
      implements PageModel {}

  private static Map<String, String> elsewhere(PageRequest request) {
    String rest = request.path().substring(1 + request.prefix().length());
    return Texts.LANGUAGES.stream()
        .collect(Collectors.toMap(language -> language, language -> "/" + language + rest));
  }

  private Answer form(PageRequest request, int status, SignUpForm form, String notice) {
    Texts texts = request.texts();
    return new Answer.Page(
        status,
        "site/open",
        new OpenPage(
            texts.get("sign-up.title"),
            request.path(),
            form.name(),
            form.wrong().containsKey("slug") || request.form().given("slug").isPresent(),
            form.slug(),
            "." + shops.site(),
            form.email(),
            form.wrong().containsKey("email") ? form.email() : request.form().text("asked_email"),
            countries(texts, form.country()),
            notice,
            form.wrong(),
            Passwords.MINIMUM_LENGTH,
            mailbox.address(),
            elsewhere(request)));
  }

  /**
   * The page with the form.
   *
   * @param asksSlug whether the shop's address is asked for: its name gives none, or one that is
   *     taken
   * @param below what stands behind the slug in the shop's address
   * @param askedEmail the address that is being asked about
   * @param wrong what is wrong, by field
   * @param mailbox the address of the demonstration's mailbox; empty for none
   */
  public record OpenPage(
      String title,
      String path,
      String name,
      boolean asksSlug,
      String slug,
      String below,
      String email,
      String askedEmail,
      List<CountryOption> countries,
      String notice,
      Map<String, String> wrong,
      int shortestPassword,
      String mailbox,
      Map<String, String> elsewhere)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !wrong.isEmpty() || !notice.isEmpty();
    }

    /** A country in which a shop may be. */
    public record CountryOption(String code, String name, boolean chosen) {}
  }

  private static List<OpenPage.CountryOption> countries(Texts texts, String chosen) {
    Locale locale = Locale.of(texts.language());
    return CountryDefaults.countries().stream()
        .map(
            code ->
                new OpenPage.CountryOption(
                    code, Locale.of("", code).getDisplayCountry(locale), code.equals(chosen)))
        .sorted(Comparator.comparing(OpenPage.CountryOption::name, Collator.getInstance(locale)))
        .toList();
  }

  private Answer open(PageRequest request, String token) {
    Optional<String> refusal = refusal(token);
    if (refusal.isPresent()) {
      return refused(request, refusal.get());
    }
    Texts texts = request.texts();
    SignUpForm form = SignUpForm.read(request.form(), texts);
    if (!form.wrong().isEmpty()) {
      return form(request, 422, form, "");
    }
    SignUp.Outcome outcome =
        signUp.open(
            new SignUp.Application(
                form.name(),
                form.slug(),
                CountryDefaults.of(form.country()).orElseThrow(),
                form.email(),
                form.password(),
                texts.language(),
                request.client().address(),
                mode == SignUpMode.INVITED ? Optional.of(token) : Optional.empty()));
    return switch (outcome) {
      case SignUp.Outcome.Confirming(Shop shop) -> toOpened(request, shop);
      case SignUp.Outcome.Opened(Shop shop) -> toOpened(request, shop);
      case SignUp.Outcome.Taken taken -> {
        String address = form.slug() + "." + shops.site();
        yield form(
            request,
            422,
            form.with("slug", texts.get("sign-up.wrong.taken", address)).withSlug(free(form)),
            "");
      }
      case SignUp.Outcome.TooMany tooMany ->
          form(request, 429, form, texts.get("sign-up.wrong.too-many"));
      case SignUp.Outcome.NotInvited notInvited -> refused(request, "not-invited");
    };
  }

  /** A slug that nobody has: with the country's code, or else with some letters. */
  private String free(SignUpForm form) {
    String withCountry = form.slug() + "-" + form.country().toLowerCase(Locale.ROOT);
    return Stream.of(withCountry)
        .filter(slug -> ShopSlug.problem(slug).isEmpty() && shops.named(slug).isEmpty())
        .findFirst()
        .orElseGet(
            () ->
                ShopSlug.proposal(
                    CountryDefaults.of(form.country()).orElseThrow().language(), RANDOM));
  }

  private Answer toOpened(PageRequest request, Shop shop) {
    return new Answer.Redirect(
        "/%s/opened/%s/%s".formatted(request.prefix(), shop.slug(), signUp.receipt(shop.slug())));
  }

  /**
   * Shown to who has sent the form: everybody else finds nothing, whether there is such a shop or
   * not.
   */
  private Answer opened(PageRequest request) {
    String slug = request.pathParameter("shop");
    if (!signUp.isReceipt(slug, request.pathParameter("receipt"))) {
      return Answer.notFound();
    }
    Texts texts = request.texts();
    String host = shops.hostOf(slug);
    String key = signUp.confirmsByEmail() ? "sign-up.confirm" : "sign-up.ready";
    return Answer.page(
        "site/opened",
        new OpenedPage(
            texts.get(key + ".title"),
            texts.get(key + ".text", AccountLink.Kind.CONFIRM.life().toHours()),
            host,
            signUp.confirmsByEmail() ? "" : urls.of(host, "/dashboard/sign-in").toString(),
            mailbox.address(),
            elsewhere(request)));
  }

  /**
   * The page after the form.
   *
   * @param host the shop's address
   * @param signIn where the owner signs in; empty while an email must be confirmed
   * @param mailbox the address of the demonstration's mailbox; empty for none
   */
  public record OpenedPage(
      String title,
      String text,
      String host,
      String signIn,
      String mailbox,
      Map<String, String> elsewhere)
      implements PageModel {}
}
