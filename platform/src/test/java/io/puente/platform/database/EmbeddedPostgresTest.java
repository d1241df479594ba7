package io.puente.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens one folder again and again, after each way a process can end. */
class EmbeddedPostgresTest {

  @Test
  void keepsWhatWasCommittedThroughAStopAKillOfTheServerAndAKillOfTheProcess(@TempDir Path folder)
      throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.open(folder)) {
      execute(server, "CREATE TABLE sale (number integer)");
      execute(server, "INSERT INTO sale VALUES (1)");
    }
    assertThat(Postmaster.of(folder.resolve("data"))).as("stopped with its last user").isEmpty();

    // Another process opens the folder, sells, and is killed with kill -9.
    Process other = Opening.start(folder);
    assertThat(other.inputReader().readLine()).isEqualTo("open");
    Postmaster before = Postmaster.of(folder.resolve("data")).orElseThrow();
    other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    try (EmbeddedPostgres server = EmbeddedPostgres.open(folder)) {
      Postmaster after = Postmaster.of(folder.resolve("data")).orElseThrow();
      assertThat(after.process()).as("the same server, taken over").isEqualTo(before.process());
      assertThat(sales(server)).isEqualTo(2);

      // The server itself is killed under us.
      ProcessHandle.of(after.process()).orElseThrow().destroyForcibly();
      ProcessHandle.of(after.process()).ifPresent(gone -> gone.onExit().join());
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.open(folder)) {
      assertThat(sales(server)).isEqualTo(2);
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("password"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void isStartedAgainAtItsAddressWhenItIsKilled(@TempDir Path folder) throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.open(folder)) {
      execute(server, "CREATE TABLE sale (number integer)");
      for (int kill = 1; kill <= 2; kill++) {
        execute(server, "INSERT INTO sale VALUES (%d)".formatted(kill));
        long before = kill(folder);

        assertThat(salesAsSoonAsItAnswers(server)).isEqualTo(kill);
        assertThat(Postmaster.of(folder.resolve("data")).orElseThrow().process())
            .isNotEqualTo(before);
      }
      assertThat(
              shown(
                  server,
                  """
                  SELECT current_setting('fsync') || ' '
                    || current_setting('synchronous_commit') || ' '
                    || current_setting('full_page_writes') || ' '
                    || current_setting('listen_addresses') || ' '
                    || current_setting('password_encryption')
                  """))
          .as("writes through to the disk and asks for a password")
          .isEqualTo("on on on 127.0.0.1 scram-sha-256");
      assertThat(
              shown(
                  server,
                  "SELECT setting::bigint * 8 / 1024 FROM pg_settings WHERE name = 'shared_buffers'"))
          .isEqualTo(Long.toString(PostgresMemory.ofThisMachine().sharedBuffersMegabytes()));
    }
    assertThat(Postmaster.of(folder.resolve("data"))).as("stopped with its last user").isEmpty();
  }

  @Test
  void saysItWhenTheServerCannotBeStartedAgain(@TempDir Path folder) throws Exception {
    BlockingQueue<String> lost = new LinkedBlockingQueue<>();
    try (EmbeddedPostgres server =
        EmbeddedPostgres.open(folder, Duration.ofMillis(500), lost::add)) {
      Files.move(folder.resolve("data/global"), folder.resolve("data/global.away"));
      kill(folder);

      assertThat(lost.poll(30, TimeUnit.SECONDS))
          .startsWith("the embedded PostgreSQL has ended and cannot be started again");
      assertThat(server.address().port()).isPositive();
    }
    assertThat(lost).as("said once").isEmpty();
  }

  private static long kill(Path folder) throws IOException {
    long process = Postmaster.of(folder.resolve("data")).orElseThrow().process();
    ProcessHandle.of(process).orElseThrow().destroyForcibly();
    return process;
  }

  /** A server that was just killed answers for a moment, through the processes that it left. */
  private static int salesAsSoonAsItAnswers(EmbeddedPostgres server) throws InterruptedException {
    Instant patience = Instant.now().plusSeconds(30);
    while (true) {
      try {
        return sales(server);
      } catch (SQLException notYet) {
        assertThat(Instant.now()).as(notYet.getMessage()).isBefore(patience);
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }

  @Test
  void isNotFooledByAStrangerWithTheServersOldNumber(@TempDir Path folder) throws Exception {
    EmbeddedPostgres.open(folder).close();
    Files.writeString(
        folder.resolve("data").resolve(Postmaster.FILE),
        "%d\n%s\n0\n5432\n\n127.0.0.1\n0 0\nready\n"
            .formatted(ProcessHandle.current().pid(), folder.resolve("data")));

    try (EmbeddedPostgres server = EmbeddedPostgres.open(folder)) {
      execute(server, "CREATE TABLE sale (number integer)");
      assertThat(sales(server)).isZero();
    }
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    Migrations.run(server.address());
    try (Connection connection = ApplicationRole.connect(server.address());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int sales(EmbeddedPostgres server) throws SQLException {
    return Integer.parseInt(shown(server, "SELECT count(*) FROM sale"));
  }

  private static String shown(EmbeddedPostgres server, String query) throws SQLException {
    try (Connection connection = ApplicationRole.connect(server.address());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  /** A process that opens the folder, makes one sale and then does nothing until it is killed. */
  static final class Opening {

    static Process start(Path folder) throws java.io.IOException {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              Opening.class.getName(),
              folder.toString())
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    }

    public static void main(String[] arguments) throws Exception {
      EmbeddedPostgres server = EmbeddedPostgres.open(Path.of(arguments[0]));
      execute(server, "INSERT INTO sale VALUES (2)");
      System.out.println("open");
      Thread.currentThread().join();
    }
  }
}
