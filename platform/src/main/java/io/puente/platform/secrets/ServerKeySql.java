package io.puente.platform.secrets;

import io.puente.platform.database.Database;
import io.vertx.core.buffer.Buffer;

/** The one row of {@code server_key}. */
final class ServerKeySql {

  private ServerKeySql() {}

  /** The fingerprint of the key that the database was first opened with: this one, if it is new. */
  static byte[] fingerprint(Database database, byte[] ifNew) {
    return database.asOperator(
        tx -> {
          tx.update(
              """
              INSERT INTO server_key (id, fingerprint)
              VALUES (1, $1)
              ON CONFLICT (id) DO NOTHING
              """,
              Buffer.buffer(ifNew));
          return tx.oneRow("SELECT fingerprint FROM server_key WHERE id = 1")
              .getBuffer("fingerprint")
              .getBytes();
        });
  }
}
