package io.puente.platform.database;

import io.puente.platform.network.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/**
 * The data of one PostgreSQL server and the commands that run it (PostgreSQL 18, chapter 18).
 *
 * <p>It listens on the loopback address and on a socket in its data, which no other user of the
 * machine can open; it asks for a password (SCRAM-SHA-256), and writes through to the disk before
 * it says that a transaction is done.
 */
final class PostgresCluster {

  static final String OWNER = "puente_owner";

  private static final int PASSWORD_BYTES = 24;
  private static final int ANSWER_SECONDS = 5;
  private static final Duration START_TIMEOUT = Duration.ofSeconds(45);
  private static final Duration RETRY_AFTER = Duration.ofMillis(250);
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "fsync=on",
          "synchronous_commit=on",
          "password_encryption=scram-sha-256",
          "max_connections=120",
          "max_wal_size=512MB",
          "jit=off",
          "log_min_messages=warning",
          "timezone=UTC");

  /**
   * Where a socket can be: its name holds 107 bytes (unix(7)), of which "/.s.PGSQL." and a port
   * take 15, and the setting knows commas and the shell blanks.
   */
  private static final Pattern HOLDS_A_SOCKET = Pattern.compile("[A-Za-z0-9/._-]{1,92}");

  private final Path data;
  private final Path passwordFile;
  private final PostgresCommands commands;
  private final List<String> settings;

  private PostgresCluster(Path folder, List<String> settings) {
    this.settings = settings;
    data = folder.resolve("data");
    passwordFile = folder.resolve("password");
    commands = new PostgresCommands(PostgresBinaries.unpackedIn(folder));
  }

  /**
   * The cluster in a folder, created whole if there is none.
   *
   * @param settings of PostgreSQL, as {@code name=value}; they go before the usual ones
   */
  static PostgresCluster in(Path folder, List<String> settings) throws IOException {
    PostgresCluster cluster = new PostgresCluster(folder, settings);
    if (!Files.exists(cluster.data)) {
      cluster.create(folder);
    }
    return cluster;
  }

  /**
   * Creates the data in a draft folder and moves it in one step, so that it is never incomplete.
   */
  private void create(Path folder) throws IOException {
    if (!Files.exists(passwordFile)) {
      writePassword();
    }
    Path draft = folder.resolve("data.new");
    Folders.delete(draft);
    commands.run(
        "initdb",
        "--pgdata=" + draft,
        "--username=" + OWNER,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--no-locale",
        "--no-instructions");
    Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private void writePassword() throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    Path draft =
        Files.createTempFile(
            passwordFile.getParent(),
            "password",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    Files.move(draft, passwordFile, StandardCopyOption.ATOMIC_MOVE);
  }

  String password() throws IOException {
    return Files.readString(passwordFile).strip();
  }

  /** The running server of this data, if it answers. */
  Optional<Postmaster> running() throws IOException {
    return Postmaster.of(data).filter(Postmaster::isAlive).filter(server -> answers(server.port()));
  }

  /** A server that has just been killed may still look alive; only an answer proves that it is. */
  private boolean answers(int port) {
    String url = "jdbc:postgresql://127.0.0.1:%d/postgres?connectTimeout=5".formatted(port);
    try (Connection connection = DriverManager.getConnection(url, OWNER, password())) {
      return connection.isValid(ANSWER_SECONDS);
    } catch (SQLException | IOException gone) {
      return false;
    }
  }

  /** Starts the server, where it was before if that port is free. */
  Postmaster start() throws IOException {
    int before = Postmaster.of(data).map(Postmaster::port).orElse(-1);
    return start(() -> isFree(before) ? before : FreePort.next(), START_TIMEOUT);
  }

  /** Starts the server again on the port where its clients look for it. */
  Postmaster startAgain(int port, Duration timeout) throws IOException {
    return start(() -> port, timeout);
  }

  /**
   * Starts the server and waits until it accepts connections. Child processes of a killed server
   * may still be running; PostgreSQL refuses to start beside them, and the start is tried again.
   */
  private Postmaster start(IntSupplier port, Duration timeout) throws IOException {
    if (Postmaster.of(data).filter(Postmaster::isGoneAndItsNumberInUse).isPresent()) {
      Postmaster.forgetProcess(data);
    }
    Instant deadline = Instant.now().plus(timeout);
    while (true) {
      try {
        startOnce(port.getAsInt());
        return Postmaster.of(data)
            .orElseThrow(() -> new IOException("PostgreSQL has stopped again"));
      } catch (IOException refused) {
        if (Instant.now().isAfter(deadline) || Thread.currentThread().isInterrupted()) {
          throw refused;
        }
        LockSupport.parkNanos(RETRY_AFTER.toNanos());
        // Another process may have started the server and been killed since.
        Optional<Postmaster> running = running();
        if (running.isPresent()) {
          return running.get();
        }
      }
    }
  }

  private void startOnce(int port) throws IOException {
    List<String> options = new ArrayList<>(List.of("-p", Integer.toString(port)));
    SETTINGS.forEach(setting -> options.addAll(List.of("-c", setting)));
    PostgresMemory.ofThisMachine()
        .settings()
        .forEach(setting -> options.addAll(List.of("-c", setting)));
    settings.forEach(setting -> options.addAll(List.of("-c", setting)));
    options.addAll(List.of("-c", "unix_socket_directories=" + socketFolder()));
    commands.run(
        "pg_ctl",
        "start",
        "--pgdata=" + data,
        "--log=" + log(),
        "--wait",
        "--timeout=120",
        "--silent",
        "--options=" + String.join(" ", options));
  }

  /** The data folder, or none if its path cannot hold a socket. */
  private String socketFolder() {
    String path = data.toString();
    return HOLDS_A_SOCKET.matcher(path).matches() ? path : "";
  }

  private Path log() {
    return data.resolveSibling("postgres.log");
  }

  private static boolean isFree(int port) {
    if (port <= 0) {
      return false;
    }
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** Stops the server: running transactions are rolled back, finished ones are on the disk. */
  void stop() throws IOException {
    commands.run("pg_ctl", "stop", "--pgdata=" + data, "--mode=fast", "--wait", "--silent");
  }
}
