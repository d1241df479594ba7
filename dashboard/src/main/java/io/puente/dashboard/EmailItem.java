package io.puente.dashboard;

import io.puente.storefront.mail.Email;

/** An email in a list; {@code sentAt} is empty until a mail server has accepted the email. */
public record EmailItem(
    String path, String subject, String recipient, String writtenAt, String sentAt) {

  static EmailItem of(Email letter, DashboardVisit visit) {
    return new EmailItem(
        "/dashboard/emails/" + letter.id(),
        letter.subject(),
        letter.recipient(),
        visit.moment(letter.writtenAt()),
        letter.sentAt() == null ? "" : visit.moment(letter.sentAt()));
  }
}
