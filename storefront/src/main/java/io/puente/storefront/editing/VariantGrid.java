package io.puente.storefront.editing;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.ProductOption;
import io.puente.catalogsync.catalog.Stock;
import io.puente.catalogsync.catalog.Variant;
import io.puente.platform.database.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

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
    List<OptionalInt> places = placesBefore(product, active, options);
    List<Variant> arranged = new ArrayList<>();
    Set<UUID> used = new HashSet<>();
    for (List<String> values : combinations(options)) {
      Variant variant =
          match(active, options, places, values)
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
   * At which place each option was before; empty for a new one. It is the option of the same name;
   * else one that has a value in common; else the one that it was typed over.
   */
  private static List<OptionalInt> placesBefore(
      Product product, List<Variant> active, List<Option> options) {
    List<String> names = product.options().stream().map(ProductOption::name).toList();
    List<SameOption> criteria =
        List.of(
            (number, place) -> names.get(place).equalsIgnoreCase(options.get(number).name()),
            (number, place) ->
                !Collections.disjoint(valuesAt(active, place), options.get(number).values()),
            (number, place) -> number == place);
    List<OptionalInt> places =
        new ArrayList<>(Collections.nCopies(options.size(), OptionalInt.empty()));
    for (SameOption criterion : criteria) {
      for (int number = 0; number < options.size(); number++) {
        int wanted = number;
        if (places.get(number).isEmpty()) {
          places.set(
              number,
              IntStream.range(0, names.size())
                  .filter(place -> !places.contains(OptionalInt.of(place)))
                  .filter(place -> criterion.test(wanted, place))
                  .findFirst());
        }
      }
    }
    return places;
  }

  /** Whether an option is the one that was at a place before. */
  private interface SameOption {
    boolean test(int number, int place);
  }

  private static List<String> valuesAt(List<Variant> active, int place) {
    return active.stream()
        .map(Variant::optionValues)
        .filter(values -> values.size() > place)
        .map(values -> values.get(place))
        .distinct()
        .toList();
  }

  /**
   * The variant that has these values, or had them before an option was added, removed, moved or
   * renamed, or one of its values renamed.
   */
  private static Optional<Variant> match(
      List<Variant> active, List<Option> options, List<OptionalInt> places, List<String> values) {
    Map<Integer, String> before = new HashMap<>();
    for (int number = 0; number < options.size(); number++) {
      Option option = options.get(number);
      String value = values.get(number);
      OptionalInt place = places.get(number);
      if (place.isPresent()) {
        before.put(place.getAsInt(), oldValue(active, option, place.getAsInt(), value));
      } else if (!value.equals(option.values().getFirst())) {
        return Optional.empty();
      }
    }
    return active.stream().filter(variant -> has(variant, before)).findFirst();
  }

  private static boolean has(Variant variant, Map<Integer, String> values) {
    return values.entrySet().stream()
        .allMatch(
            value ->
                variant.optionValues().size() > value.getKey()
                    && variant.optionValues().get(value.getKey()).equals(value.getValue()));
  }

  /** A value that was typed over another one at the same place is that one. */
  private static String oldValue(List<Variant> active, Option option, int place, String value) {
    List<String> before = valuesAt(active, place);
    int line = option.values().indexOf(value);
    return before.size() == option.values().size()
            && !before.contains(value)
            && !option.values().contains(before.get(line))
        ? before.get(line)
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
