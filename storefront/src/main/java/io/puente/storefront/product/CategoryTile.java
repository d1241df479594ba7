package io.puente.storefront.product;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A category as a link with its picture.
 *
 * @param path within a market
 * @param language of the name
 */
public record CategoryTile(
    String path, String name, String language, @Nullable PictureView picture) {

  /** One for each category. */
  static List<CategoryTile> of(List<Product.Category> categories, Map<String, Picture> pictures) {
    return categories.stream()
        .map(
            category ->
                new CategoryTile(
                    "/categories/" + category.slug(),
                    category.name(),
                    category.language(),
                    Optional.ofNullable(category.picture())
                        .map(pictures::get)
                        .map(
                            picture ->
                                PictureView.of(
                                    picture, PicturePlace.CATEGORY, PictureView.Loading.LAZY))
                        .orElse(null)))
        .toList();
  }
}
