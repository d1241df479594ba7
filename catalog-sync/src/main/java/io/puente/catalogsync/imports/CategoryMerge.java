package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Category;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.FieldUpdate;
import io.puente.catalogsync.feed.Handles;
import io.puente.catalogsync.feed.ImportContext;
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
 * The categories of a shop after an import. The first product that names a category decides its
 * name.
 */
final class CategoryMerge {

  private final ImportContext context;
  private final Map<String, Category> categories = new LinkedHashMap<>();
  private final Set<String> changed = new LinkedHashSet<>();
  private final Set<List<String>> decided = new LinkedHashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Slugs slugs = new Slugs();

  CategoryMerge(List<Category> stored, List<FeedProduct> products, ImportContext context) {
    this.context = context;
    for (Category category : stored) {
      categories.put(category.handle(), category);
      known.add(category.handle());
      category.names().forEach((language, name) -> slugs.reserve(language, name.slug()));
    }
    products.forEach(this::addNames);
  }

  private void addNames(FeedProduct product) {
    Optional<String> own = product.text(context.language()).type().value();
    Optional<String> handle = own.map(Handles::of).filter(found -> !found.isEmpty());
    if (own.isEmpty() || handle.isEmpty()) {
      return;
    }
    addName(handle.get(), context.language(), own.get());
    product
        .texts()
        .forEach(
            (language, text) ->
                text.type().value().ifPresent(name -> addName(handle.get(), language, name)));
  }

  private void addName(String handle, String language, String name) {
    if (!decided.add(List.of(handle, language))) {
      return;
    }
    Category category =
        categories.computeIfAbsent(
            handle, first -> new Category(first, categories.size() + 1, false, new TreeMap<>()));
    Category.Name before = category.names().get(language);
    if (before != null && before.fileName().orElse(before.name()).equals(name)) {
      // What the owner changed stays as long as files have what they had then.
      return;
    }
    String slug =
        before == null ? slugs.assign(language, Slugs.candidates(name, handle)) : before.slug();
    SortedMap<String, Category.Name> names = new TreeMap<>(category.names());
    names.put(language, new Category.Name(name, slug, Optional.empty()));
    categories.put(handle, new Category(handle, category.position(), category.removed(), names));
    changed.add(handle);
  }

  /** The handle that a file gives a product's category. */
  static FieldUpdate<String> handle(FieldUpdate<String> type) {
    return type.flatMap(name -> Optional.of(Handles.of(name)).filter(found -> !found.isEmpty()));
  }

  /** The name of a category in a language, or otherwise in the shop's own language. */
  String name(String handle, String language) {
    Category category = categories.get(handle);
    if (category == null) {
      return handle;
    }
    Category.Name own = category.names().get(context.language());
    return category
        .names()
        .getOrDefault(
            language, own == null ? new Category.Name(handle, handle, Optional.empty()) : own)
        .name();
  }

  /** The names of the new categories. */
  List<String> added() {
    return changed.stream()
        .filter(handle -> !known.contains(handle))
        .map(handle -> name(handle, context.language()))
        .toList();
  }

  /** The categories that are new or have new names. */
  List<Category> changed() {
    List<Category> found = new ArrayList<>();
    changed.forEach(handle -> Optional.ofNullable(categories.get(handle)).ifPresent(found::add));
    return found;
  }
}
