package io.puente.server.signup;

/** Who may open a shop on this server. */
public enum SignUpMode {
  /** Everybody. */
  OPEN,
  /** Whoever has an operator's link. */
  INVITED,
  /** Nobody but the operator, by command. */
  CLOSED;

  /**
   * Reads a mode as it is set.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static SignUpMode of(String name) {
    return switch (name) {
      case "open" -> OPEN;
      case "invited" -> INVITED;
      case "closed" -> CLOSED;
      default -> throw new IllegalArgumentException("must be open, invited or closed");
    };
  }
}
