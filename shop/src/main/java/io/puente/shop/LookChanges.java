package io.puente.shop;

import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * What owners change of how their shop looks, and of who is behind it. The shop's row is locked
 * first. Nothing is overwritten that was changed since the owner saw it; who sends the same form
 * twice is told that it is done.
 */
public record LookChanges(Database database, Shops shops) {

  /** What became of a change. */
  public enum Outcome {
    DONE,
    /** Somebody else has changed the same meanwhile. */
    CHANGED_MEANWHILE
  }

  /** Sets name, theme, accent, sentence and story. */
  public Outcome setLook(Shop shop, String seen, LookSettings wanted, Actor actor, Instant at) {
    return change(
        shop,
        new Change<>("look", wanted.name(), LookSettings::of, LookSettings::hash, seen, wanted),
        tx -> ShopLookSql.setLook(tx, wanted),
        actor,
        at);
  }

  /** Who is behind a shop, and how to reach them. */
  public record Identity(Contact contact, Seller seller) {

    public static Identity of(Shop shop) {
      return new Identity(shop.contact(), shop.seller());
    }

    /** Identifies it, as long as nothing of it is changed. */
    public String hash() {
      return DigestUtils.sha256Hex(toString()).substring(0, 16);
    }
  }

  /** Sets contact and seller. */
  public Outcome setIdentity(Shop shop, String seen, Identity wanted, Actor actor, Instant at) {
    return change(
        shop,
        new Change<>("identity", "", Identity::of, Identity::hash, seen, wanted),
        tx -> ShopLookSql.setIdentity(tx, wanted.contact(), wanted.seller()),
        actor,
        at);
  }

  /**
   * Chooses the products of the home page.
   *
   * @param seen their handles as they were shown, joined with blanks
   * @param wanted handles; empty for the newest products
   */
  public Outcome setFeatured(Shop shop, String seen, List<String> wanted, Actor actor, Instant at) {
    return change(
        shop,
        new Change<>(
            "featured",
            "",
            each -> each.look().featured(),
            handles -> String.join(" ", handles),
            seen,
            wanted),
        tx -> ShopLookSql.setFeatured(tx, wanted),
        actor,
        at);
  }

  /**
   * Replaces the picture of the home page, which must be stored, or takes it away.
   *
   * @param seen the hash of the one that is replaced; empty for none
   */
  public Outcome setHero(
      Shop shop, String seen, @Nullable String picture, Actor actor, Instant at) {
    return change(
        shop,
        new Change<>(
            "home-picture",
            picture == null ? "" : picture,
            each -> Optional.ofNullable(each.look().hero()),
            hash -> hash.orElse(""),
            seen,
            Optional.ofNullable(picture)),
        tx -> ShopLookSql.setHero(tx, picture),
        actor,
        at);
  }

  /**
   * Replaces the logo, which must be stored, or takes it away.
   *
   * @param seen the hash of the one that is replaced; empty for none
   */
  public Outcome setLogo(
      Shop shop, String seen, Look.@Nullable Logo logo, Actor actor, Instant at) {
    return change(
        shop,
        new Change<>(
            "logo",
            logo == null ? "" : logo.hash(),
            each -> Optional.ofNullable(each.look().logo()),
            stored -> stored.map(Look.Logo::hash).orElse(""),
            seen,
            Optional.ofNullable(logo)),
        tx -> ShopLookSql.setLogo(tx, logo),
        actor,
        at);
  }

  /**
   * A change of one part of a shop.
   *
   * @param action as the audit names it
   * @param stored reads the part
   * @param identity of the part, as forms carry it
   * @param seen the identity of what the owner saw
   */
  private record Change<T>(
      String action,
      String subject,
      Function<Shop, T> stored,
      Function<T, String> identity,
      String seen,
      T wanted) {}

  private <T> Outcome change(
      Shop shop, Change<T> change, Consumer<Transaction> write, Actor actor, Instant at) {
    Outcome outcome =
        database.inTenant(
            shop.tenant(),
            tx -> {
              T now = change.stored().apply(shops.locked(tx));
              if (now.equals(change.wanted())) {
                return Outcome.DONE;
              }
              if (!change.identity().apply(now).equals(change.seen())) {
                return Outcome.CHANGED_MEANWHILE;
              }
              write.accept(tx);
              Audit.note(tx, actor, change.action(), change.subject(), at);
              Events.announce(tx, Shops.CHANGED, shop.slug());
              return Outcome.DONE;
            });
    shops.refresh(shop.tenant());
    return outcome;
  }
}
