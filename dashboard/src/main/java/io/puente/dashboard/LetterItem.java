package io.puente.dashboard;

import io.puente.storefront.mail.Email;

/** A letter in a list; {@code sentAt} is empty while no mail server has taken it. */
public record LetterItem(
    String path, String subject, String recipient, String writtenAt, String sentAt) {

  static LetterItem of(Email letter, DashboardVisit visit) {
    return new LetterItem(
        "/dashboard/letters/" + letter.id(),
        letter.subject(),
        letter.recipient(),
        visit.moment(letter.writtenAt()),
        letter.sentAt() == null ? "" : visit.moment(letter.sentAt()));
  }
}
