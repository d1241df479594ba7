package io.puente.storefront.desk;

import io.puente.storefront.mail.Letter;

/** A letter in a list; {@code sentAt} is empty while no mail server has taken it. */
public record LetterItem(
    String path, String subject, String recipient, String writtenAt, String sentAt) {

  static LetterItem of(Letter letter, DeskVisit visit) {
    return new LetterItem(
        "/desk/letters/" + letter.id(),
        letter.subject(),
        letter.recipient(),
        visit.moment(letter.writtenAt()),
        letter.sentAt() == null ? "" : visit.moment(letter.sentAt()));
  }
}
