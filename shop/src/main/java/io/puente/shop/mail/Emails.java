package io.puente.shop.mail;

import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes emails in the transaction that they report, and sends them after its commit. */
public final class Emails {

  private static final Job<Send> SEND = new Job<>("email.send", Send.class);

  private record Send(UUID email) {}

  private final Database database;
  private final Optional<MailServer> server;

  /**
   * Emails over a database.
   *
   * @param server sends the emails; without a server, they can only be read on the dashboard
   */
  public Emails(Database database, Optional<MailServer> server) {
    this.database = database;
    this.server = server;
  }

  /** Whether a mail server is set up; without one, emails are kept and nobody receives them. */
  public boolean areSent() {
    return server.isPresent();
  }

  /**
   * Registers the job that sends emails. Call this before the jobs start.
   *
   * @param shops in whose names they are sent
   */
  public void register(Jobs jobs, Shops shops) {
    jobs.handle(
        SEND,
        (tenant, send) -> {
          Optional<Shop> shop = shop(shops, tenant);
          if (shop.isPresent()) {
            send(shop.get(), send.email());
          }
        });
  }

  /** A shop that this node has not heard of yet was just opened; one that is gone needs no mail. */
  private static Optional<Shop> shop(Shops shops, Tenant tenant) {
    if (shops.of(tenant).isEmpty()) {
      shops.refresh(tenant);
    }
    return shops.of(tenant);
  }

  /**
   * Writes an email and enqueues the job that sends it.
   *
   * @param order that the email is about; {@code null} for none
   */
  public void write(
      Transaction tx,
      @Nullable UUID order,
      String kind,
      String language,
      String recipient,
      String subject,
      String html,
      String plain) {
    write(tx, order, kind, language, recipient, subject, html, plain, false);
  }

  /**
   * The same for an email with a secret in it, such as a link that signs in. Only its recipient
   * reads it; its text is deleted when it is sent.
   */
  public void writeSecret(
      Transaction tx,
      String kind,
      String language,
      String recipient,
      String subject,
      String html,
      String plain) {
    write(tx, null, kind, language, recipient, subject, html, plain, true);
  }

  private void write(
      Transaction tx,
      @Nullable UUID order,
      String kind,
      String language,
      String recipient,
      String subject,
      String html,
      String plain,
      boolean secret) {
    Email email =
        new Email(
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
    EmailSql.insert(tx, email, secret);
    if (server.isPresent()) {
      Jobs.enqueue(tx, SEND, new Send(email.id()));
    }
  }

  /** Whether an email of this kind about an order was written. */
  public static boolean isWritten(Transaction tx, UUID order, String kind) {
    return EmailSql.exists(tx, order, kind);
  }

  private void send(Shop shop, UUID id) throws MailServer.NotSent {
    Optional<Email> email = database.inTenant(shop.tenant(), tx -> EmailSql.any(tx, id));
    if (email.isEmpty() || email.get().sentAt() != null || server.isEmpty()) {
      return;
    }
    server.get().send(email.get(), shop);
    database.inTenant(
        shop.tenant(),
        tx -> {
          EmailSql.markSent(tx, id);
          return null;
        });
  }

  /** The newest first. */
  public List<Email> latest(Tenant shop, int limit) {
    return database.inTenant(shop, tx -> EmailSql.latest(tx, limit));
  }

  public List<Email> of(Tenant shop, UUID order) {
    return database.inTenant(shop, tx -> EmailSql.of(tx, order));
  }

  public Optional<Email> find(Tenant shop, UUID id) {
    return database.inTenant(shop, tx -> EmailSql.find(tx, id));
  }

  /** The newest first, secret ones included; for the recipients' mailbox of the demonstration. */
  public List<Email> latestWithSecrets(Tenant shop, int limit) {
    return database.inTenant(shop, tx -> EmailSql.latestWithSecrets(tx, limit));
  }
}
