package io.puente.dashboard;

import io.puente.shop.mail.Email;

/** An email in a list; {@code status} tells when it was sent, or why it was not. */
public record EmailItem(
    String path,
    String subject,
    String language,
    String recipient,
    String writtenAt,
    String status) {

  /** The item of an email; {@code sent} is false while no mail server is set up. */
  static EmailItem of(Email email, DashboardVisit visit, boolean sent) {
    return new EmailItem(
        "/dashboard/emails/" + email.id(),
        email.subject(),
        email.language(),
        email.recipient(),
        visit.moment(email.writtenAt()),
        status(email, visit, sent));
  }

  private static String status(Email email, DashboardVisit visit, boolean sent) {
    if (email.sentAt() != null) {
      return visit.texts().get("dashboard.emails.sent", visit.moment(email.sentAt()));
    }
    return visit.texts().get(sent ? "dashboard.emails.not-sent" : "dashboard.emails.kept");
  }
}
