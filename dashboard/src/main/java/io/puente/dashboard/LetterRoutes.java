package io.puente.dashboard;

import io.puente.storefront.mail.Letter;
import io.puente.storefront.mail.Letters;
import io.puente.storefront.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The letters that buyers were sent. */
public final class LetterRoutes {

  private static final int MOST = 100;

  /** A letter shows as it was written, in a page that can do nothing at all. */
  private static final Map<String, String> LOCKED_UP =
      Map.of(
          "Content-Security-Policy",
          "sandbox; default-src 'none'; img-src 'self'; frame-ancestors 'none'",
          "X-Robots-Tag",
          "noindex");

  private final Dashboard dashboard;
  private final Letters letters;

  public LetterRoutes(Dashboard dashboard, Letters letters) {
    this.dashboard = dashboard;
    this.letters = letters;
  }

  public void mount(ShopWeb web) {
    dashboard.page(web, "/dashboard/letters", this::list);
    dashboard.page(web, "/dashboard/letters/:id", this::show);
    dashboard.page(web, "/dashboard/letters/:id/body", this::body);
  }

  private Answer list(DashboardVisit visit) {
    return Answer.page(
        "dashboard/letters",
        new LettersPage(
            visit.texts().get("dashboard.letters.title"),
            visit.layout("letters"),
            letters.latest(visit.tenant(), MOST).stream()
                .map(letter -> LetterItem.of(letter, visit))
                .toList()));
  }

  /** The latest letters. */
  public record LettersPage(String title, DashboardLayout dashboard, List<LetterItem> letters)
      implements PageModel {}

  private Answer show(DashboardVisit visit) {
    return letter(visit)
        .<Answer>map(
            letter ->
                Answer.page(
                    "dashboard/letter",
                    new LetterPage(
                        letter.subject(),
                        visit.layout("letters"),
                        LetterItem.of(letter, visit),
                        letter.language(),
                        letter.plain(),
                        "/dashboard/letters/" + letter.id() + "/body")))
        .orElseGet(Answer::notFound);
  }

  /** One letter, as plain text. */
  public record LetterPage(
      String title,
      DashboardLayout dashboard,
      LetterItem letter,
      String language,
      String plain,
      String bodyPath)
      implements PageModel {}

  private Answer body(DashboardVisit visit) {
    return letter(visit)
        .<Answer>map(
            letter ->
                new Answer.Bytes(
                    "text/html; charset=utf-8", Buffer.buffer(letter.html()), LOCKED_UP))
        .orElseGet(Answer::notFound);
  }

  private Optional<Letter> letter(DashboardVisit visit) {
    return id(visit.visit().pathParameter("id")).flatMap(id -> letters.find(visit.tenant(), id));
  }

  private static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
