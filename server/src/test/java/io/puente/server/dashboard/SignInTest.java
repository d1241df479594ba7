package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.puente.dashboard.account.Browser;
import io.puente.dashboard.account.Sessions;
import io.puente.dashboard.account.SignInResult;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Shop;
import io.puente.shop.mail.Email;
import io.puente.shop.mail.Emails;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

  private final RunningShop running = RunningShop.start();

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void redirectsToTheRequestedPageAfterSigningIn() {
    Buyer browser = running.browser(running.shop());
    String toSignIn = browser.get("/dashboard/parcels").location().orElseThrow();
    assertThat(toSignIn).isEqualTo("/dashboard/sign-in?next=%2Fdashboard%2Fparcels");
    assertThat(browser.get(toSignIn).text())
        .contains("<input type=\"hidden\" name=\"next\" value=\"/dashboard/parcels\">");

    Buyer.Page answer =
        browser.post(
            "/dashboard/sign-in",
            Map.of(
                "email", " Owner@Barro.example ",
                "password", RunningShop.PASSWORD,
                "next", "/dashboard/parcels"));

    assertThat(answer.location()).contains("/dashboard/parcels");
    assertThat(browser.get("/dashboard/parcels").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/dashboard",
        "//elsewhere.example",
        "/dashboard/../es-us",
        "x"
      })
  void redirectsToNoOtherSite(String next) {
    Buyer.Page answer =
        running
            .browser(running.shop())
            .post(
                "/dashboard/sign-in",
                Map.of(
                    "email",
                    RunningShop.ownerOf(running.shop()),
                    "password",
                    RunningShop.PASSWORD,
                    "next",
                    next));

    assertThat(answer.location()).contains("/dashboard");
  }

  @Test
  void answersAWrongPasswordAndAnUnknownAddressAlike() {
    Buyer.Page wrongPassword = signIn(RunningShop.ownerOf(running.shop()), "not the password");
    Buyer.Page wrongAddress = signIn("nobody@barro.example", "not the password");

    assertThat(wrongPassword.status()).isEqualTo(422);
    assertThat(wrongPassword.text())
        .contains("El correo electrónico o la contraseña no es correcto.");
    assertThat(wrongAddress.status()).isEqualTo(422);
    assertThat(wrongAddress.text().replace("nobody@", "owner@")).isEqualTo(wrongPassword.text());
  }

  private Buyer.Page signIn(String email, String password) {
    return running
        .browser(running.shop())
        .post("/dashboard/sign-in", Map.of("email", email, "password", password));
  }

  @Test
  void locksANetworkOutOfAnAccountAfterSixWrongPasswordsAndSaysHowLong() {
    Shop shop = running.neighbour();
    for (int i = 0; i < 6; i++) {
      assertThat(running.signIn(running.browser(shop), shop, "guess " + i).status()).isEqualTo(422);
    }

    Buyer.Page right = running.signIn(running.browser(shop), shop, RunningShop.PASSWORD);

    assertThat(right.status()).isEqualTo(429);
    assertThat(right.text()).contains("Espere 15 minutos y pruebe de nuevo.");
    assertThat(signInAfter(Duration.ofMinutes(14), shop)).isInstanceOf(SignInResult.Locked.class);
    assertThat(signInAfter(Duration.ofMinutes(16), shop)).isInstanceOf(SignInResult.SignedIn.class);
  }

  @Test
  void wrongPasswordsFromElsewhereLockNoOwnerOutAndTheOwnerIsToldOnce() {
    try (RunningShop other = RunningShop.start()) {
      Shop shop = other.shop();
      Sessions sessions = other.sessions(Clock.systemUTC());
      for (int i = 0; i < 40; i++) {
        SignInResult guess = signIn(sessions, shop, "guess " + i, from("198.51.100." + i % 7));
        assertThat(guess)
            .isInstanceOfAny(SignInResult.WrongCredentials.class, SignInResult.Locked.class);
      }

      assertThat(signIn(sessions, shop, RunningShop.PASSWORD, from("192.0.2.7")))
          .isInstanceOf(SignInResult.SignedIn.class);
      List<Email> told = new Emails(other.database(), Optional.empty()).latest(shop.tenant(), 10);
      assertThat(told)
          .extracting(Email::kind, Email::recipient)
          .containsExactly(tuple("account-wrong-passwords", RunningShop.ownerOf(shop)));
      assertThat(told.getFirst().plain()).contains("198.51.100.", "/dashboard/account");
    }
  }

  @Test
  void letsAKnownBrowserInWhenItsNetworkIsLockedAndEveryNetworkGuesses() {
    try (RunningShop other = RunningShop.start()) {
      Shop shop = other.shop();
      Sessions sessions = other.sessions(Clock.systemUTC());
      SignInResult.SignedIn first =
          (SignInResult.SignedIn) signIn(sessions, shop, RunningShop.PASSWORD, from("192.0.2.7"));
      for (int i = 0; i < 310; i++) {
        signIn(sessions, shop, "guess", from("198.51.%d.%d".formatted(i / 200, i % 200)));
      }
      for (int i = 0; i < 6; i++) {
        signIn(sessions, shop, "guess", from("192.0.2.7"));
      }

      assertThat(signIn(sessions, shop, RunningShop.PASSWORD, from("192.0.2.7")))
          .isInstanceOf(SignInResult.Locked.class);
      assertThat(signIn(sessions, shop, RunningShop.PASSWORD, known(first.browser(), "192.0.2.7")))
          .isInstanceOf(SignInResult.SignedIn.class);
      for (int i = 0; i < 6; i++) {
        signIn(sessions, shop, "guess", known(first.browser(), "203.0.113." + i));
      }
      assertThat(signIn(sessions, shop, RunningShop.PASSWORD, known(first.browser(), "192.0.2.8")))
          .as("a stolen cookie guesses no more often than a network")
          .isInstanceOf(SignInResult.Locked.class);
    }
  }

  private static SignInResult signIn(
      Sessions sessions, Shop shop, String password, Browser browser) {
    return sessions.signIn(shop.tenant(), RunningShop.ownerOf(shop), password, browser);
  }

  private static Browser from(String address) {
    return new Browser(address, "Mozilla/5.0", Optional.empty(), Optional.empty());
  }

  private static Browser known(String token, String address) {
    return new Browser(address, "Mozilla/5.0", Optional.of(token), Optional.empty());
  }

  @Test
  void locksANetworkThatTriesManyAccountsFromManyAddresses() {
    Shop shop = running.neighbour();
    for (int i = 0; i < 30; i++) {
      assertThat(tried(shop, "guess-" + i + "@barro.example", "2001:db8:1:2::" + i))
          .isInstanceOf(SignInResult.WrongCredentials.class);
    }

    assertThat(tried(shop, "another@barro.example", "2001:db8:1:3:a:b:c:d"))
        .isInstanceOf(SignInResult.Locked.class);
    assertThat(tried(shop, "another@barro.example", "2001:db8:1:102::1"))
        .as("from the next line")
        .isInstanceOf(SignInResult.WrongCredentials.class);
  }

  private SignInResult tried(Shop shop, String email, String address) {
    return running.sessions(Clock.systemUTC()).signIn(shop.tenant(), email, "guess", from(address));
  }

  private SignInResult signInAfter(Duration wait, Shop shop) {
    return signIn(sessionsAfter(wait), shop, RunningShop.PASSWORD, from("127.0.0.1"));
  }

  @Test
  void aSessionEndsAfterTwelveHours() {
    SignInResult.SignedIn welcome =
        (SignInResult.SignedIn) signInAfter(Duration.ZERO, running.shop());

    assertThat(
            sessionsAfter(Duration.ofHours(11)).account(running.shop().tenant(), welcome.token()))
        .isPresent();
    assertThat(
            sessionsAfter(Duration.ofHours(13)).account(running.shop().tenant(), welcome.token()))
        .isEmpty();
  }

  private Sessions sessionsAfter(Duration wait) {
    return running.sessions(Clock.offset(Clock.systemUTC(), wait));
  }

  @Test
  void signingOutEndsTheSessionAndNotOnlyTheCookie() {
    Buyer owner = running.owner();
    Buyer thief = running.browser(running.shop()).withCookiesOf(owner);
    assertThat(thief.get("/dashboard").status()).isEqualTo(200);

    owner.post("/dashboard/sign-out", Map.of());

    assertThat(thief.get("/dashboard").location()).hasValueSatisfying(this::isSignIn);
  }

  @Test
  void aSessionOfOneShopOpensNoOtherDashboard() {
    Buyer owner = running.owner();

    Buyer atTheNeighbours = running.browser(running.neighbour()).withCookiesOf(owner);

    assertThat(atTheNeighbours.get("/dashboard").location()).hasValueSatisfying(this::isSignIn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dashboard",
        "/dashboard/orders",
        "/dashboard/orders/PT-2026-000001",
        "/dashboard/orders/PT-2026-000001/parcels/01939f2e-0000-7000-8000-000000000000/label.pdf",
        "/dashboard/orders/PT-2026-000001/parcels/01939f2e-0000-7000-8000-000000000000/customs.pdf",
        "/dashboard/parcels/numbers",
        "/dashboard/carriers",
        "/dashboard/parcels",
        "/dashboard/emails",
        "/dashboard/emails/01939f2e-0000-7000-8000-000000000000",
        "/dashboard/emails/01939f2e-0000-7000-8000-000000000000/body",
        "/dashboard/jobs",
        "/dashboard/account"
      })
  void everyPageOfTheDashboardNeedsASession(String path) {
    Buyer.Page answer = running.browser(running.shop()).get(path);

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).hasValueSatisfying(this::isSignIn);
    assertThat(answer.text()).isEmpty();
  }

  @Test
  void shippingNeedsASession() {
    Buyer.Page answer =
        running
            .browser(running.shop())
            .post(
                "/dashboard/orders/PT-2026-000001/shipment",
                Map.of("carrier", "fedex", "number", "12345"));

    assertThat(answer.location()).hasValueSatisfying(this::isSignIn);
  }

  private void isSignIn(String location) {
    assertThat(location).startsWith("/dashboard/sign-in");
  }

  @Test
  void theDashboardIsInTheLanguageThatItsOwnerChoseLast() {
    Buyer owner = running.owner();
    assertThat(owner.get("/dashboard").text()).contains("<html lang=\"es\"", "Por enviar");

    Buyer.Page changed =
        owner.post("/dashboard/language", Map.of("language", "pt", "next", "/dashboard/orders"));
    assertThat(changed.location()).contains("/dashboard/orders");
    assertThat(owner.get("/dashboard").text()).contains("<html lang=\"pt\"", "A enviar");
    assertThat(owner.get("/dashboard/orders").text()).contains("<html lang=\"pt\"");
    owner.post("/dashboard/language", Map.of("language", "es"));
    assertThat(owner.get("/dashboard").text()).contains("<html lang=\"es\"");
  }

  @Test
  void readingAPageChangesNoLanguage() {
    Buyer owner = running.owner();

    owner.get("/dashboard?language=en");

    assertThat(owner.get("/dashboard").text()).contains("<html lang=\"es\"");
  }

  @Test
  void noPageOfTheDashboardIsForSearchEngines() {
    assertThat(running.owner().get("/dashboard").text())
        .contains("<meta name=\"robots\" content=\"noindex, nofollow\">");
  }
}
