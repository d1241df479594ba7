package io.puente.storefront.mail;

/** The mail server did not take a letter. */
final class MailNotSent extends Exception {

  private static final long serialVersionUID = 1;

  MailNotSent(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
