package io.puente.catalogsync.feed;

import io.puente.catalogsync.catalog.ProductStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A product as its rows in a file describe it. In the maps, a key means that the file has the
 * column, and an empty value means that its cell is blank.
 *
 * @param line where the product's first row begins
 * @param texts by language, including the shop's own
 * @param hsByCountry tariff line by destination (ISO 3166-1 alpha-2)
 * @param hasOptionColumns false if the file has no columns for options; its variants are then
 *     matched by SKU
 * @param variants empty if the file has no rows of variants
 */
public record FeedProduct(
    long line,
    String handle,
    Map<String, FeedText> texts,
    FieldUpdate<ProductStatus> status,
    FieldUpdate<Boolean> published,
    FieldUpdate<String> vendor,
    FieldUpdate<List<String>> tags,
    FieldUpdate<String> hsCode,
    Map<String, Optional<String>> hsByCountry,
    FieldUpdate<String> origin,
    FieldUpdate<String> customsDescription,
    boolean hasOptionColumns,
    List<FeedOption> options,
    List<FeedVariant> variants,
    FieldUpdate<List<FeedPicture>> pictures) {

  public FeedProduct {
    texts = Map.copyOf(texts);
    hsByCountry = Map.copyOf(hsByCountry);
    options = List.copyOf(options);
    variants = List.copyOf(variants);
  }

  /** The same rows for another product. */
  public FeedProduct withHandle(String other) {
    return new FeedProduct(
        line,
        other,
        texts,
        status,
        published,
        vendor,
        tags,
        hsCode,
        hsByCountry,
        origin,
        customsDescription,
        hasOptionColumns,
        options,
        variants,
        pictures);
  }

  /** The texts in a language. */
  public FeedText text(String language) {
    return texts.getOrDefault(language, FeedText.ABSENT);
  }

  /**
   * The texts of a product in one language.
   *
   * @param description sanitized HTML
   * @param type the category's name
   */
  public record FeedText(
      FieldUpdate<String> title,
      FieldUpdate<String> description,
      FieldUpdate<String> seoTitle,
      FieldUpdate<String> seoDescription,
      FieldUpdate<String> type) {

    /** A language that the file has no columns for. */
    static final FeedText ABSENT =
        new FeedText(
            FieldUpdate.absent(),
            FieldUpdate.absent(),
            FieldUpdate.absent(),
            FieldUpdate.absent(),
            FieldUpdate.absent());
  }

  /**
   * An option that buyers choose a variant by.
   *
   * @param names in the other languages that the file has columns for
   */
  public record FeedOption(String name, Map<String, Optional<String>> names) {

    public FeedOption {
      names = Map.copyOf(names);
    }
  }

  /**
   * One variant.
   *
   * @param optionValues in the order of the product's options; empty if the product has no options
   * @param translations of all option values, in the other languages that the file has columns for
   * @param cost what one piece costs the owner, in the shop's currency
   * @param weightGrams net; blank where the file has 0, because exports write 0 for unknown
   * @param millilitres content of one piece
   * @param onHand pieces in stock
   * @param picture the source of one of the product's pictures
   */
  public record FeedVariant(
      long line,
      List<String> optionValues,
      Map<String, Optional<List<String>>> translations,
      FieldUpdate<String> sku,
      FieldUpdate<String> barcode,
      FeedPrice price,
      Map<String, FeedPrice> marketPrices,
      FieldUpdate<Money> cost,
      FieldUpdate<Integer> weightGrams,
      FieldUpdate<Integer> millilitres,
      FieldUpdate<Boolean> requiresShipping,
      FieldUpdate<Boolean> tracked,
      FieldUpdate<Boolean> continueSelling,
      FieldUpdate<Integer> onHand,
      FieldUpdate<String> picture) {

    public FeedVariant {
      optionValues = List.copyOf(optionValues);
      translations = Map.copyOf(translations);
      marketPrices = Map.copyOf(marketPrices);
    }
  }

  /** A price and its compare-at price. */
  public record FeedPrice(FieldUpdate<Money> price, FieldUpdate<Money> compareAt) {}

  /**
   * A picture of a product.
   *
   * @param line of the row that names it
   * @param source a path relative to the file, or an HTTP address
   * @param alt alternative text by language, including the shop's own
   */
  public record FeedPicture(
      long line, String source, int position, Map<String, Optional<String>> alt) {

    public FeedPicture {
      alt = Map.copyOf(alt);
    }
  }
}
