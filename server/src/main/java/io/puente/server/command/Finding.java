package io.puente.server.command;

/**
 * What the doctor found about one part of an installation.
 *
 * @param part what was looked at: {@code database}, {@code import rules}
 * @param text what was found, and what to do
 */
record Finding(Level level, String part, String text) {

  /** Whether somebody must do something. */
  enum Level {
    GOOD,
    /** It works, and somebody should know. */
    NOTE,
    /** It does not work, or soon harms somebody. */
    WRONG
  }

  static Finding good(String part, String text) {
    return new Finding(Level.GOOD, part, text);
  }

  static Finding note(String part, String text) {
    return new Finding(Level.NOTE, part, text);
  }

  static Finding wrong(String part, String text) {
    return new Finding(Level.WRONG, part, text);
  }
}
