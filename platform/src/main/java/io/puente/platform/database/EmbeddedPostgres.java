package io.puente.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
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
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String DATABASE = "puente";

  private final PostgresCluster cluster;
  private final FileChannel users;
  private @Nullable FileLock inUse;
  private final DatabaseAddress address;

  /** Opens the server in a folder, creating or starting it when needed. Blocks until it answers. */
  public static EmbeddedPostgres open(Path folder) {
    try {
      Files.createDirectories(folder);
      try (FileChannel startLock = lockFile(folder, "start.lock");
          FileLock exclusive = startLock.lock()) {
        LOG.debug("holding {}", exclusive);
        return new EmbeddedPostgres(folder.toAbsolutePath().normalize());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EmbeddedPostgres(Path folder) throws IOException {
    cluster = PostgresCluster.in(folder);
    Optional<Postmaster> running = cluster.running();
    Postmaster server = running.isPresent() ? running.get() : cluster.start();
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

  /** Releases the server, and stops it if no other process uses it. */
  @Override
  public void close() {
    try (users) {
      FileLock shared = inUse;
      if (shared == null) {
        return;
      }
      inUse = null;
      shared.release();
      FileLock last = users.tryLock();
      if (last != null) {
        if (cluster.running().isPresent()) {
          cluster.stop();
        }
        last.release();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
