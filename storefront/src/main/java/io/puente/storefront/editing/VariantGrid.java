package io.puente.storefront.editing;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.ProductOption;
import io.puente.catalogsync.catalog.Stock;
import io.puente.catalogsync.catalog.Variant;
import io.puente.platform.database.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * The variants of a product as all combinations of its options. A variant that stays keeps its
 * price, its pieces and its id; one that goes becomes inactive, because orders name it.
 */
public final class VariantGrid {

  private VariantGrid() {}

  /** An option and its values in the order in which buyers see them. */
  public record Option(String name, List<String> values) {

    public Option {
      values = List.copyOf(values);
    }
  }

  /**
   * The product with other options.
   *
   * @param named the option of a name, with its translations
   */
  public static Product arrange(
      Product product, List<Option> options, Function<String, ProductOption> named) {
    List<Variant> active = product.variants().stream().filter(Variant::active).toList();
    Variant example = active.isEmpty() ? product.variants().getFirst() : active.getFirst();
    List<Variant> arranged = new ArrayList<>();
    Set<UUID> used = new HashSet<>();
    for (List<String> values : combinations(options)) {
      Variant variant =
          match(product, active, options, values, used)
              .or(() -> retired(product, values))
              .orElseGet(() -> begun(example));
      used.add(variant.id());
      arranged.add(
          (variant.optionValues().equals(values)
                  ? variant
                  : variant.withOptionValues(values, new TreeMap<>()))
              .sold(variant.sku(), arranged.size() + 1));
    }
    product.variants().stream()
        .filter(variant -> !used.contains(variant.id()))
        .map(variant -> variant.active() ? variant.deactivated() : variant)
        .forEach(arranged::add);
    return product.with(options.stream().map(Option::name).map(named).toList(), arranged);
  }

  private static List<List<String>> combinations(List<Option> options) {
    List<List<String>> combinations = List.of(List.of());
    for (Option option : options) {
      combinations =
          combinations.stream()
              .flatMap(
                  begin ->
                      option.values().stream()
                          .map(
                              value -> {
                                List<String> longer = new ArrayList<>(begin);
                                longer.add(value);
                                return List.copyOf(longer);
                              }))
              .toList();
    }
    return combinations;
  }

  /**
   * The variant that has these values, or had them before an option was added, removed or one of
   * its values renamed.
   */
  private static Optional<Variant> match(
      Product product,
      List<Variant> active,
      List<Option> options,
      List<String> values,
      Set<UUID> used) {
    int before = product.options().size();
    for (int i = before; i < options.size(); i++) {
      if (!values.get(i).equals(options.get(i).values().getFirst())) {
        return Optional.empty();
      }
    }
    List<String> old = new ArrayList<>();
    for (int i = 0; i < Math.min(before, values.size()); i++) {
      old.add(oldValue(active, options.get(i), i, values.get(i)));
    }
    return active.stream()
        .filter(variant -> !used.contains(variant.id()))
        .filter(variant -> variant.optionValues().size() >= old.size())
        .filter(variant -> variant.optionValues().subList(0, old.size()).equals(old))
        .findFirst();
  }

  /** A value that was typed over another one at the same place is that one. */
  private static String oldValue(List<Variant> active, Option option, int index, String value) {
    List<String> before =
        active.stream()
            .map(Variant::optionValues)
            .filter(values -> values.size() > index)
            .map(values -> values.get(index))
            .distinct()
            .toList();
    int place = option.values().indexOf(value);
    return before.size() == option.values().size()
            && !before.contains(value)
            && !option.values().contains(before.get(place))
        ? before.get(place)
        : value;
  }

  private static Optional<Variant> retired(Product product, List<String> values) {
    return product.variants().stream()
        .filter(variant -> !variant.active() && variant.optionValues().equals(values))
        .findFirst();
  }

  /** A new variant costs what the first one does, and nobody has counted it yet. */
  private static Variant begun(Variant example) {
    return new Variant(
        Ids.next(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        new TreeMap<>(),
        example.price(),
        example.marketPrices(),
        example.cost(),
        example.weightGrams(),
        example.millilitres(),
        example.requiresShipping(),
        Optional.empty(),
        0,
        true,
        Stock.of(0, true, false));
  }
}
