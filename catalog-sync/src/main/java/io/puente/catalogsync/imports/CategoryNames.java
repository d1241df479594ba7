package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Category;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.Handles;
import io.puente.catalogsync.feed.ShopTerms;
import io.puente.catalogsync.feed.Told;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The categories of a shop as they will be after a file: the first product that names one is right.
 */
final class CategoryNames {

  private final ShopTerms terms;
  private final Map<String, Category> categories = new LinkedHashMap<>();
  private final Set<String> changed = new LinkedHashSet<>();
  private final Set<List<String>> named = new LinkedHashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Slugs slugs = new Slugs();

  CategoryNames(List<Category> stored, List<FeedProduct> products, ShopTerms terms) {
    this.terms = terms;
    for (Category category : stored) {
      categories.put(category.handle(), category);
      known.add(category.handle());
      category.names().forEach((language, name) -> slugs.take(language, name.slug()));
    }
    products.forEach(this::learnFrom);
  }

  private void learnFrom(FeedProduct product) {
    Optional<String> own = product.text(terms.language()).type().given();
    Optional<String> handle = own.map(Handles::of).filter(found -> !found.isEmpty());
    if (own.isEmpty() || handle.isEmpty()) {
      return;
    }
    learn(handle.get(), terms.language(), own.get());
    product
        .texts()
        .forEach(
            (language, text) ->
                text.type().given().ifPresent(name -> learn(handle.get(), language, name)));
  }

  private void learn(String handle, String language, String name) {
    if (!named.add(List.of(handle, language))) {
      return;
    }
    Category category =
        categories.computeIfAbsent(
            handle, first -> new Category(first, categories.size() + 1, new TreeMap<>()));
    Category.Name former = category.names().get(language);
    if (former != null && former.name().equals(name)) {
      return;
    }
    String slug =
        former == null ? slugs.give(language, Slugs.candidates(name, handle)) : former.slug();
    SortedMap<String, Category.Name> names = new TreeMap<>(category.names());
    names.put(language, new Category.Name(name, slug));
    categories.put(handle, new Category(handle, category.position(), names));
    changed.add(handle);
  }

  /** The handle of the category a product is in: what the file says, or else what is stored. */
  Optional<String> handle(Told<String> type, Optional<String> stored) {
    return type.reading(name -> Optional.of(Handles.of(name)).filter(found -> !found.isEmpty()))
        .over(stored);
  }

  /** What a category is called in a language, or else in the shop's own. */
  String name(String handle, String language) {
    Category category = categories.get(handle);
    if (category == null) {
      return handle;
    }
    Category.Name own = category.names().get(terms.language());
    return category
        .names()
        .getOrDefault(language, own == null ? new Category.Name(handle, handle) : own)
        .name();
  }

  /** The names of those that are new to the shop. */
  List<String> added() {
    return changed.stream()
        .filter(handle -> !known.contains(handle))
        .map(handle -> name(handle, terms.language()))
        .toList();
  }

  /** Those that are new or have new names. */
  List<Category> changed() {
    List<Category> found = new ArrayList<>();
    changed.forEach(handle -> Optional.ofNullable(categories.get(handle)).ifPresent(found::add));
    return found;
  }
}
