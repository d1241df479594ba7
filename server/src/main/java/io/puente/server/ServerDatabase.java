package io.puente.server;

import io.puente.platform.database.Database;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.database.EmbeddedPostgres;
import io.puente.platform.database.Migrations;
import io.puente.shop.Shops;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of this process, embedded or external, after all migrations.
 *
 * @param site the server's own name
 */
public record ServerDatabase(
    Vertx vertx,
    @Nullable EmbeddedPostgres embedded,
    DatabaseAddress owner,
    Database database,
    String site)
    implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ServerDatabase.class);

  /** The database of a command. */
  public static ServerDatabase open(ServerSettings settings) {
    return open(settings, LOG::error);
  }

  /**
   * The database of a process.
   *
   * @param lost told the reason if the embedded database has ended and cannot be started again
   */
  static ServerDatabase open(ServerSettings settings, Consumer<String> lost) {
    Vertx vertx =
        Vertx.vertx(
            new VertxOptions().setEventLoopPoolSize(Runtime.getRuntime().availableProcessors()));
    EmbeddedPostgres embedded =
        settings.database().isPresent()
            ? null
            : EmbeddedPostgres.open(settings.data().resolve("postgres"), lost);
    DatabaseAddress owner =
        embedded == null ? settings.database().orElseThrow() : embedded.address();
    try {
      Migrations.run(owner);
    } catch (RuntimeException e) {
      close(vertx, embedded);
      throw e;
    }
    return new ServerDatabase(
        vertx,
        embedded,
        owner,
        Database.open(vertx, owner, settings.connections()),
        settings.site());
  }

  /** Reads all shops. Blocks. */
  public Shops shops() {
    return new Shops(database, site);
  }

  @Override
  public void close() {
    database.close();
    close(vertx, embedded);
  }

  private static void close(Vertx vertx, @Nullable EmbeddedPostgres embedded) {
    vertx.close().await();
    if (embedded != null) {
      embedded.close();
    }
  }
}
