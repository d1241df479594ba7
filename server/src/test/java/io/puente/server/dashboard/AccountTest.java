package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.dashboard.account.Accounts;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.mail.Email;
import io.puente.shop.mail.Emails;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an owner does with the account: sessions that are listed and ended, a new password. */
class AccountTest {

  private static final String NEW_PASSWORD = "cuatro burros bajan solos";

  private final RunningShop running = RunningShop.start();

  @AfterEach
  void close() {
    running.close();
  }

  private static void assertSignedIn(Buyer browser) {
    assertThat(browser.get("/dashboard").status()).isEqualTo(200);
  }

  private static void assertSignedOut(Buyer browser) {
    assertThat(browser.get("/dashboard").location().orElse("")).startsWith("/dashboard/sign-in");
  }

  @Test
  void aNewPasswordEndsAllOtherSessionsAndIsTold() {
    Buyer owner = running.owner();
    Buyer thief = running.browser(running.shop()).withCookiesOf(running.owner());
    assertSignedIn(thief);

    Buyer.Page changed = changePassword(owner, RunningShop.PASSWORD, NEW_PASSWORD);

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text()).contains("Se cambió la contraseña.");
    assertSignedIn(owner);
    assertSignedOut(thief);
    Buyer browser = running.browser(running.shop());
    assertThat(running.signIn(browser, running.shop(), RunningShop.PASSWORD).status())
        .isEqualTo(422);
    assertThat(running.signIn(browser, running.shop(), NEW_PASSWORD).status()).isEqualTo(303);
    assertThat(new Emails(running.database(), Optional.empty()).latest(running.shop().tenant(), 9))
        .extracting(Email::kind)
        .contains("account-password-changed");
  }

  private static Buyer.Page changePassword(Buyer browser, String present, String next) {
    return browser.post(
        "/dashboard/account/password", Map.of("password", present, "new_password", next));
  }

  @Test
  void aWrongOrShortPasswordChangesNothingAndSaysWhy() {
    Buyer owner = running.owner();
    Buyer other = running.owner();

    Buyer.Page wrong = changePassword(owner, "not the password", NEW_PASSWORD);
    Buyer.Page tooShort = changePassword(owner, RunningShop.PASSWORD, "barro negro");

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("La contraseña actual no es correcta. No se cambió nada.");
    assertThat(tooShort.status()).isEqualTo(422);
    assertThat(tooShort.text()).contains("debe tener al menos 15 caracteres");
    assertSignedIn(other);
    for (int i = 0; i < 6; i++) {
      changePassword(owner, "guess " + i, NEW_PASSWORD);
    }
    assertThat(changePassword(owner, RunningShop.PASSWORD, NEW_PASSWORD).status())
        .as("who has found an open session cannot guess the password with it")
        .isEqualTo(429);
  }

  @Test
  void listsTheSessionsAndEndsThem() {
    Buyer owner = running.owner();
    Buyer second = running.owner();
    Buyer third = running.owner();
    Buyer.Page page = owner.get("/dashboard/account");
    assertThat(page.text()).contains("Dónde tiene abierta la sesión", "127.0.0.1", "Esta");
    assertThat(page.text().split("/dashboard/account/sessions/[0-9a-f-]{36}/end", -1))
        .as("two sessions can be ended, not one's own")
        .hasSize(3);
    String latest =
        page.find("action=\"(/dashboard/account/sessions/[0-9a-f-]{36}/end)\"").orElseThrow();

    owner.post(latest, Map.of());

    assertSignedOut(third);
    assertSignedIn(second);
    owner.post("/dashboard/account/sessions/end-others", Map.of());
    assertSignedOut(second);
    assertSignedIn(owner);
  }

  @Test
  void endsNoSessionOfAnotherShop() {
    Buyer neighbour = running.owner(running.neighbour());
    running.owner(running.neighbour());
    String theirs =
        neighbour
            .get("/dashboard/account")
            .find("action=\"(/dashboard/account/sessions/[0-9a-f-]{36}/end)\"")
            .orElseThrow();

    running.owner().post(theirs, Map.of());

    assertThat(neighbour.get("/dashboard/account").text()).contains(theirs);
  }

  @Test
  void aPasswordSetByTheOperatorEndsAllSessions() {
    Buyer owner = running.owner();

    boolean set =
        new Accounts(running.database())
            .setPassword(
                running.shop().tenant(), RunningShop.ownerOf(running.shop()), NEW_PASSWORD);

    assertThat(set).isTrue();
    assertSignedOut(owner);
    assertThat(
            running.signIn(running.browser(running.shop()), running.shop(), NEW_PASSWORD).status())
        .isEqualTo(303);
  }

  @Test
  void aSignInFromANewBrowserIsToldToTheOwner() {
    running.owner();
    running.owner();

    assertThat(new Emails(running.database(), Optional.empty()).latest(running.shop().tenant(), 9))
        .extracting(Email::kind)
        .containsExactly("account-new-browser");
  }
}
