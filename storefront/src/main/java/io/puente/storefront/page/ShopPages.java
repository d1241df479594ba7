package io.puente.storefront.page;

import io.puente.catalogsync.feed.Handles;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The pages of words of shops. Changes of one shop's pages wait for each other at the shop's row,
 * and what is stored is compared there with what the form showed.
 */
public final class ShopPages {

  /** Of one shop. */
  public static final int MOST = 40;

  private static final int NUMBERED = 50;

  private final Database database;
  private final Clock clock;

  public ShopPages(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What became of a change. */
  public sealed interface Outcome {

    /** The page is as it was wanted, also if it was so before. */
    record Saved(ShopPage page) implements Outcome {}

    /** Somebody else has changed or deleted the page since. Nothing was written. */
    record Stale(Optional<ShopPage> now) implements Outcome {}

    /** The shop has as many pages as it may have. */
    record TooMany() implements Outcome {}
  }

  /** All pages of a shop, in their order. */
  public List<ShopPage> all(Tenant tenant) {
    return database.reading(tenant, ShopPages::all);
  }

  /** The same within a transaction. */
  public static List<ShopPage> all(Transaction tx) {
    return ShopPageSql.all(tx);
  }

  public Optional<ShopPage> find(Tenant tenant, UUID id) {
    return database.reading(tenant, tx -> ShopPageSql.one(tx, id));
  }

  public Optional<ShopPage> ofKind(Tenant tenant, PageKind kind) {
    return database.reading(tenant, tx -> ShopPageSql.ofKind(tx, kind));
  }

  /** The published pages without their words, in their order. */
  public static List<ShopPage> titles(Transaction tx) {
    return ShopPageSql.titles(tx);
  }

  /** The published page that has an address in some language; that of the market first. */
  Optional<ShopPage> published(Shop shop, Market market, String slug) {
    return database.reading(
        shop.tenant(), tx -> ShopPageSql.published(tx, slug, market.language(), shop.language()));
  }

  /**
   * Writes a page, a new one behind the others.
   *
   * @param wanted with an empty slug in each language that is new
   * @param seen the hash of the page that the form showed; empty if it was not stored
   */
  public Outcome save(Shop shop, ShopPage wanted, String seen, Actor actor) {
    return database.inTenant(
        shop.tenant(),
        tx -> {
          Shops.lock(tx);
          Optional<ShopPage> stored = stored(tx, wanted);
          ShopPage complete = complete(tx, stored, wanted);
          if (stored.isPresent() && stored.get().equals(complete)) {
            return new Outcome.Saved(complete);
          }
          if (!stored.map(ShopPage::hash).orElse("").equals(seen)) {
            return new Outcome.Stale(stored);
          }
          if (stored.isEmpty() && ShopPageSql.all(tx).size() >= MOST) {
            return new Outcome.TooMany();
          }
          ShopPageSql.write(tx, complete);
          note(tx, shop, actor, "page-changed", complete);
          return new Outcome.Saved(complete);
        });
  }

  /** The stored page of the same id, or of the same kind if there is only one of it. */
  private static Optional<ShopPage> stored(Transaction tx, ShopPage wanted) {
    return wanted.kind() == PageKind.OWN
        ? ShopPageSql.one(tx, wanted.id()).filter(page -> page.kind() == PageKind.OWN)
        : ShopPageSql.ofKind(tx, wanted.kind());
  }

  /** The page with its id, its place and an address in each language. */
  private static ShopPage complete(Transaction tx, Optional<ShopPage> stored, ShopPage wanted) {
    UUID id = stored.map(ShopPage::id).orElse(wanted.id());
    boolean addressed = stored.map(ShopPage::addressed).orElse(false);
    SortedMap<String, ShopPage.Text> texts = new TreeMap<>();
    wanted
        .texts()
        .forEach(
            (language, text) -> {
              Optional<ShopPage.Text> before = stored.map(page -> page.texts().get(language));
              boolean kept =
                  before
                      .filter(known -> addressed || known.title().equals(text.title()))
                      .isPresent();
              texts.put(
                  language,
                  new ShopPage.Text(
                      text.title(),
                      kept ? before.orElseThrow().slug() : free(tx, id, language, text.title()),
                      text.markdown(),
                      text.starter().or(() -> before.flatMap(ShopPage.Text::starter))));
            });
    return new ShopPage(
        id,
        wanted.kind(),
        stored.map(ShopPage::position).orElseGet(() -> behind(tx)),
        wanted.inMenu(),
        wanted.inFooter(),
        wanted.published(),
        addressed || wanted.published(),
        texts);
  }

  private static int behind(Transaction tx) {
    return ShopPageSql.all(tx).stream().mapToInt(ShopPage::position).max().orElse(0) + 1;
  }

  /** An address that no other page has in any language. */
  private static String free(Transaction tx, UUID page, String language, String title) {
    String plain = Handles.of(title);
    String begin = plain.isEmpty() ? Texts.in(language).get("page.address") : plain;
    List<String> candidates = new ArrayList<>(List.of(begin));
    IntStream.rangeClosed(2, NUMBERED).forEach(number -> candidates.add(begin + "-" + number));
    List<String> taken = ShopPageSql.taken(tx, page, candidates);
    return candidates.stream()
        .filter(candidate -> !taken.contains(candidate))
        .findFirst()
        .orElseGet(() -> begin + "-" + Ids.next());
  }

  /**
   * Moves a page by one place.
   *
   * @param seen the hash of the order that the form showed
   * @return whether the order was still that one
   */
  public boolean move(Shop shop, UUID id, int by, String seen, Actor actor) {
    return database.inTenant(
        shop.tenant(),
        tx -> {
          Shops.lock(tx);
          List<ShopPage> pages = new ArrayList<>(ShopPageSql.all(tx));
          if (!orderOf(pages).equals(seen)) {
            return false;
          }
          int from =
              IntStream.range(0, pages.size())
                  .filter(i -> pages.get(i).id().equals(id))
                  .findFirst()
                  .orElse(-1);
          int to = Math.clamp(from + by, 0, pages.size() - 1);
          if (from < 0 || from == to) {
            return from >= 0;
          }
          pages.add(to, pages.remove(from));
          for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).position() != i + 1) {
              ShopPageSql.place(tx, pages.get(i).id(), i + 1);
            }
          }
          note(tx, shop, actor, "pages-ordered", pages.get(to));
          return true;
        });
  }

  /** What a form carries to say which order it showed. */
  public static String orderOf(List<ShopPage> pages) {
    return DigestUtils.sha256Hex(pages.stream().map(ShopPage::id).toList().toString())
        .substring(0, 16);
  }

  /**
   * Deletes a page.
   *
   * @return whether it is gone; not if it was changed since
   */
  public boolean delete(Shop shop, UUID id, String seen, Actor actor) {
    return database.inTenant(
        shop.tenant(),
        tx -> {
          Shops.lock(tx);
          Optional<ShopPage> stored = ShopPageSql.one(tx, id);
          if (stored.isEmpty()) {
            return true;
          }
          if (!stored.get().hash().equals(seen)) {
            return false;
          }
          ShopPageSql.delete(tx, id);
          note(tx, shop, actor, "page-deleted", stored.get());
          return true;
        });
  }

  private void note(Transaction tx, Shop shop, Actor actor, String action, ShopPage page) {
    Audit.note(tx, actor, action, page.id().toString(), clock.instant());
    Events.announce(tx, Shops.CHANGED, shop.slug());
  }
}
