package io.puente.dashboard.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;

/**
 * Hashes passwords with Argon2id (RFC 9106) as the OWASP Password Storage Cheat Sheet asks at
 * least: 19 MiB, two passes, one lane. Only two are hashed at the same time, so that memory stays
 * bounded however many people sign in.
 */
public final class Passwords {

  /** The minimum length that NIST SP 800-63B-4 sets for a password without a second factor. */
  public static final int MINIMUM_LENGTH = 15;

  /** More than three times the 64 that NIST SP 800-63B-4 asks to allow at least. */
  public static final int MAXIMUM_LENGTH = 200;

  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
  private static final int SALT_BYTES = 16;
  private static final int CONCURRENT_HASHES = 2;
  private static final Semaphore HASHING = new Semaphore(CONCURRENT_HASHES, true);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Without letters and digits that look alike; 32 of them, five bits each. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz123456789";

  private static final int GROUPS = 5;
  private static final int GROUP = 4;

  private Passwords() {}

  /** A random password of 100 bits that is easy to type: {@code k7fa-m2xq-…}. */
  public static String random() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  /** The hash to store, in the PHC form. Takes a tenth of a second on purpose. */
  public static String hash(String password) {
    HASHING.acquireUninterruptibly();
    try {
      return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
    } finally {
      HASHING.release();
    }
  }

  /** Whether the hash is of this password. The hash names its own parameters. */
  public static boolean matches(String password, String hash) {
    HASHING.acquireUninterruptibly();
    try {
      return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    } finally {
      HASHING.release();
    }
  }
}
