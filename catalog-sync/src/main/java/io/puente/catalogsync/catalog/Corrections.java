package io.puente.catalogsync.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Values that the owner corrected in the dashboard. A correction stays in force while files have
 * the same value as before it.
 *
 * @param fileValues the value of the last file, by the correction's {@link #key key}; empty if the
 *     file had none
 */
public record Corrections(SortedMap<String, String> fileValues) {

  public static final String HS_CODE = "HS code";
  public static final String ORIGIN = "Country of origin";
  public static final String DESCRIPTION = "Customs description";
  public static final String WEIGHT = "Weight value (grams)";
  public static final String CONTENT = "Unit price total measure";
  public static final String COST = "Cost per item";

  public static final Corrections NONE = new Corrections(new TreeMap<>());

  public Corrections {
    fileValues = Collections.unmodifiableSortedMap(new TreeMap<>(fileValues));
  }

  /** The key of a destination's tariff line, which is the name of its column. */
  public static String hsCodeOf(String country) {
    return HS_CODE + " / " + country;
  }

  /** The key of a column's value for one variant. */
  public static String key(String column, UUID variant) {
    return column + " / " + variant;
  }

  /** The columns of a variant that were corrected. */
  public List<String> columnsOf(UUID variant) {
    String suffix = key("", variant);
    return fileValues.keySet().stream()
        .filter(key -> key.endsWith(suffix))
        .map(key -> key.substring(0, key.length() - suffix.length()))
        .toList();
  }

  /** The corrections of a product after its owner has changed it. */
  static Corrections between(Product before, Product after) {
    SortedMap<String, String> oldValues = values(before);
    SortedMap<String, String> newValues = values(after);
    SortedMap<String, String> fileValues =
        new TreeMap<>(before.customs().corrections().fileValues());
    Set<String> keys = new TreeSet<>(oldValues.keySet());
    keys.addAll(newValues.keySet());
    for (String key : keys) {
      String oldValue = oldValues.getOrDefault(key, "");
      String newValue = newValues.getOrDefault(key, "");
      if (!oldValue.equals(newValue)) {
        fileValues.putIfAbsent(key, oldValue);
        fileValues.remove(key, newValue);
      }
    }
    return new Corrections(fileValues);
  }

  /** The values that can be corrected, without missing ones. */
  private static SortedMap<String, String> values(Product product) {
    SortedMap<String, String> values = new TreeMap<>();
    Product.Customs customs = product.customs();
    customs.hsCode().ifPresent(code -> values.put(HS_CODE, code));
    customs.hsByCountry().forEach((country, code) -> values.put(hsCodeOf(country), code));
    customs.origin().ifPresent(country -> values.put(ORIGIN, country));
    customs.description().ifPresent(text -> values.put(DESCRIPTION, text));
    for (Variant variant : product.variants()) {
      variant
          .weightGrams()
          .ifPresent(grams -> values.put(key(WEIGHT, variant.id()), grams.toString()));
      variant
          .millilitres()
          .ifPresent(volume -> values.put(key(CONTENT, variant.id()), volume.toString()));
      variant.cost().ifPresent(cost -> values.put(key(COST, variant.id()), cost.toString()));
    }
    return values;
  }
}
