package io.puente.catalogsync.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A product with all that belongs to it.
 *
 * @param category the handle of its category
 * @param position among the shop's products, rising
 * @param texts by language; the shop's own is always there
 * @param options at most three; none for a thing without choice
 * @param variants those that are sold and those that were
 */
public record Product(
    UUID id,
    String handle,
    ProductStatus status,
    boolean published,
    Optional<String> vendor,
    Optional<String> category,
    List<String> tags,
    Customs customs,
    int position,
    SortedMap<String, ProductText> texts,
    List<ProductOption> options,
    List<Variant> variants,
    List<ProductPicture> pictures) {

  public Product {
    tags = List.copyOf(tags);
    options = List.copyOf(options);
    variants = List.copyOf(variants);
    pictures = List.copyOf(pictures);
  }

  /** The same with other customs data and its shelf counted anew. */
  public Product with(Customs declared, List<Variant> counted) {
    return new Product(
        id, handle, status, published, vendor, category, tags, declared, position, texts, options,
        counted, pictures);
  }

  /** The same as its owner says at the desk, who knows better than the file that it came from. */
  public Product corrected(Customs declared, List<Variant> weighed) {
    Product said = with(declared, weighed);
    return said.with(declared.with(Corrections.made(this, said)), weighed);
  }

  /**
   * What customs want to know of a product.
   *
   * @param hsCode the six digits of the Harmonized System or a longer national line
   * @param hsByCountry the destination's own line, by its two letters (ISO 3166-1)
   * @param dutyByCountry what the destination's tariff charges, as the owner says it at the desk
   * @param alcohol of a drink in per cent of its volume, as the owner says it at the desk
   * @param origin the country it was made in, two letters
   * @param description plain English for the declaration
   * @param corrections where the desk has said otherwise than the files
   */
  public record Customs(
      Optional<String> hsCode,
      SortedMap<String, String> hsByCountry,
      SortedMap<String, String> dutyByCountry,
      Optional<BigDecimal> alcohol,
      Optional<String> origin,
      Optional<String> description,
      Corrections corrections) {

    private Customs with(Corrections made) {
      return new Customs(hsCode, hsByCountry, dutyByCountry, alcohol, origin, description, made);
    }
  }
}
