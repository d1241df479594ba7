package io.puente.server.operation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A certificate that its owner has signed, made by the JDK's own tool, as PostgreSQL wants it. */
final class Certificate {

  private static final String PASSWORD = "only for the draft";
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private Certificate() {}

  /** Writes {@code server.crt} and {@code server.key} into a folder. */
  static void into(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
    Path draft = folder.resolve("server.p12");
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "server",
            "-dname",
            "CN=localhost",
            "-keyalg",
            "RSA",
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            draft.toString())
        .start()
        .waitFor();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(draft)) {
      store.load(in, PASSWORD.toCharArray());
    }
    Path key = folder.resolve("server.key");
    Files.createFile(
        key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    write(key, "PRIVATE KEY", store.getKey("server", PASSWORD.toCharArray()).getEncoded());
    write(folder.resolve("server.crt"), "CERTIFICATE", store.getCertificate("server").getEncoded());
  }

  private static void write(Path file, String what, byte[] content) throws IOException {
    Files.writeString(
        file,
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(what, LINES.encodeToString(content), what));
  }
}
