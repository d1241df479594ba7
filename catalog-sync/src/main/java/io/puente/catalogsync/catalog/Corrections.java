package io.puente.catalogsync.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

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
  public static final String TITLE = "Title";
  public static final String BODY = "Description";
  public static final String SEO_TITLE = "SEO title";
  public static final String SEO_DESCRIPTION = "SEO description";
  public static final String STATUS = "Status";
  public static final String PUBLISHED = "Published on online store";
  public static final String CATEGORY = "Type";
  public static final String VENDOR = "Vendor";
  public static final String TAGS = "Tags";
  public static final String PICTURES = "Product image URL";
  public static final String ALT = "Image alt text";
  public static final String PRICE = "Price";
  public static final String COMPARE_AT = "Compare-at price";

  private static final Pattern OF_VARIANT_OR_PICTURE =
      Pattern.compile(" / [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

  public static final Corrections NONE = new Corrections(new TreeMap<>());

  public Corrections {
    fileValues = Collections.unmodifiableSortedMap(new TreeMap<>(fileValues));
  }

  /** The key of a destination's tariff line, which is the name of its column. */
  public static String hsCodeOf(String country) {
    return HS_CODE + " / " + country;
  }

  /** The key of a column's value for one variant or one picture. */
  public static String key(String column, UUID id) {
    return column + " / " + id;
  }

  /** The key of a text in one language. */
  public static String in(String column, String language) {
    return column + " / " + language;
  }

  /** The pictures of a product as one value. */
  public static String sources(List<String> sources) {
    return String.join("\n", sources);
  }

  /** The column of a key, without the variant or the picture that it may be about. */
  public static String column(String key) {
    return OF_VARIANT_OR_PICTURE.matcher(key).replaceFirst("");
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
    putWhatBuyersSee(values, product);
    for (Variant variant : product.variants()) {
      variant
          .weightGrams()
          .ifPresent(grams -> values.put(key(WEIGHT, variant.id()), grams.toString()));
      variant
          .millilitres()
          .ifPresent(volume -> values.put(key(CONTENT, variant.id()), volume.toString()));
      variant.cost().ifPresent(cost -> values.put(key(COST, variant.id()), cost.toString()));
      put(values, "", variant, variant.price());
      variant
          .marketPrices()
          .forEach((market, price) -> put(values, " / " + market, variant, price));
    }
    return values;
  }

  private static void putWhatBuyersSee(SortedMap<String, String> values, Product product) {
    product
        .texts()
        .forEach(
            (language, text) -> {
              values.put(in(TITLE, language), text.title());
              values.put(in(BODY, language), text.descriptionHtml());
              text.seoTitle().ifPresent(seo -> values.put(in(SEO_TITLE, language), seo));
              text.seoDescription()
                  .ifPresent(seo -> values.put(in(SEO_DESCRIPTION, language), seo));
            });
    values.put(STATUS, product.status().key());
    values.put(PUBLISHED, Boolean.toString(product.published()));
    product.category().ifPresent(handle -> values.put(CATEGORY, handle));
    product.vendor().ifPresent(vendor -> values.put(VENDOR, vendor));
    values.put(TAGS, String.join(", ", product.tags()));
    values.put(PICTURES, sources(product.pictures().stream().map(ProductPicture::source).toList()));
    for (ProductPicture picture : product.pictures()) {
      picture
          .alt()
          .forEach((language, alt) -> values.put(key(in(ALT, language), picture.id()), alt));
    }
  }

  private static void put(
      SortedMap<String, String> values, String suffix, Variant variant, Price price) {
    values.put(key(PRICE + suffix, variant.id()), price.amount().toString());
    price
        .compareAt()
        .ifPresent(amount -> values.put(key(COMPARE_AT + suffix, variant.id()), amount.toString()));
  }
}
