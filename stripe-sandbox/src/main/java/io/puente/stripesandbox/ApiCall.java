package io.puente.stripesandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A call to the sandbox's API, as it came over the line.
 *
 * @param id the object named in the path, or empty
 */
record ApiCall(
    String method,
    String path,
    String id,
    Optional<String> apiKey,
    Optional<String> idempotencyKey,
    FormFields fields) {

  boolean changes() {
    return method.equals("POST");
  }

  /** The same for two calls that ask for the same. */
  String fingerprint() {
    try {
      byte[] asked = (path + "\n" + fields.flat()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(asked));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
