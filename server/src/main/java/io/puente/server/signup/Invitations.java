package io.puente.server.signup;

import io.puente.platform.database.Database;
import io.puente.platform.secrets.SecretToken;
import io.puente.platform.secrets.TokenHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Links with which an operator lets somebody open a shop. Each serves once. */
public record Invitations(Database database, Clock clock) {

  public static final Duration LIFE = Duration.ofDays(14);

  /**
   * Creates an invitation.
   *
   * @param note for the operator: who is invited
   * @return the token, which is stored nowhere else
   */
  public String create(String note) {
    String token = SecretToken.generate();
    Instant now = clock.instant();
    database.asOperator(
        tx -> {
          InvitationSql.insert(tx, TokenHash.of(token), note, now, now.plus(LIFE));
          return null;
        });
    return token;
  }

  /** Whether an invitation can still be used. */
  public boolean isOpen(String token) {
    return database.asOperator(
        tx -> InvitationSql.isOpen(tx, TokenHash.of(token), clock.instant()));
  }
}
