package io.puente.dashboard;

import io.puente.shop.mail.Email;

/** An email in a list; {@code sentAt} is empty until a mail server has accepted the email. */
public record EmailItem(
    String path,
    String subject,
    String language,
    String recipient,
    String writtenAt,
    String sentAt) {

  static EmailItem of(Email email, DashboardVisit visit) {
    return new EmailItem(
        "/dashboard/emails/" + email.id(),
        email.subject(),
        email.language(),
        email.recipient(),
        visit.moment(email.writtenAt()),
        email.sentAt() == null ? "" : visit.moment(email.sentAt()));
  }
}
