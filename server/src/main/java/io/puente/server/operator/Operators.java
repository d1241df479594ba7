package io.puente.server.operator;

import io.puente.dashboard.account.Passwords;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.network.ClientNetwork;
import io.puente.platform.secrets.SecretToken;
import io.puente.platform.secrets.TokenHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The accounts of operators, and signing in to them. An account of a shop is of no use here, and
 * the other way round.
 */
public final class Operators {

  static final Duration LIFETIME = Duration.ofHours(12);

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int ATTEMPTS = 6;

  /** A password that no account has, so that an unknown address takes as long as a known one. */
  private static final String UNKNOWN_HASH = Passwords.hash(Passwords.random());

  private final Database database;
  private final Clock clock;

  public Operators(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Creates an account, or gives the one of this address a new name and password. */
  public void create(String email, String name, String password) {
    String hash = Passwords.hash(password);
    database.asOperator(
        tx -> {
          OperatorSql.save(tx, new Operator(Ids.next(), normalized(email), name), hash);
          return null;
        });
  }

  private static String normalized(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /** The result of an attempt to sign in. */
  sealed interface SignIn {

    record Done(String token) implements SignIn {}

    record Wrong() implements SignIn {}

    /** Too many attempts failed from this network. */
    record Locked() implements SignIn {}
  }

  /** Signs in. The attempt is counted before the password is checked. */
  SignIn signIn(String email, String password, String address) {
    String known = normalized(email);
    String network = ClientNetwork.of(address).id();
    Instant now = clock.instant();
    boolean open =
        database.asOperator(
            tx -> OperatorSql.count(tx, known, network, now, now.minus(WINDOW), ATTEMPTS));
    if (!open) {
      return new SignIn.Locked();
    }
    Optional<OperatorSql.Stored> stored = database.asOperator(tx -> OperatorSql.byEmail(tx, known));
    String hash = stored.map(OperatorSql.Stored::passwordHash).orElse(UNKNOWN_HASH);
    if (!Passwords.matches(password, hash) || stored.isEmpty()) {
      return new SignIn.Wrong();
    }
    String token = SecretToken.generate();
    boolean unchanged =
        database.asOperator(
            tx ->
                OperatorSql.begin(
                    tx, TokenHash.of(token), stored.get(), network, now, now.plus(LIFETIME)));
    return unchanged ? new SignIn.Done(token) : new SignIn.Wrong();
  }

  /** The operator of a session that has not ended. */
  Optional<Operator> of(String token) {
    return database.asOperator(
        tx -> OperatorSql.ofSession(tx, TokenHash.of(token), clock.instant()));
  }

  void signOut(String token) {
    database.asOperator(
        tx -> {
          OperatorSql.end(tx, TokenHash.of(token));
          return null;
        });
  }
}
