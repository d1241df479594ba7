package io.puente.bench.imports;

import io.puente.platform.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The control: the lines of the same file, inserted into a table in one transaction. */
record PlainInserts(DatabaseAddress owner) {

  private static final int BATCH = 500;

  /** Returns how many seconds it took to insert and commit. */
  double seconds(CatalogFile file) throws IOException, SQLException {
    List<String> lines = Files.readAllLines(file.path());
    try (Connection connection =
            DriverManager.getConnection(owner.toJdbcUrl(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE plain_line (number int PRIMARY KEY, line text NOT NULL)");
      long begun = System.nanoTime();
      insert(connection, lines.subList(1, lines.size()));
      double seconds = (System.nanoTime() - begun) / 1e9;
      statement.execute("DROP TABLE plain_line");
      connection.commit();
      return seconds;
    }
  }

  private static void insert(Connection connection, List<String> lines) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO plain_line (number, line) VALUES (?, ?)")) {
      for (int i = 0; i < lines.size(); i++) {
        insert.setInt(1, i);
        insert.setString(2, lines.get(i));
        insert.addBatch();
        if (i % BATCH == BATCH - 1) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    connection.commit();
  }
}
