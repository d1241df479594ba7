package io.puente.platform.secrets;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** A random token that nobody can guess: 192 bits, written as 32 URL-safe characters. */
public final class SecretToken {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;
  private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9_-]{32}");

  private SecretToken() {}

  public static String generate() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether a text has the format of a generated token. */
  public static boolean isWellFormed(String text) {
    return FORMAT.matcher(text).matches();
  }
}
