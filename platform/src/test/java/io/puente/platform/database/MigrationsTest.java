package io.puente.platform.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.platform.testing.RealDatabase;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealDatabase.class)
class MigrationsTest {

  @Test
  void refusesADatabaseOfAnEarlierBuildInOneLine(DatabaseAddress owner) throws Exception {
    try (Connection connection = ApplicationRole.connect(owner);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version IS NOT NULL");
    }

    assertThatThrownBy(() -> Migrations.run(owner))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("start with an empty one")
        .hasMessageNotContaining("\n");
  }
}
