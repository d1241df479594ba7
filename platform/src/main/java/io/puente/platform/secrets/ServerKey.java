package io.puente.platform.secrets;

import io.puente.platform.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * The secret of this installation, from which others are derived, so that they need not be stored.
 * All nodes of one database have the same key.
 */
public final class ServerKey {

  private static final int BYTES = 32;
  private static final int DERIVED_BYTES = 24;
  private static final String FILE = "secret.key";

  private final byte[] key;

  private ServerKey(byte[] key) {
    this.key = key;
  }

  /**
   * A key as the operator sets it.
   *
   * @param base64 at least 32 bytes
   * @throws IllegalArgumentException if it is shorter or not Base64; the message does not repeat it
   */
  public static ServerKey of(String base64) {
    try {
      byte[] key = Base64.getDecoder().decode(base64.strip());
      if (key.length >= BYTES) {
        return new ServerKey(key);
      }
    } catch (IllegalArgumentException e) {
      // The message below says what is expected without repeating the secret.
    }
    throw new IllegalArgumentException(
        "must be at least %d bytes in Base64, as from: openssl rand -base64 %d"
            .formatted(BYTES, BYTES));
  }

  /** The key in a folder, created for the owner's eyes only if there is none. */
  public static ServerKey in(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        create(file);
      }
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another process may create the key at the same time; the first one wins. */
  private static void create(Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Path draft =
        Files.createTempFile(
            file.getParent(),
            FILE,
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, Base64.getEncoder().encodeToString(random));
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // The other process has created it.
    } finally {
      Files.delete(draft);
    }
  }

  /**
   * A secret of 192 bits in URL-safe letters, always the same for one purpose and subject, and of
   * no use for another.
   */
  public String derive(String purpose, String subject) {
    byte[] derived = hmac(purpose + "\0" + subject);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(derived, DERIVED_BYTES));
  }

  /** Whether a secret that somebody shows is the derived one, compared in constant time. */
  public boolean derives(String purpose, String subject, String shown) {
    return MessageDigest.isEqual(
        derive(purpose, subject).getBytes(StandardCharsets.UTF_8),
        shown.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] hmac(String text) {
    return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(text);
  }

  /**
   * Compares this key with the one that the database was first opened with.
   *
   * @throws IllegalStateException if it is another: links that were sent would be dead
   */
  public void verify(Database database) {
    byte[] fingerprint = hmac("fingerprint");
    byte[] stored = ServerKeySql.fingerprint(database, fingerprint);
    if (!MessageDigest.isEqual(fingerprint, stored)) {
      throw new IllegalStateException(
          "PUENTE_SECRET_KEY (or %s in PUENTE_DATA) is not the key that this database was first opened"
                  .formatted(FILE)
              + " with; all nodes of a database need the same one.");
    }
  }
}
