package io.puente.storefront.editing;

import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.feed.Handles;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Transaction;
import io.puente.platform.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Addresses of products that are made on the dashboard: letters, digits and hyphens. */
final class Addresses {

  private static final int NUMBERED = 20;

  private Addresses() {}

  /**
   * An address that no product of the shop has yet, as a handle or as a slug of the language; made
   * of the title, or of the word for a product if the title has no letter and no digit.
   */
  static String free(Transaction tx, String language, String title) {
    String plain = Handles.of(title);
    String begin = plain.isEmpty() ? Texts.in(language).get("product.address") : plain;
    List<String> candidates = new ArrayList<>(List.of(begin));
    for (int number = 2; number <= NUMBERED; number++) {
      candidates.add(begin + "-" + number);
    }
    Set<String> taken = new HashSet<>(Products.takenHandles(tx, candidates));
    taken.addAll(Products.takenSlugs(tx, language, candidates));
    return candidates.stream()
        .filter(candidate -> !taken.contains(candidate))
        .findFirst()
        .orElseGet(() -> begin + "-" + Ids.next());
  }
}
