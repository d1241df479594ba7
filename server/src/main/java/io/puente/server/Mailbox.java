package io.puente.server;

import io.puente.platform.text.Texts;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.mail.Email;
import io.puente.shop.mail.Emails;
import io.puente.web.page.Templates;
import io.vertx.core.http.HttpServerRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mailbox of the demonstration: every email of all shops, as its recipient would have it. It
 * shows links that sign in, so it is on the management port only, which no other machine reaches.
 */
record Mailbox(Shops shops, Emails emails, Templates templates) {

  static final String PATH = "/mailbox";

  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
  private static final int OF_EACH_SHOP = 30;
  private static final int SHOWN = 100;
  private static final Pattern ONE =
      Pattern.compile(PATH + "/([a-z0-9-]{2,40})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  static boolean isPath(String path) {
    return path.equals(PATH) || path.startsWith(PATH + "/");
  }

  /** A list of emails. */
  public record ListPage(String title, List<Item> emails) {}

  /** An email in the list. */
  public record Item(String path, String subject, String recipient, String shop, String language) {}

  /**
   * One email.
   *
   * @param paragraphs of its plain text; one that is an address becomes a link
   */
  public record EmailPage(Item email, List<Paragraph> paragraphs) {}

  /** A paragraph of an email; {@code isLink} if it is nothing but an address. */
  public record Paragraph(String text, boolean isLink) {}

  /** Answers a request for the mailbox. Blocks. */
  void answer(HttpServerRequest request) {
    try {
      Texts texts = texts(request);
      String path = String.valueOf(request.path());
      Matcher one = ONE.matcher(path);
      Optional<String> html =
          one.matches()
              ? email(texts, one.group(1), one.group(2))
              : Optional.of(path)
                  .filter(PATH::equals)
                  .map(list -> templates.render("mailbox/list", texts, list(texts)));
      request
          .response()
          .setStatusCode(html.isPresent() ? 200 : 404)
          .putHeader("Content-Type", "text/html; charset=utf-8")
          .putHeader("Cache-Control", "no-store")
          .putHeader(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'")
          .end(html.orElse(""));
    } catch (RuntimeException e) {
      LOG.warn("mailbox not shown", e);
      request.response().setStatusCode(500).end();
    }
  }

  private ListPage list(Texts texts) {
    record Dated(Item item, Email email) {}
    return new ListPage(
        texts.get("mailbox.title"),
        shops.all().stream()
            .flatMap(
                shop ->
                    emails.latestWithSecrets(shop.tenant(), OF_EACH_SHOP).stream()
                        .map(email -> new Dated(item(shop, email), email)))
            .sorted(Comparator.comparing((Dated each) -> each.email().writtenAt()).reversed())
            .limit(SHOWN)
            .map(Dated::item)
            .toList());
  }

  private static Item item(Shop shop, Email email) {
    return new Item(
        PATH + "/" + shop.slug() + "/" + email.id(),
        email.subject(),
        email.recipient(),
        shop.name(),
        email.language());
  }

  private Optional<String> email(Texts texts, String slug, String id) {
    return shops
        .named(slug)
        .flatMap(
            shop ->
                emails.latestWithSecrets(shop.tenant(), OF_EACH_SHOP).stream()
                    .filter(email -> email.id().toString().equals(id))
                    .findAny()
                    .map(email -> new EmailPage(item(shop, email), paragraphs(email))))
        .map(page -> templates.render("mailbox/email", texts, page));
  }

  private static List<Paragraph> paragraphs(Email email) {
    return email
        .plain()
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> new Paragraph(line, ADDRESS.matcher(line.strip()).matches()))
        .toList();
  }

  private static Texts texts(HttpServerRequest request) {
    String accepted = request.getHeader("Accept-Language");
    try {
      return Texts.in(
          Locale.LanguageRange.parse(accepted == null ? "es" : accepted).stream()
              .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
              .filter(Texts.LANGUAGES::contains)
              .findFirst()
              .orElse("es"));
    } catch (IllegalArgumentException e) {
      return Texts.in("es");
    }
  }
}
