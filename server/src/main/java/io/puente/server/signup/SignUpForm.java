package io.puente.server.signup;

import io.puente.dashboard.account.Passwords;
import io.puente.platform.text.Texts;
import io.puente.shop.CountryDefaults;
import io.puente.shop.ShopSlug;
import io.puente.shop.mail.EmailAddress;
import io.puente.shop.mail.ThrowawayDomains;
import io.puente.web.request.Form;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The form in which a shop is opened, as it was sent, and what is wrong with it by field.
 *
 * @param slug that the owner chose, or that the shop's name stands for; empty if there is none yet
 */
record SignUpForm(
    String name,
    String slug,
    String country,
    String email,
    String password,
    Map<String, String> wrong) {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_EMAIL = 254;
  private static final SecureRandom RANDOM = new SecureRandom();

  static SignUpForm empty(Texts texts) {
    String country = texts.language().equals("pt") ? "BR" : "";
    return new SignUpForm("", "", country, "", "", Map.of());
  }

  static SignUpForm read(Form form, Texts texts) {
    String name = form.text("name");
    String email = EmailAddress.clean(form.text("email"));
    String password = form.text("password");
    Map<String, String> wrong = new TreeMap<>();
    Optional<String> slug =
        form.given("slug").or(() -> name.isEmpty() ? Optional.empty() : ShopSlug.of(name));
    if (name.isEmpty()) {
      wrong.put("name", texts.get("sign-up.wrong.name"));
    } else if (form.isLonger("name", LONGEST_NAME)) {
      wrong.put("name", texts.get("sign-up.wrong.long", LONGEST_NAME));
    } else {
      slug.map(ShopSlug::problem)
          .orElseGet(() -> Optional.of(ShopSlug.Problem.MALFORMED))
          .ifPresent(problem -> wrong.put("slug", wrong(problem, form, texts)));
    }
    if (CountryDefaults.of(form.text("country")).isEmpty()) {
      wrong.put("country", texts.get("sign-up.wrong.country"));
    }
    email(email, form, texts).ifPresent(problem -> wrong.put("email", problem));
    if (password.length() < Passwords.MINIMUM_LENGTH) {
      wrong.put("password", texts.get("sign-up.wrong.password", Passwords.MINIMUM_LENGTH));
    } else if (password.length() > Passwords.MAXIMUM_LENGTH) {
      wrong.put("password", texts.get("sign-up.wrong.long", Passwords.MAXIMUM_LENGTH));
    }
    String proposed =
        slug.orElseGet(() -> name.isEmpty() ? "" : ShopSlug.proposal(texts.language(), RANDOM));
    return new SignUpForm(name, proposed, form.text("country"), email, password, Map.copyOf(wrong));
  }

  private static String wrong(ShopSlug.Problem problem, Form form, Texts texts) {
    boolean typed = form.given("slug").isPresent();
    return switch (problem) {
      case RESERVED -> texts.get("sign-up.wrong.reserved");
      case MALFORMED -> texts.get(typed ? "sign-up.wrong.slug" : "sign-up.ask.slug");
    };
  }

  private static Optional<String> email(String email, Form form, Texts texts) {
    if (form.isLonger("email", LONGEST_EMAIL)) {
      return Optional.of(texts.get("sign-up.wrong.long", LONGEST_EMAIL));
    }
    if (ThrowawayDomains.have(email)) {
      return Optional.of(texts.get("sign-up.wrong.throwaway"));
    }
    return switch (EmailAddress.of(email)) {
      case EmailAddress.Usual usual -> Optional.empty();
      case EmailAddress.Invalid invalid -> Optional.of(texts.get("sign-up.wrong.email"));
      case EmailAddress.Doubtful(String meant) ->
          email.equals(form.text("asked_email"))
              ? Optional.empty()
              : Optional.of(
                  meant.isEmpty()
                      ? texts.get("sign-up.ask.email-ending", email)
                      : texts.get("sign-up.ask.email", meant, email));
    };
  }

  /** The form with one thing that is wrong. */
  SignUpForm with(String field, String problem) {
    return new SignUpForm(name, slug, country, email, password, Map.of(field, problem));
  }

  /** The form with another slug. */
  SignUpForm withSlug(String other) {
    return new SignUpForm(name, other, country, email, password, wrong);
  }
}
