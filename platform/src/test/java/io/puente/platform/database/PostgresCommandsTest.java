package io.puente.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresCommandsTest {

  /** A container's root had no user namespaces, and the database did not start. */
  @Test
  void takesTheFirstWayToBeNobodyThatWorksHere() {
    assertThat(
            PostgresCommands.firstThatWorks(
                List.of(
                    List.of("no-such-program"),
                    List.of("unshare", "--no-such-option"),
                    List.of("env", "--"),
                    List.of("nice"))))
        .containsExactly("env", "--");
  }

  @Test
  void saysWhatToDoWhereRootCannotBeNobody() {
    assertThatExceptionOfType(DatabaseUnusable.class)
        .isThrownBy(() -> PostgresCommands.firstThatWorks(List.of(List.of("false"))))
        .withMessageContaining("Start Puente as another user");
  }
}
