package io.puente.storefront.mail;

import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes letters with what they tell of, and sends them afterwards. */
public final class Letters {

  private static final Job<Send> SEND = new Job<>("letter.send", Send.class);

  private record Send(UUID letter) {}

  private final Database database;
  private final Optional<MailServer> server;

  /**
   * Letters over a database.
   *
   * @param server where mail goes; without one, letters are read on the dashboard
   */
  public Letters(Database database, Optional<MailServer> server) {
    this.database = database;
    this.server = server;
  }

  /** Says who sends. Call before the jobs start. */
  public void register(Jobs jobs) {
    jobs.handle(SEND, (shop, send) -> send(shop, send.letter()));
  }

  /** Writes a letter and promises to send it. */
  public void write(
      Transaction tx,
      UUID order,
      String kind,
      String language,
      String recipient,
      String subject,
      String html,
      String plain) {
    Letter letter =
        new Letter(
            Ids.next(),
            order,
            kind,
            language,
            recipient,
            subject,
            html,
            plain,
            Instant.now(),
            null);
    LetterSql.insert(tx, letter);
    if (server.isPresent()) {
      Jobs.enqueue(tx, tx.tenant(), SEND, new Send(letter.id()));
    }
  }

  private void send(Tenant shop, UUID id) throws MailNotSent {
    Optional<Letter> letter = database.inTenant(shop, tx -> LetterSql.find(tx, id));
    if (letter.isEmpty() || letter.get().sentAt() != null || server.isEmpty()) {
      return;
    }
    server.get().send(letter.get());
    database.inTenant(
        shop,
        tx -> {
          LetterSql.markSent(tx, id);
          return null;
        });
  }

  /** The newest first. */
  public List<Letter> latest(Tenant shop, int limit) {
    return database.inTenant(shop, tx -> LetterSql.latest(tx, limit));
  }

  public List<Letter> of(Tenant shop, UUID order) {
    return database.inTenant(shop, tx -> LetterSql.of(tx, order));
  }

  public Optional<Letter> find(Tenant shop, UUID id) {
    return database.inTenant(shop, tx -> LetterSql.find(tx, id));
  }
}
