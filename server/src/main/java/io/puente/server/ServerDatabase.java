package io.puente.server;

import io.puente.platform.database.Database;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.database.EmbeddedPostgres;
import io.puente.platform.database.Migrations;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import org.jspecify.annotations.Nullable;

/** The database of this process, embedded or external, after all migrations. */
public record ServerDatabase(
    Vertx vertx, @Nullable EmbeddedPostgres embedded, DatabaseAddress owner, Database database)
    implements AutoCloseable {

  public static ServerDatabase open(ServerSettings settings) {
    Vertx vertx =
        Vertx.vertx(
            new VertxOptions().setEventLoopPoolSize(Runtime.getRuntime().availableProcessors()));
    EmbeddedPostgres embedded =
        settings.database().isPresent()
            ? null
            : EmbeddedPostgres.open(settings.data().resolve("postgres"));
    DatabaseAddress owner =
        embedded == null ? settings.database().orElseThrow() : embedded.address();
    try {
      Migrations.run(owner);
    } catch (RuntimeException e) {
      close(vertx, embedded);
      throw e;
    }
    return new ServerDatabase(
        vertx, embedded, owner, Database.open(vertx, owner, settings.connections()));
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
