package io.puente.server;

/** A port of the settings is in use by another program, or this user may not use it. */
public final class PortUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  PortUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
