package io.puente.server.operator;

import io.puente.dashboard.account.Accounts;
import io.puente.platform.database.Slice;
import io.puente.platform.database.Tenant;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds shops of this server, the newest first. */
public record ShopSearch(Shops shops, Accounts accounts) {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  /** Ids begin with the time of their creation. */
  private static final Comparator<Shop> OLDEST_FIRST =
      Comparator.comparing((Shop shop) -> shop.tenant().id());

  /**
   * What is looked for.
   *
   * @param words a part of a name, a slug, a host or an email address; empty for all
   * @param state the name of a state; empty for all
   * @param olderThan the id of the shop before the first one
   * @param newerThan the id of the shop after the last one
   */
  record Query(String words, String state, Optional<UUID> olderThan, Optional<UUID> newerThan) {}

  Slice<Shop> find(Query query, int size) {
    String words = folded(query.words());
    Set<Tenant> byAccount = words.isEmpty() ? Set.of() : accounts.shopsWithEmailLike(words);
    Predicate<Shop> wanted =
        shop ->
            (query.state().isEmpty() || query.state().equals(StateName.of(shop.state())))
                && (byAccount.contains(shop.tenant()) || says(shop, words));
    if (query.newerThan().isPresent()) {
      return Slice.before(
          some(
              wanted.and(shop -> shop.tenant().id().compareTo(query.newerThan().get()) > 0),
              OLDEST_FIRST,
              size),
          size);
    }
    Comparator<Shop> newestFirst = OLDEST_FIRST.reversed();
    return query
        .olderThan()
        .map(
            id ->
                Slice.after(
                    some(
                        wanted.and(shop -> shop.tenant().id().compareTo(id) < 0),
                        newestFirst,
                        size),
                    size))
        .orElseGet(() -> Slice.first(some(wanted, newestFirst, size), size));
  }

  /** One more than asked for, which tells whether there are more. */
  private List<Shop> some(Predicate<Shop> wanted, Comparator<Shop> order, int size) {
    return shops.all().stream().filter(wanted).sorted(order).limit(size + 1L).toList();
  }

  private static boolean says(Shop shop, String words) {
    return folded(
            shop.name() + "\n" + shop.slug() + "\n" + shop.host() + "\n" + shop.contactEmail())
        .contains(words);
  }

  /** Case and accents make no difference. */
  private static String folded(String text) {
    return ACCENTS
        .matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
