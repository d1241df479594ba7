package io.puente.platform.config;

import java.util.List;

/** Settings that cannot be used; the message has one line for each. */
public final class InvalidSettings extends RuntimeException {

  private static final long serialVersionUID = 1;

  InvalidSettings(List<String> problems) {
    super(String.join("\n", problems));
  }
}
