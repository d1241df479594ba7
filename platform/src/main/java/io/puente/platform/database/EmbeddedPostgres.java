package io.puente.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, in a folder that outlives the process.
 *
 * <p>Several processes may open one folder at a time (a server and a command, say): the first
 * starts the server, the others find it running, the last one to close stops it. A process that was
 * killed leaves the server running; the next process takes the server over. Two file locks in the
 * folder coordinate this; the operating system releases them when a process dies, however it dies.
 *
 * <p>The server is watched: if it ends while a process uses it (killed for its memory, say), that
 * process starts it again on the same port, so that its address stays as it is.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String DATABASE = "puente";
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final Duration RESTART_TIMEOUT = Duration.ofSeconds(15);

  private final Path folder;
  private final PostgresCluster cluster;
  private final FileChannel users;
  private @Nullable FileLock inUse;
  private final DatabaseAddress address;
  private final Duration restartTimeout;
  private final Consumer<String> lost;
  private final Thread watch;

  /** Held while the server is started again or stopped. */
  private final ReentrantLock changing = new ReentrantLock();

  private Postmaster server;
  private boolean closed;

  /** Opens the server in a folder, creating or starting it when needed. Blocks until it answers. */
  public static EmbeddedPostgres open(Path folder) {
    return open(folder, reason -> {});
  }

  /**
   * Opens the server in a folder.
   *
   * @param lost told the reason, once, if the server has ended and cannot be started again
   */
  public static EmbeddedPostgres open(Path folder, Consumer<String> lost) {
    return open(folder, RESTART_TIMEOUT, lost);
  }

  static EmbeddedPostgres open(Path folder, Duration restartTimeout, Consumer<String> lost) {
    return open(folder, List.of(), restartTimeout, lost);
  }

  /**
   * Opens the server in a folder.
   *
   * @param settings of PostgreSQL, as {@code name=value}; they go before the usual ones
   */
  static EmbeddedPostgres open(
      Path folder, List<String> settings, Duration restartTimeout, Consumer<String> lost) {
    try {
      Files.createDirectories(folder);
      try (FileChannel startLock = lockFile(folder, "start.lock");
          FileLock exclusive = startLock.lock()) {
        LOG.debug("holding {}", exclusive);
        EmbeddedPostgres opened =
            new EmbeddedPostgres(
                folder.toAbsolutePath().normalize(), settings, restartTimeout, lost);
        opened.watch.start();
        return opened;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EmbeddedPostgres(
      Path folder, List<String> settings, Duration restartTimeout, Consumer<String> lost)
      throws IOException {
    this.folder = folder;
    this.restartTimeout = restartTimeout;
    this.lost = lost;
    cluster = PostgresCluster.in(folder, settings);
    Optional<Postmaster> running = cluster.running();
    server = running.isPresent() ? running.get() : cluster.start();
    LOG.info(
        "postgres {} port={} folder={}",
        running.isPresent() ? "found" : "started",
        server.port(),
        folder);
    address =
        new DatabaseAddress(
                "127.0.0.1",
                server.port(),
                DATABASE,
                PostgresCluster.OWNER,
                cluster.password(),
                false)
            .withSocketIn(server.socketFolder());
    users = lockFile(folder, "in-use.lock");
    inUse = users.lock(0, Long.MAX_VALUE, true);
    watch = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::watch);
  }

  private static FileChannel lockFile(Path folder, String name) throws IOException {
    return FileChannel.open(
        folder.resolve(name),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  /** The database of this server, with the owner's sign-in. */
  public DatabaseAddress address() {
    return address;
  }

  /** Looks after the server until it is closed or lost. */
  private void watch() {
    try {
      while (true) {
        Thread.sleep(LOOK_EVERY);
        Optional<String> reason = startAgainIfGone();
        if (reason.isPresent()) {
          lost.accept(reason.get());
          return;
        }
      }
    } catch (InterruptedException nobodyUsesItAnyMore) {
      LOG.debug("postgres is not watched any more");
    }
  }

  /** Starts the server again if it has ended; the reason if that is not possible. */
  private Optional<String> startAgainIfGone() {
    changing.lock();
    try {
      if (closed || !server.isGone()) {
        return Optional.empty();
      }
      long begun = System.nanoTime();
      LOG.error("postgres has ended; it is started again process={}", server.process());
      server = startAgain();
      LOG.warn("postgres started again ms={}", (System.nanoTime() - begun) / 1_000_000);
      return server.port() == address.port()
          ? Optional.empty()
          : Optional.of("the embedded PostgreSQL runs on another port now");
    } catch (IOException | UncheckedIOException e) {
      return closed || Thread.currentThread().isInterrupted()
          ? Optional.empty()
          : Optional.of(
              "the embedded PostgreSQL has ended and cannot be started again: " + e.getMessage());
    } finally {
      changing.unlock();
    }
  }

  private Postmaster startAgain() throws IOException {
    try (FileChannel startLock = lockFile(folder, "start.lock");
        FileLock exclusive = startLock.lock()) {
      LOG.debug("holding {}", exclusive);
      // Another process that uses it may have been faster.
      Optional<Postmaster> running = cluster.running();
      return running.isPresent()
          ? running.get()
          : cluster.startAgain(address.port(), restartTimeout);
    }
  }

  /** Releases the server, and stops it if no other process uses it. */
  @Override
  public void close() {
    watch.interrupt();
    changing.lock();
    try (users) {
      closed = true;
      FileLock shared = inUse;
      if (shared == null) {
        return;
      }
      inUse = null;
      // Nobody finds the server running while it is being stopped.
      try (FileChannel startLock = lockFile(folder, "start.lock");
          FileLock exclusive = startLock.lock()) {
        LOG.debug("holding {}", exclusive);
        shared.release();
        FileLock last = users.tryLock();
        if (last != null) {
          if (cluster.running().isPresent()) {
            cluster.stop();
          }
          last.release();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      changing.unlock();
    }
  }
}
