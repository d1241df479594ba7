package io.puente.storefront.command;

/** A command that cannot be done as asked; the message says why and what to do. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message);
  }
}
