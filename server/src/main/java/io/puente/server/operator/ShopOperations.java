package io.puente.server.operator;

import io.puente.dashboard.account.AccountLink;
import io.puente.dashboard.account.AccountLinks;
import io.puente.dashboard.account.Accounts;
import io.puente.platform.database.Database;
import io.puente.platform.network.PublicUrls;
import io.puente.server.signup.Invitations;
import io.puente.shop.Shop;
import io.puente.shop.ShopStates;
import io.puente.shop.Shops;
import io.puente.shop.StateNotices;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator does for shops, by a command or at {@code /operator}. */
public record ShopOperations(
    Database database, Shops shops, StateNotices notices, PublicUrls urls, Clock clock) {

  /** An operator passes the link on by hand, which takes longer than an email. */
  private static final Duration RESET_LIFE = Duration.ofDays(1);

  private static final Duration EXPORT_LIFE = Duration.ofDays(1);
  private static final String EXPORTED = "shop-exported";

  /**
   * A link with which somebody opens a shop, once.
   *
   * @param note for the operator: who is invited
   */
  public URI invite(String language, String note) {
    String token = new Invitations(database, clock).create(note);
    return urls.of(shops.site(), "/" + language + "/open/" + token);
  }

  /** The email addresses of a shop's accounts, the oldest account first. */
  public List<String> accounts(Shop shop) {
    return new Accounts(database).emails(shop.tenant());
  }

  /** A link with which an owner sets a new password, once; none without such an account. */
  public Optional<URI> resetLink(Shop shop, String email) {
    return AccountLinks.create(
            database, shop, email, AccountLink.Kind.RESET, clock.instant(), RESET_LIFE)
        .map(token -> urls.of(shop.host(), "/dashboard/links/" + token));
  }

  public ShopStates.Outcome suspend(Shop shop, String reason, Actor actor) {
    return states().suspend(shop, reason, actor, clock.instant());
  }

  public ShopStates.Outcome resume(Shop shop, Actor actor) {
    return states().resume(shop, actor, clock.instant());
  }

  /**
   * Writes everything that a shop has as a ZIP file. That it was done stands in the shop's history.
   *
   * @return how many rows were written, the pictures left out
   */
  public int export(Shop shop, OutputStream out, Actor actor) throws IOException {
    int rows = new ShopExport(database).write(shop, out);
    database.inTenant(
        shop.tenant(),
        tx -> {
          Audit.note(tx, actor, EXPORTED, "", clock.instant());
          return null;
        });
    return rows;
  }

  /** Whether a shop can be closed: somebody has its data as they were a day ago at most. */
  public boolean isExported(Shop shop) {
    return new Audit(database)
        .latest(shop.tenant(), EXPORTED)
        .filter(at -> at.plus(EXPORT_LIFE).isAfter(clock.instant()))
        .isPresent();
  }

  /** Ends a shop for good. The caller has seen that it is {@linkplain #isExported exported}. */
  public ShopStates.Outcome close(Shop shop, Actor actor) {
    return states().close(shop, actor, clock.instant());
  }

  private ShopStates states() {
    return new ShopStates(database, shops, notices);
  }

  /**
   * Gives a shop a domain of its own.
   *
   * @param main whether the shop's addresses have it from now on
   * @return false if the domain is another shop's, or the server's
   */
  public boolean addDomain(Shop shop, String domain, boolean main, Actor actor) {
    return !shops.isOwn(domain) && shops.addHost(shop, domain, main, actor, clock.instant());
  }

  ShopOverviewSql.Activity activity(Shop shop) {
    return database.reading(shop.tenant(), ShopOverviewSql::of);
  }
}
