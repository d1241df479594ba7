package io.puente.storefront.editing;

import io.puente.catalogsync.catalog.CatalogChanged;
import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.feed.Handles;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.text.Texts;
import io.puente.shop.Shop;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The one way in which the dashboard writes categories. Imports write them, too, and wait for it at
 * the lock of the shop's products.
 */
public final class CategoryChanges {

  /** Of one shop. */
  public static final int MOST = 200;

  private static final int NUMBERED = 50;

  private final Database database;
  private final Clock clock;

  public CategoryChanges(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What became of a change. */
  public sealed interface Outcome {

    /** The category is as it was wanted, also if it was so before. */
    record Saved(EditedCategory category) implements Outcome {}

    /** The shop had a category of that name already. Nothing was written. */
    record Exists(EditedCategory category) implements Outcome {}

    /** It was changed since the form was shown. Nothing was written. */
    record Stale(EditedCategory now) implements Outcome {}

    /** There is no such category any more. */
    record Missing() implements Outcome {}

    /** The shop has as many categories as it may have. */
    record TooMany() implements Outcome {}
  }

  /** The categories of a shop in their order. */
  public List<EditedCategory> all(Tenant tenant) {
    return database.reading(tenant, CategoryChangeSql::all);
  }

  public Optional<EditedCategory> find(Tenant tenant, String handle) {
    return database.reading(tenant, tx -> CategoryChangeSql.one(tx, handle));
  }

  /** How many products are in each category, hidden ones included, archived ones not. */
  public Map<String, Integer> sizes(Tenant tenant) {
    return database.reading(tenant, CategoryChangeSql::sizes);
  }

  /**
   * Adds a category behind the others. One that was deleted under the same name is there again.
   *
   * @param name in the shop's own language
   */
  public Outcome add(Shop shop, String name, Actor actor) {
    return database.inTenant(
        shop.tenant(),
        tx -> {
          Products.lockForChanges(tx);
          List<EditedCategory> all = CategoryChangeSql.all(tx);
          String handle = handle(tx, name);
          Optional<EditedCategory> same =
              all.stream().filter(each -> each.handle().equals(handle)).findFirst();
          if (same.isPresent()) {
            return new Outcome.Exists(same.get());
          }
          if (all.size() >= MOST) {
            return new Outcome.TooMany();
          }
          int behind = all.stream().mapToInt(EditedCategory::position).max().orElse(0) + 1;
          SortedMap<String, EditedCategory.Words> words = new TreeMap<>();
          words.put(shop.language(), new EditedCategory.Words(name, ""));
          EditedCategory added =
              new EditedCategory(
                  handle,
                  behind,
                  false,
                  Optional.empty(),
                  texts(tx, handle, CategoryChangeSql.removedTexts(tx, handle), words));
          CategoryChangeSql.write(tx, added);
          note(tx, actor, "category-added", added.handle(), List.of());
          return new Outcome.Saved(added);
        });
  }

  /** As files make it of the name; a number if the name has no letter and no digit. */
  private static String handle(Transaction tx, String name) {
    String plain = Handles.of(name);
    return plain.isEmpty() ? "c-" + (CategoryChangeSql.count(tx) + 1) : plain;
  }

  /**
   * Changes names, introductions and whether buyers see it.
   *
   * @param words by language, always the shop's own; other languages are removed
   * @param seen the hash of the category that the form showed
   */
  public Outcome save(
      Shop shop,
      String handle,
      boolean hidden,
      SortedMap<String, EditedCategory.Words> words,
      String seen,
      Actor actor) {
    return change(
        shop.tenant(),
        handle,
        seen,
        actor,
        (tx, stored) ->
            new EditedCategory(
                handle,
                stored.position(),
                hidden,
                stored.picture(),
                texts(tx, handle, stored.texts(), words)));
  }

  /** Changes names and introductions of some languages; all else stays. */
  public Outcome retext(
      Shop shop,
      String handle,
      SortedMap<String, EditedCategory.Words> words,
      String seen,
      Actor actor) {
    return change(
        shop.tenant(),
        handle,
        seen,
        actor,
        (tx, stored) ->
            new EditedCategory(
                handle,
                stored.position(),
                stored.hidden(),
                stored.picture(),
                texts(tx, handle, stored.texts(), words)));
  }

  /** Gives the category a picture, which must be stored already, or takes it away. */
  public Outcome picture(
      Shop shop, String handle, Optional<String> picture, String seen, Actor actor) {
    return change(
        shop.tenant(),
        handle,
        seen,
        actor,
        (tx, stored) ->
            new EditedCategory(
                handle, stored.position(), stored.hidden(), picture, stored.texts()));
  }

  private interface Change {
    EditedCategory of(Transaction tx, EditedCategory stored);
  }

  private Outcome change(Tenant tenant, String handle, String seen, Actor actor, Change change) {
    return database.inTenant(
        tenant,
        tx -> {
          Products.lockForChanges(tx);
          Optional<EditedCategory> stored = CategoryChangeSql.one(tx, handle);
          if (stored.isEmpty()) {
            return new Outcome.Missing();
          }
          EditedCategory wanted = change.of(tx, stored.get());
          if (wanted.equals(stored.get())) {
            return new Outcome.Saved(wanted);
          }
          if (!stored.get().hash().equals(seen)) {
            return new Outcome.Stale(stored.get());
          }
          CategoryChangeSql.write(tx, wanted);
          boolean renamed = !names(wanted).equals(names(stored.get()));
          List<UUID> products = renamed ? CategoryChangeSql.products(tx, handle) : List.of();
          CategoryChangeSql.rewriteKeywords(tx, products);
          sweep(tx, stored.get().picture(), wanted.picture());
          note(tx, actor, "category-changed", handle, products);
          return new Outcome.Saved(wanted);
        });
  }

  private static List<String> names(EditedCategory category) {
    return category.texts().values().stream().map(EditedCategory.Text::name).toList();
  }

  private void sweep(Transaction tx, Optional<String> before, Optional<String> after) {
    UnusedPictures.sweepLater(
        tx,
        before.filter(hash -> !after.equals(before)).map(PictureHash::new).stream().toList(),
        clock.instant());
  }

  /** Addresses stay, and each name remembers what files had before it. */
  private static SortedMap<String, EditedCategory.Text> texts(
      Transaction tx,
      String handle,
      SortedMap<String, EditedCategory.Text> stored,
      SortedMap<String, EditedCategory.Words> words) {
    SortedMap<String, EditedCategory.Text> texts = new TreeMap<>();
    words.forEach(
        (language, typed) -> {
          Optional<EditedCategory.Text> before = Optional.ofNullable(stored.get(language));
          String fileName =
              before
                  .flatMap(EditedCategory.Text::fileName)
                  .or(() -> before.map(EditedCategory.Text::name))
                  .orElse(typed.name());
          texts.put(
              language,
              new EditedCategory.Text(
                  typed.name(),
                  before
                      .map(EditedCategory.Text::slug)
                      .orElseGet(() -> free(tx, handle, language, typed.name())),
                  typed.intro(),
                  Optional.of(fileName).filter(name -> !name.equals(typed.name()))));
        });
    return texts;
  }

  /** An address that no other category has in any language. */
  private static String free(Transaction tx, String handle, String language, String name) {
    String plain = Handles.of(name);
    String begin = plain.isEmpty() ? Texts.in(language).get("category.address") : plain;
    List<String> candidates = new ArrayList<>(List.of(begin));
    IntStream.rangeClosed(2, NUMBERED).forEach(number -> candidates.add(begin + "-" + number));
    List<String> taken = CategoryChangeSql.taken(tx, handle, candidates);
    return candidates.stream()
        .filter(candidate -> !taken.contains(candidate))
        .findFirst()
        .orElseGet(() -> begin + "-" + Ids.next());
  }

  /**
   * Moves a category by one place.
   *
   * @param seen the hash of the order that the form showed
   * @return whether the order was still that one
   */
  public boolean move(Tenant tenant, String handle, int by, String seen, Actor actor) {
    return database.inTenant(
        tenant,
        tx -> {
          Products.lockForChanges(tx);
          List<EditedCategory> all = new ArrayList<>(CategoryChangeSql.all(tx));
          if (!orderOf(all).equals(seen)) {
            return false;
          }
          int from =
              IntStream.range(0, all.size())
                  .filter(i -> all.get(i).handle().equals(handle))
                  .findFirst()
                  .orElse(-1);
          if (from < 0) {
            return false;
          }
          all.add(Math.clamp(from + by, 0, all.size() - 1), all.remove(from));
          for (int i = 0; i < all.size(); i++) {
            if (all.get(i).position() != i + 1) {
              CategoryChangeSql.place(tx, all.get(i).handle(), i + 1);
            }
          }
          note(tx, actor, "categories-ordered", handle, List.of());
          return true;
        });
  }

  /** What a form carries to say which order it showed. */
  public static String orderOf(List<EditedCategory> all) {
    return DigestUtils.sha256Hex(all.stream().map(EditedCategory::handle).toList().toString())
        .substring(0, 16);
  }

  /**
   * Deletes a category. Its products stay as they are, in another category or in none.
   *
   * @param to the category that its products go to
   */
  public Outcome delete(
      Tenant tenant, String handle, Optional<String> to, String seen, Actor actor) {
    return database.inTenant(
        tenant,
        tx -> {
          Products.lockForChanges(tx);
          Optional<EditedCategory> stored = CategoryChangeSql.one(tx, handle);
          boolean target =
              to.map(other -> !other.equals(handle) && CategoryChangeSql.one(tx, other).isPresent())
                  .orElse(true);
          if (stored.isEmpty() || !target) {
            return new Outcome.Missing();
          }
          if (!stored.get().hash().equals(seen)) {
            return new Outcome.Stale(stored.get());
          }
          Instant now = clock.instant();
          List<UUID> moved = CategoryChangeSql.moveProducts(tx, handle, to, now);
          CategoryChangeSql.rewriteKeywords(tx, moved);
          CategoryChangeSql.remove(tx, handle);
          sweep(tx, stored.get().picture(), Optional.empty());
          note(tx, actor, "category-deleted", handle, moved);
          return new Outcome.Saved(stored.get());
        });
  }

  private void note(
      Transaction tx, Actor actor, String action, String handle, List<UUID> products) {
    Audit.note(tx, actor, action, handle, clock.instant());
    CatalogChanged.announce(tx, handle, products);
  }
}
