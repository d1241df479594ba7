package io.puente.dashboard;

import io.puente.shop.mail.Email;
import io.puente.shop.mail.Emails;
import io.puente.shop.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The emails to buyers. */
public final class EmailRoutes {

  private static final int MAX_EMAILS = 100;

  /** The HTML of an email is shown in a sandbox without scripts, forms and links to other sites. */
  private static final Map<String, String> SANDBOX_HEADERS =
      Map.of(
          "Content-Security-Policy",
          "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline';"
              + " frame-ancestors 'none'",
          "X-Robots-Tag",
          "noindex");

  private final Dashboard dashboard;
  private final Emails emails;

  public EmailRoutes(Dashboard dashboard, Emails emails) {
    this.dashboard = dashboard;
    this.emails = emails;
  }

  public void mount(ShopWeb web) {
    dashboard.page(web, "/dashboard/emails", this::list);
    dashboard.page(web, "/dashboard/emails/:id", this::show);
    dashboard.page(web, "/dashboard/emails/:id/body", this::body);
  }

  private Answer list(DashboardVisit visit) {
    return Answer.page(
        "dashboard/emails",
        new EmailsPage(
            visit.texts().get("dashboard.emails.title"),
            visit.layout("emails"),
            emails.areSent(),
            emails.latest(visit.tenant(), MAX_EMAILS).stream()
                .map(email -> EmailItem.of(email, visit, emails.areSent()))
                .toList()));
  }

  /** The latest emails; {@code sent} is false while no mail server is set up. */
  public record EmailsPage(
      String title, DashboardLayout dashboard, boolean sent, List<EmailItem> emails)
      implements PageModel {}

  private Answer show(DashboardVisit visit) {
    return email(visit)
        .<Answer>map(
            email ->
                Answer.page(
                    "dashboard/email",
                    new EmailPage(
                        email.subject(),
                        visit.layout("emails"),
                        EmailItem.of(email, visit, emails.areSent()),
                        email.language(),
                        email.plain(),
                        "/dashboard/emails/" + email.id() + "/body")))
        .orElseGet(Answer::notFound);
  }

  /** One email, as plain text. */
  public record EmailPage(
      String title,
      DashboardLayout dashboard,
      EmailItem email,
      String language,
      String plain,
      String bodyPath)
      implements PageModel {}

  private Answer body(DashboardVisit visit) {
    return email(visit)
        .<Answer>map(
            email ->
                new Answer.Bytes(
                    "text/html; charset=utf-8", Buffer.buffer(email.html()), SANDBOX_HEADERS))
        .orElseGet(Answer::notFound);
  }

  private Optional<Email> email(DashboardVisit visit) {
    return id(visit.visit().pathParameter("id")).flatMap(id -> emails.find(visit.tenant(), id));
  }

  private static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
