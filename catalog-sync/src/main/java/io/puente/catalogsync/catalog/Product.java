package io.puente.catalogsync.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A product with its texts, options, variants and pictures.
 *
 * @param category the handle of its category
 * @param position among the shop's products, ascending
 * @param texts by language, always including the shop's own
 * @param options three at most; none for a product without options
 * @param variants active and inactive
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

  /** A copy with other customs data and other variants. */
  public Product with(Customs newCustoms, List<Variant> newVariants) {
    return new Product(
        id,
        handle,
        status,
        published,
        vendor,
        category,
        tags,
        newCustoms,
        position,
        texts,
        options,
        newVariants,
        pictures);
  }

  /** A copy under another handle, which must be free. */
  public Product withHandle(String newHandle) {
    return new Product(
        id, newHandle, status, published, vendor, category, tags, customs, position, texts, options,
        variants, pictures);
  }

  /** A copy that buyers see, or do not see any more. */
  public Product with(ProductStatus newStatus, boolean nowPublished) {
    return new Product(
        id,
        handle,
        newStatus,
        nowPublished,
        vendor,
        category,
        tags,
        customs,
        position,
        texts,
        options,
        variants,
        pictures);
  }

  /** A copy with other texts. */
  public Product withTexts(SortedMap<String, ProductText> newTexts) {
    return new Product(
        id, handle, status, published, vendor, category, tags, customs, position, newTexts, options,
        variants, pictures);
  }

  /** A copy with other options and the variants that have their values. */
  public Product with(List<ProductOption> newOptions, List<Variant> newVariants) {
    return new Product(
        id,
        handle,
        status,
        published,
        vendor,
        category,
        tags,
        customs,
        position,
        texts,
        newOptions,
        newVariants,
        pictures);
  }

  /** A copy with other variants. */
  public Product withVariants(List<Variant> newVariants) {
    return with(customs, newVariants);
  }

  /** A copy with other pictures. A variant whose own picture is not among them has none. */
  public Product withPictures(List<ProductPicture> newPictures) {
    Set<UUID> kept = newPictures.stream().map(ProductPicture::id).collect(Collectors.toSet());
    List<Variant> showing =
        variants.stream()
            .map(
                variant ->
                    variant.picture().filter(picture -> !kept.contains(picture)).isPresent()
                        ? variant.withoutPicture()
                        : variant)
            .toList();
    return new Product(
        id,
        handle,
        status,
        published,
        vendor,
        category,
        tags,
        customs,
        position,
        texts,
        options,
        showing,
        newPictures);
  }

  /** A copy in another category, by its handle, with other tags and another vendor. */
  public Product organized(
      Optional<String> newCategory, List<String> newTags, Optional<String> newVendor) {
    return new Product(
        id,
        handle,
        status,
        published,
        newVendor,
        newCategory,
        newTags,
        customs,
        position,
        texts,
        options,
        variants,
        pictures);
  }

  /**
   * A copy with the values that the owner entered in the dashboard recorded as corrections.
   *
   * @param before as it was stored
   */
  public Product correcting(Product before) {
    return with(customs.with(Corrections.between(before, this)), variants);
  }

  /**
   * The texts of a product in one language.
   *
   * @param slug part of the address in this language; never changed
   * @param descriptionHtml sanitized when it was read
   * @param keywords category, vendor and tags, used only for search
   */
  public record ProductText(
      String title,
      String slug,
      String descriptionHtml,
      Optional<String> seoTitle,
      Optional<String> seoDescription,
      String keywords) {

    /** A copy under another slug. */
    public ProductText withSlug(String other) {
      return new ProductText(title, other, descriptionHtml, seoTitle, seoDescription, keywords);
    }
  }

  /**
   * An option that buyers choose a variant by.
   *
   * @param name in the shop's own language
   * @param names in the other languages
   */
  public record ProductOption(String name, SortedMap<String, String> names) {}

  /**
   * The customs data of a product.
   *
   * @param hsCode a subheading of the Harmonized System (six digits) or a longer tariff line
   * @param hsByCountry the tariff line of a destination (ISO 3166-1 alpha-2)
   * @param dutyByCountry the duty rate of a destination, as entered in the dashboard
   * @param alcohol of a drink, in per cent by volume, as entered in the dashboard
   * @param origin country of origin (ISO 3166-1 alpha-2)
   * @param description plain English for the customs declaration
   * @param corrections of values that files have
   */
  public record Customs(
      Optional<String> hsCode,
      SortedMap<String, String> hsByCountry,
      SortedMap<String, String> dutyByCountry,
      Optional<BigDecimal> alcohol,
      Optional<String> origin,
      Optional<String> description,
      Corrections corrections) {

    private Customs with(Corrections newCorrections) {
      return new Customs(
          hsCode, hsByCountry, dutyByCountry, alcohol, origin, description, newCorrections);
    }
  }
}
