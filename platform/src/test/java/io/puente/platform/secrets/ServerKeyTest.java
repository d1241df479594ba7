package io.puente.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.platform.database.Database;
import io.puente.platform.testing.RealDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RealDatabase.class)
class ServerKeyTest {

  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  private static final String OTHER = "YWJjZGVmZ2hpamFiY2RlZmdoaWphYmNkZWZnaGlqYWI=";

  @Test
  void derivesTheSameSecretForTheSamePurposeAndSubjectOnly() {
    ServerKey key = ServerKey.of(KEY);
    String secret = key.derive("order-link", "cup");

    assertThat(secret)
        .matches("[A-Za-z0-9_-]{32}")
        .isEqualTo(ServerKey.of(KEY).derive("order-link", "cup"));
    assertThat(key.derives("order-link", "cup", secret)).isTrue();
    assertThat(key.derives("order-link", "plate", secret)).isFalse();
    assertThat(key.derives("reset", "cup", secret)).isFalse();
    assertThat(ServerKey.of(OTHER).derives("order-link", "cup", secret)).isFalse();
    assertThat(key.derives("order-link", "cup", "")).isFalse();
  }

  @Test
  void refusesAShortKeyWithoutRepeatingIt() {
    assertThatThrownBy(() -> ServerKey.of("c2hvcnQ="))
        .hasMessageContaining("at least 32 bytes")
        .message()
        .doesNotContain("c2hvcnQ");
    assertThatThrownBy(() -> ServerKey.of("not base64 at all!"))
        .hasMessageContaining("openssl rand");
  }

  @Test
  void isCreatedOnceForTheEyesOfItsOwner(@TempDir Path folder) throws Exception {
    Set<String> secrets = Collections.synchronizedSet(new HashSet<>());
    try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> node = () -> ServerKey.in(folder).derive("a", "b");
      for (Future<String> each : nodes.invokeAll(Collections.nCopies(16, node))) {
        secrets.add(each.get());
      }
    }

    assertThat(secrets).hasSize(1);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("secret.key"))))
        .isEqualTo("rw-------");
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".new"));
  }

  @Test
  void aNodeWithAnotherKeyDoesNotStart(Database database) {
    ServerKey.of(KEY).verify(database);

    assertThatCode(() -> ServerKey.of(KEY).verify(database)).doesNotThrowAnyException();
    assertThatThrownBy(() -> ServerKey.of(OTHER).verify(database))
        .hasMessageContaining("PUENTE_SECRET_KEY");
  }
}
