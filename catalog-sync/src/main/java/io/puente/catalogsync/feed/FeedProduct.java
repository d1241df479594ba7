package io.puente.catalogsync.feed;

import io.puente.catalogsync.catalog.ProductStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A product as its rows in a file tell of it. In the maps a key stands for a column that is there,
 * an empty value for its blank cell.
 *
 * @param line where its first row begins
 * @param texts by language, the shop's own among them
 * @param hsByCountry the destination's own tariff line, by its two letters
 * @param optionsSaid true if the file has columns for options; else variants are known by their SKU
 * @param variants empty if the file does not speak of variants
 */
public record FeedProduct(
    long line,
    String handle,
    Map<String, FeedText> texts,
    Told<ProductStatus> status,
    Told<Boolean> published,
    Told<String> vendor,
    Told<List<String>> tags,
    Told<String> hsCode,
    Map<String, Optional<String>> hsByCountry,
    Told<String> origin,
    Told<String> customsDescription,
    boolean optionsSaid,
    List<FeedOption> options,
    List<FeedVariant> variants,
    Told<List<FeedPicture>> pictures) {

  public FeedProduct {
    texts = Map.copyOf(texts);
    hsByCountry = Map.copyOf(hsByCountry);
    options = List.copyOf(options);
    variants = List.copyOf(variants);
  }

  /** What the file says in a language. */
  public FeedText text(String language) {
    return texts.getOrDefault(language, FeedText.NOTHING);
  }
}
