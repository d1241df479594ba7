package io.puente.stripesandbox;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.puente.stripesandbox.Card.TestNumber;
import io.puente.stripesandbox.CardForm.Field;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Renders the pages of a payment. They work without JavaScript. */
record PaymentPages(PebbleEngine engine, Buffer stylesheet) {

  PaymentPages() {
    this(newEngine(), read("pay.css"));
  }

  private static Buffer read(String file) {
    try (var stream = Objects.requireNonNull(PaymentPages.class.getResourceAsStream(file), file)) {
      return Buffer.buffer(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PebbleEngine newEngine() {
    var loader = new ClasspathLoader();
    loader.setPrefix("io/puente/stripesandbox");
    loader.setSuffix(".peb");
    return new PebbleEngine.Builder().loader(loader).strictVariables(true).build();
  }

  /**
   * The page with the form.
   *
   * @param declined the reason why the bank declined the last card
   */
  String pay(SessionView session, PageLanguage language, CardForm form, Optional<String> declined) {
    Map<String, Object> page = page(session, language);
    page.put("fields", fields(language, form));
    page.put("cards", cards(language));
    page.put("notice", notice(language, form, declined));
    return render("pay", page);
  }

  String challenge(SessionView session, PageLanguage language) {
    return render("challenge", page(session, language));
  }

  String expired(SessionView session, PageLanguage language) {
    return render("expired", page(session, language));
  }

  String notFound(PageLanguage language) {
    return render("not-found", page(language));
  }

  private static Map<String, Object> page(SessionView session, PageLanguage language) {
    Map<String, Object> page = page(language);
    page.put("session", session);
    return page;
  }

  private static Map<String, Object> page(PageLanguage language) {
    var page = new HashMap<String, Object>();
    page.put("language", language.code());
    page.put("text", language.texts());
    return page;
  }

  private static String notice(PageLanguage language, CardForm form, Optional<String> declined) {
    if (declined.isPresent()) {
      return language.text("declined." + declined.get());
    }
    return form.problems().isEmpty() ? "" : language.text("notice.problems");
  }

  private static List<CardInput> fields(PageLanguage language, CardForm form) {
    var fields = new ArrayList<CardInput>();
    fields.add(input(language, form, Field.EMAIL, "email", "email", "email", form.email()));
    fields.add(input(language, form, Field.NUMBER, "number", "numeric", "cc-number", ""));
    fields.add(input(language, form, Field.EXPIRY, "expiry", "numeric", "cc-exp", ""));
    fields.add(input(language, form, Field.CODE, "code", "numeric", "cc-csc", ""));
    fields.add(input(language, form, Field.HOLDER, "holder", "text", "cc-name", form.holder()));
    return fields;
  }

  private static CardInput input(
      PageLanguage language,
      CardForm form,
      Field field,
      String name,
      String keyboard,
      String autocomplete,
      String value) {
    CardForm.Problem problem = form.problems().get(field);
    return new CardInput(
        name,
        language.text("field." + name),
        language.text("hint." + name),
        keyboard,
        autocomplete,
        value,
        problem == null ? "" : language.text("problem." + problem));
  }

  private static List<CardHint> cards(PageLanguage language) {
    return Stream.of(
            TestNumber.SUCCEEDS,
            TestNumber.CHALLENGED,
            TestNumber.DECLINED,
            TestNumber.INSUFFICIENT_FUNDS)
        .map(number -> new CardHint(number.grouped(), language.text("card." + number)))
        .toList();
  }

  private String render(String template, Map<String, Object> page) {
    try {
      var html = new StringWriter();
      engine.getTemplate(template).evaluate(html, page);
      return html.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One field of the form.
   *
   * @param problem the message about a mistake, or empty
   */
  public record CardInput(
      String name,
      String label,
      String hint,
      String keyboard,
      String autocomplete,
      String value,
      String problem) {}

  /** A test card and its effect. */
  public record CardHint(String number, String effect) {}
}
