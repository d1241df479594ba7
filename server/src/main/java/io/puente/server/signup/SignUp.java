package io.puente.server.signup;

import io.puente.dashboard.account.Account;
import io.puente.dashboard.account.AccountLink;
import io.puente.dashboard.account.AccountLinks;
import io.puente.dashboard.account.Accounts;
import io.puente.dashboard.account.Passwords;
import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import io.puente.platform.network.ClientNetwork;
import io.puente.platform.secrets.ServerKey;
import io.puente.platform.secrets.TokenHash;
import io.puente.shop.CountryDefaults;
import io.puente.shop.NewShop;
import io.puente.shop.Shop;
import io.puente.shop.ShopState;
import io.puente.shop.Shops;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens shops for people whom nobody knows yet. Shop, account and the link of the confirmation are
 * written in one transaction. A shop whose link nobody has followed is deleted with the link's
 * time.
 */
public final class SignUp {

  private static final Logger LOG = LoggerFactory.getLogger(SignUp.class);

  /** Users of one mobile carrier may share a network, so there is room for a fair of potters. */
  private static final int NETWORK_A_DAY = 10;

  private static final int EMAIL_A_DAY = 3;
  private static final String RECEIPT = "sign-up receipt";
  private static final Duration DAY = Duration.ofDays(1);

  private final Database database;
  private final Shops shops;
  private final AccountLinks links;
  private final ServerKey key;
  private final Clock clock;
  private final boolean confirmsByEmail;

  /**
   * Opens shops.
   *
   * @param confirmsByEmail whether somebody can receive an email; without that, an invitation is
   *     confirmation enough
   */
  public SignUp(
      Database database,
      Shops shops,
      AccountLinks links,
      ServerKey key,
      Clock clock,
      boolean confirmsByEmail) {
    this.database = database;
    this.shops = shops;
    this.links = links;
    this.key = key;
    this.clock = clock;
    this.confirmsByEmail = confirmsByEmail;
  }

  /** Whether owners confirm their address; without that they sign in at once. */
  boolean confirmsByEmail() {
    return confirmsByEmail;
  }

  /**
   * What somebody asks for; all fields have been checked.
   *
   * @param language in which the owner reads
   * @param address of the browser
   * @param invitation the token of an operator's link, where one is needed
   */
  public record Application(
      String name,
      String slug,
      CountryDefaults country,
      String email,
      String password,
      String language,
      String address,
      Optional<String> invitation) {}

  /** What became of an application. */
  public sealed interface Outcome {

    /** The shop is there, and its owner has got the link of the confirmation. */
    record Confirming(Shop shop) implements Outcome {}

    /** The shop is there, and its owner may sign in. */
    record Opened(Shop shop) implements Outcome {}

    /** Another shop has this slug. */
    record Taken() implements Outcome {}

    /** The network, or the address, has opened too many shops today. */
    record TooMany() implements Outcome {}

    /** The invitation was used before, or its time is over. */
    record NotInvited() implements Outcome {}
  }

  /** Opens a shop. Hashing the password takes a tenth of a second on purpose. */
  public Outcome open(Application application) {
    Optional<Shop> waiting = waitingFor(application);
    if (waiting.isPresent()) {
      links.forgotten(waiting.get().tenant(), application.email());
      return new Outcome.Confirming(waiting.get());
    }
    if (shops.named(application.slug()).isPresent()) {
      return new Outcome.Taken();
    }
    if (isTooMuch(application)) {
      return new Outcome.TooMany();
    }
    String hash = Passwords.hash(application.password());
    NewShop asked =
        new NewShop(
            application.slug(),
            shops.hostOf(application.slug()),
            application.name(),
            application.email(),
            application.country().place());
    Shop shop =
        asked.toShop(confirmsByEmail ? new ShopState.Unconfirmed() : new ShopState.Preparation());
    Outcome outcome =
        database.inTenant(shop.tenant(), tx -> open(tx, application, asked, shop, hash));
    if (outcome instanceof Outcome.Taken) {
      return takenMeanwhile(application);
    }
    shops.refresh(shop.tenant());
    return outcome;
  }

  /** Looks before a password is hashed, which is work; {@link #open} looks again under a lock. */
  private boolean isTooMuch(Application application) {
    return database.asOperator(tx -> isTooMuch(tx, application));
  }

  private boolean isTooMuch(Transaction tx, Application application) {
    return SignUpSql.areTooMany(
        tx,
        network(application),
        NETWORK_A_DAY,
        email(application),
        EMAIL_A_DAY,
        clock.instant().minus(DAY));
  }

  private String network(Application application) {
    return hashed(ClientNetwork.of(application.address()).id());
  }

  private String email(Application application) {
    return hashed(application.email().toLowerCase(Locale.ROOT));
  }

  /** Somebody was faster: another person, or the first of two taps of the same. */
  private Outcome takenMeanwhile(Application application) {
    shops.refresh();
    return waitingFor(application)
        .<Outcome>map(Outcome.Confirming::new)
        .orElseGet(Outcome.Taken::new);
  }

  /**
   * The same shop, if its owner has asked before and has not confirmed it: the link comes again.
   */
  private Optional<Shop> waitingFor(Application application) {
    return shops
        .named(application.slug())
        .filter(
            shop ->
                shop.state() instanceof ShopState.Unconfirmed
                    && shop.contactEmail().equalsIgnoreCase(application.email()));
  }

  private Outcome open(
      Transaction tx, Application application, NewShop asked, Shop shop, String passwordHash) {
    Instant now = clock.instant();
    if (isTooMuch(tx, application)) {
      return new Outcome.TooMany();
    }
    Optional<TokenHash> invitation = application.invitation().map(TokenHash::of);
    invitation.ifPresent(hash -> InvitationSql.lock(tx, hash));
    if (invitation.isPresent() && !InvitationSql.isOpen(tx, invitation.get(), now)) {
      return new Outcome.NotInvited();
    }
    if (!shops.open(tx, shop, asked.marketAtHome())) {
      return new Outcome.Taken();
    }
    SignUpSql.insert(tx, network(application), email(application), now);
    invitation.ifPresent(hash -> InvitationSql.use(tx, hash, shop.tenant(), now));
    Account account =
        Accounts.create(tx, application.email(), shop.name(), application.language(), passwordHash);
    if (!confirmsByEmail) {
      return new Outcome.Opened(shop);
    }
    links.sendConfirmation(tx, shop, account);
    return new Outcome.Confirming(shop);
  }

  /** What only the person knows who has asked for a shop of this slug. */
  String receipt(String slug) {
    return key.derive(RECEIPT, slug);
  }

  boolean isReceipt(String slug, String shown) {
    return key.derives(RECEIPT, slug, shown);
  }

  private String hashed(String subject) {
    return key.derive("sign-up", subject);
  }

  /** Deletes the shops whose link nobody has followed in time. */
  public void deleteUnconfirmed() {
    Instant oldest = clock.instant().minus(AccountLink.Kind.CONFIRM.life());
    int deleted = 0;
    for (Shop shop : shops.all()) {
      if (shop.state() instanceof ShopState.Unconfirmed) {
        boolean gone =
            database.inTenant(shop.tenant(), tx -> UnconfirmedShopSql.delete(tx, oldest));
        deleted += gone ? 1 : 0;
      }
    }
    database.asOperator(
        tx -> {
          SignUpSql.deleteBefore(tx, clock.instant().minus(DAY));
          return null;
        });
    LOG.info("unconfirmed shops deleted count={}", deleted);
  }
}
