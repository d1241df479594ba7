package io.puente.catalogsync.catalog;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Where the owner has said otherwise at the desk than the files had: as long as a file goes on
 * saying the same, it has nothing new to tell, and the desk's word stays.
 *
 * @param fileSaid what a file had said, by the {@link #places place}; empty where it had said
 *     nothing
 */
public record Corrections(SortedMap<String, String> fileSaid) {

  public static final String HS_CODE = "HS code";
  public static final String ORIGIN = "Country of origin";
  public static final String DESCRIPTION = "Customs description";
  public static final String WEIGHT = "Weight value (grams)";
  public static final String CONTENT = "Unit price total measure";
  public static final String COST = "Cost per item";

  public static final Corrections NONE = new Corrections(new TreeMap<>());

  public Corrections {
    fileSaid = Collections.unmodifiableSortedMap(new TreeMap<>(fileSaid));
  }

  /** The place of a destination's own code; called like its column. */
  public static String hsCodeOf(String country) {
    return HS_CODE + " / " + country;
  }

  /** The place of what a column says of one variant. */
  public static String place(String column, UUID variant) {
    return column + " / " + variant;
  }

  /** Those of a product after its owner has made it another at the desk. */
  static Corrections made(Product before, Product after) {
    SortedMap<String, String> was = places(before);
    SortedMap<String, String> is = places(after);
    SortedMap<String, String> fileSaid = new TreeMap<>(before.customs().corrections().fileSaid());
    var all = new TreeSet<>(was.keySet());
    all.addAll(is.keySet());
    for (String place : all) {
      String now = is.getOrDefault(place, "");
      String then = was.getOrDefault(place, "");
      if (!now.equals(then)) {
        fileSaid.putIfAbsent(place, then);
        fileSaid.remove(place, now);
      }
    }
    return new Corrections(fileSaid);
  }

  /** All that the desk can correct, as far as anything is known. */
  private static SortedMap<String, String> places(Product product) {
    SortedMap<String, String> places = new TreeMap<>();
    Product.Customs customs = product.customs();
    customs.hsCode().ifPresent(code -> places.put(HS_CODE, code));
    customs.hsByCountry().forEach((country, code) -> places.put(hsCodeOf(country), code));
    customs.origin().ifPresent(country -> places.put(ORIGIN, country));
    customs.description().ifPresent(words -> places.put(DESCRIPTION, words));
    for (Variant variant : product.variants()) {
      variant
          .weightGrams()
          .ifPresent(grams -> places.put(place(WEIGHT, variant.id()), grams.toString()));
      variant
          .millilitres()
          .ifPresent(content -> places.put(place(CONTENT, variant.id()), content.toString()));
      variant.cost().ifPresent(cost -> places.put(place(COST, variant.id()), cost.toString()));
    }
    return places;
  }
}
