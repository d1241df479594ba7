package io.puente.storefront.mail;

/**
 * The mail server did not take a letter. What the server said is kept without the addresses in it,
 * because it stands in the log.
 */
final class MailNotSent extends Exception {

  private static final long serialVersionUID = 1;

  MailNotSent(Exception cause) {
    super(String.valueOf(cause.getMessage()).replaceAll("[^\\s<>]+@[^\\s<>]+", "(address)"));
  }
}
